/**
 * What a visitor sees of a server that breaks, how often it is asked, and when the content is back:
 * docs/faults.md has the table, which `DIA_GOLDEN=write npm test -- feed/faults` writes.
 */
import { readFileSync, writeFileSync } from 'node:fs';

import { expect, it, vi } from 'vitest';

import { sections } from '../../src/feed/read/sections/index.js';
import type { SectionName } from '../../src/feed/sections.js';
import type { SectionState } from '../../src/feed/store.js';
import { FeedStore } from '../../src/feed/store.js';
import { nl as common } from '../../src/text/nl/common.js';
import { growingPause } from '../../src/util/pause.js';
import { feedAt, mend, seen, settled, until } from './node-server.js';
import { TestPage } from './page.js';
import type { Answer } from './server.js';

const DOCUMENT = new URL('../../docs/faults.md', import.meta.url);
const TEN: readonly SectionName[] = [
  ...(['programme', 'partners', 'subgoals', 'priorities', 'themes'] as const),
  ...(['instruments', 'projects', 'events', 'news', 'initiatives'] as const),
];
const FEED = {
  version: 1,
  programme: { name: 'Democratie in Actie' },
  ...{ partners: [], subgoals: [], priorities: [], themes: [], instruments: [], projects: [] },
  events: [],
  news: { version: 'https://jsonfeed.org/version/1.1', items: [] },
  initiatives: { type: 'FeatureCollection', features: [] },
};
const good = { json: FEED };

const after = (status: number, value: string): Answer => ({
  status,
  headers: { 'Retry-After': value },
});

const FAULTS: Readonly<Record<string, Answer | 'refuse'>> = {
  'refuses the connection': 'refuse',
  'hangs up': 'hangup',
  'resets the connection': 'reset',
  'sends less than it promised': 'truncated',
  'never answers': 'silent',
  'begins, and never goes on': 'stalled',
  'leads round in circles': 'loop',
  '404': { status: 404 },
  '410': { status: 410 },
  '429, and does not say how long (or hides it)': { status: 429 },
  '429, for 20 seconds': after(429, '20'),
  '429, until a date long past': after(429, 'Wed, 21 Oct 2015 07:28:00 GMT'),
  '429, for a hundred years': after(429, '3153600000'),
  '500': { status: 500 },
  '503': { status: 503 },
  '503, for half a minute': after(503, '30'),
  'a page of HTML, as during maintenance': 'html',
  'nothing at all': { text: '' },
  'JSON that is cut short': { text: '{"version":1,"partners":[{"id":' },
  RSS: { text: '<?xml version="1.0"?><rss version="2.0"><channel/></rss>' },
  'UTF-16': 'utf16',
  'more than 20 MB': 'huge',
  'a small file that unpacks to more than 20 MB': 'bomb',
  'lists in lists, 100,000 deep': 'nested',
  'JSON that is no feed': { json: { error: 'no such page' } },
  'a feed without the section': { json: { version: 1 } },
  'JSON as text/html': { headers: { 'Content-Type': 'text/html' }, json: FEED },
  'broken UTF-8': 'badUtf8',
  'odd names': { text: JSON.stringify(FEED).replace('{', '{"__proto__":{"a":1},"constructor":0,') },
};

interface Watched {
  readonly what: string;
  readonly url: string;
  readonly store: FeedStore;
  readonly state: () => SectionState;
  readonly ends: readonly (() => void)[];
}

function watch(what: string, names: readonly SectionName[]): Watched {
  const fault = FAULTS[what]!;
  // Nobody listens at this port.
  const url = fault === 'refuse' ? `http://127.0.0.1:1/${names.length}` : feedAt([fault]);
  if (fault !== 'refuse' && fault !== 'silent' && fault !== 'stalled') urls.push(url);
  const pauseAfter = (tries: number) => growingPause(tries, 0.5);
  const store = new FeedStore([url], { abortDelay: 1000, pauseAfter });
  const ends = names.map((name) => store.watch(sections[name], () => undefined));
  return { what, url, store, ends, state: () => store.state('partners') };
}

/** Those whose requests end, sooner or later. */
const urls: string[] = [];

/** Lets so many seconds pass; after each, the network has answered. */
async function pass(seconds: number, look: (second: number) => void = () => {}): Promise<void> {
  for (let second = 1; second <= seconds; second++) {
    vi.advanceTimersByTime(1000);
    await settled();
    await until(() => urls.every((url) => seen(url).ended === seen(url).requests));
    await settled();
    look(second);
  }
}

it('of each fault docs/faults.md says what is seen, how often is asked, and what ends it', async () => {
  const page = new TestPage();
  const original = globalThis.fetch;
  const refused = new Map<string, number>();
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (url.startsWith('http://127.0.0.1:1/')) refused.set(url, (refused.get(url) ?? 0) + 1);
    return original(url, init);
  });
  const requestsOf = (url: string) => refused.get(url) ?? seen(url).requests;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  try {
    const ones = Object.keys(FAULTS).map((what) => watch(what, ['partners']));
    const tens = Object.keys(FAULTS).map((what) => watch(what, TEN));
    await settled();
    await pass(60);
    const minute = ones.map(({ url, state }) => ({ requests: requestsOf(url), state: state() }));
    expect(
      tens.map(({ what, url }) => [what, requestsOf(url)]),
      'ten widgets',
    ).to.deep.equal(ones.map(({ what }, at) => [what, minute[at]!.requests]));

    for (const { url } of ones) mend(url, good);
    const back = new Map<Watched, string>();
    const note = (how: string) => {
      for (const one of ones) {
        if (one.state().status === 'ready' && !back.has(one)) back.set(one, how);
      }
    };
    note('–');
    await pass(130, () => note('by itself'));
    await Promise.all(ones.map(({ store }) => store.refresh()));
    note('at the next visit or refresh');
    const rows = ones.map((one, at) => {
      const { requests, state } = minute[at]!;
      const code = 'error' in state ? state.error.code : '';
      const recovers = back.get(one) ?? 'when that time is over, at most a day';
      const isRefused = FAULTS[one.what] === 'refuse';
      const message = 'error' in state ? common.failed[state.error.code] : '';
      return `| ${[one.what, state.status, code && `\`${code}\``, message, requests, isRefused ? 'by itself' : recovers].join(' | ')} |`;
    });
    for (const { ends } of [...ones, ...tens]) for (const end of ends) end();
    await pass(2);

    const [begin, end] = ['<!-- table -->\n\n', '\n\n<!-- end -->'] as const;
    const head =
      '| the server | state | error | message | requests in a minute | content is back |\n| --- | --- | --- | --- | --- | --- |';
    const text = readFileSync(DOCUMENT, 'utf8');
    const [before = '', rest = ''] = text.split(begin);
    const [found = '', behind = ''] = rest.split(end);
    const table = [head, ...rows].join('\n');
    if (process.env.DIA_GOLDEN === 'write') {
      writeFileSync(DOCUMENT, [before, begin, table, end, behind].join(''));
      return;
    }
    // Prettier aligns the columns.
    const plain = (lines: string) => lines.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
    expect(plain(found)).to.equal(plain(table));
  } finally {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    page.remove();
  }
});
