/** Sections that stand in parts as well: who needs no more than some provinces have asks for no more. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { sections } from '../../src/feed/read/sections/index.js';
import type { Filter } from '../../src/feed/filter.js';
import type { RetryPolicy, SectionState } from '../../src/feed/store.js';
import { FeedStore } from '../../src/feed/store.js';
import { feedAt, jsonAt, mend, onOtherHost, seen, until } from './node-server.js';
import { TestPage } from './page.js';
import type { Answer } from './server.js';

const resigned: RetryPolicy = { abortDelay: 0, pauseAfter: () => 1e9 };
const hasty: RetryPolicy = { abortDelay: 0, pauseAfter: () => 0 };

const initiative = (id: string, municipality: string) => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: { title: id, municipality },
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const utrecht = initiative('utrecht', 'GM0344');
const gouda = initiative('gouda', 'Gouda');
const assen = initiative('assen', 'Assen');

const ends: (() => void)[] = [];
let page: TestPage;
beforeEach(() => {
  page = new TestPage();
});
afterEach(() => {
  ends.splice(0).forEach((end) => end());
  vi.restoreAllMocks();
  page.remove();
});

/** A feed with the initiatives of three provinces, whole and in parts. */
function feedInParts({
  ofUtrecht = [{ json: collection(utrecht) }] as readonly Answer[],
  more = {},
  policy = resigned,
} = {}) {
  const whole = jsonAt(collection(utrecht, gouda, assen), 'all.geojson');
  const parts = {
    'NL-UT': feedAt(ofUtrecht, 'NL-UT.geojson'),
    'NL-ZH': jsonAt(collection(gouda), 'NL-ZH.geojson'),
    'NL-DR': jsonAt(collection(assen), 'NL-DR.geojson'),
  };
  const section = { href: whole, parts: { ...parts, ...more } };
  const url = jsonAt({ version: 1, initiatives: section, partners: [{ id: 'a', name: 'A' }] });
  const store = new FeedStore([url], policy);
  const requests = () =>
    Object.fromEntries(
      Object.entries({ whole, ...parts }).flatMap(([name, address]) =>
        seen(address).requests ? [[name, seen(address).requests]] : [],
      ),
    );
  return { store, url, whole, parts, requests };
}

function watch(store: FeedStore, need?: Filter) {
  const states: SectionState<'initiatives'>[] = [];
  const state = () => store.state('initiatives', need ?? {});
  const end = store.watch(sections.initiatives, () => states.push(state()), false, need);
  ends.push(end);
  const is = (status: SectionState['status']) => until(() => state().status === status);
  const ids = () => {
    const now = state();
    return 'content' in now ? now.content.records.map(({ id }) => id) : now.status;
  };
  return { state, is, ids, states, end };
}

describe('a section in parts', () => {
  for (const [what, need, ids, requests] of [
    ['a municipality', { municipality: ['Utrecht'] }, ['utrecht'], { 'NL-UT': 1 }],
    ['a province', { province: ['Zuid-Holland'] }, ['gouda'], { 'NL-ZH': 1 }],
    [
      'several',
      { municipality: ['GM0344', 'Gouda', 'Amersfoort'] },
      ['utrecht', 'gouda'],
      { 'NL-UT': 1, 'NL-ZH': 1 },
    ],
    ['no place', {}, ['utrecht', 'gouda', 'assen'], { whole: 1 }],
    ['something else', { theme: ['x'] }, ['utrecht', 'gouda', 'assen'], { whole: 1 }],
    [
      'a province without a part',
      { province: ['NL-FR'] },
      ['utrecht', 'gouda', 'assen'],
      { whole: 1 },
    ],
    [
      'an unknown place',
      { municipality: ['Atlantis'] },
      ['utrecht', 'gouda', 'assen'],
      { whole: 1 },
    ],
  ] as const satisfies readonly (readonly [string, Filter, readonly string[], object])[]) {
    it(`asks for no more than is needed for ${what}`, async () => {
      const feed = feedInParts();
      const seenOf = watch(feed.store, need);
      await seenOf.is('ready');
      expect(seenOf.ids()).to.deep.equal(ids);
      expect(feed.requests()).to.deep.equal(requests);
    });
  }

  it('asks for each file once, whoever needs it, also when more is needed later', async () => {
    const feed = feedInParts();
    const first = watch(feed.store, { province: ['NL-UT'] });
    const second = watch(feed.store, { municipality: ['Gouda'] });
    await first.is('ready');
    await second.is('ready');
    expect(feed.requests()).to.deep.equal({ 'NL-UT': 1, 'NL-ZH': 1 });
    const third = watch(feed.store, { province: ['NL-DR'] });
    // What there is must not pass for all of it.
    expect(third.ids()).to.equal('loading');
    expect(first.ids()).to.deep.equal(['utrecht', 'gouda']);
    await third.is('ready');
    expect(feed.requests()).to.deep.equal({ 'NL-UT': 1, 'NL-ZH': 1, 'NL-DR': 1 });
    const all = watch(feed.store);
    expect(all.ids()).to.equal('loading');
    await all.is('ready');
    expect(all.ids()).to.deep.equal(['utrecht', 'gouda', 'assen']);
    expect(feed.requests()).to.deep.equal({ whole: 1, 'NL-UT': 1, 'NL-ZH': 1, 'NL-DR': 1 });
  });

  it('has enough for who comes while a part is on its way', async () => {
    const feed = feedInParts();
    let open!: () => void;
    const isOpen = new Promise<void>((resolve) => (open = resolve));
    const { fetch } = globalThis;
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (...request) => {
      const response = await fetch(...request);
      if (response.url === feed.parts['NL-UT']) await isOpen;
      return response;
    });
    const first = watch(feed.store, { province: ['NL-UT'] });
    await until(() => seen(feed.parts['NL-UT']).requests === 1);
    const second = watch(feed.store, { province: ['NL-ZH'] });
    open();
    await second.is('ready');
    expect(second.ids()).to.include('gouda');
    expect(first.ids()).to.include('utrecht');
    expect(feed.requests()).to.deep.equal({ 'NL-UT': 1, 'NL-ZH': 1 });
  });

  it('asks for the whole alone when somebody needs it from the start', async () => {
    const feed = feedInParts();
    const part = watch(feed.store, { province: ['NL-UT'] });
    const all = watch(feed.store);
    await all.is('ready');
    await part.is('ready');
    expect(feed.requests()).to.deep.equal({ whole: 1 });
  });

  it('shows the others when one is down, says so, and has all once it is back', async () => {
    const feed = feedInParts({ ofUtrecht: [{ status: 503 }], policy: hasty });
    const both = watch(feed.store, { province: ['NL-UT', 'NL-ZH'] });
    await both.is('stale');
    expect(both.ids()).to.deep.equal(['gouda']);
    const state = both.state();
    expect('content' in state && state.content.missing?.code).to.equal('status');
    mend(feed.parts['NL-UT'], { json: collection(utrecht) });
    await both.is('ready');
    expect(both.ids()).to.deep.equal(['utrecht', 'gouda']);
    expect(feed.requests()).to.include({ 'NL-ZH': 1 });
  });

  it('says once what will not pass: a part that is not there', async () => {
    const feed = feedInParts({ ofUtrecht: [{ status: 404 }] });
    const both = watch(feed.store, { province: ['NL-UT', 'NL-ZH'] });
    await both.is('stale');
    expect(both.states).to.have.lengthOf(1);
    await feed.store.refresh();
    expect(both.ids()).to.deep.equal(['gouda']);
  });

  it('is an error when all are down', async () => {
    const feed = feedInParts({ ofUtrecht: [{ status: 404 }] });
    const one = watch(feed.store, { municipality: ['Utrecht'] });
    await one.is('error');
    expect((one.state() as { error: { status: number } }).error.status).to.equal(404);
  });

  it('is an error for who needs the whole, when that is down, and stays for the others', async () => {
    const part = jsonAt(collection(utrecht));
    const href = feedAt([{ status: 404 }]);
    const store = new FeedStore(
      [jsonAt({ version: 1, initiatives: { href, parts: { 'NL-UT': part } } })],
      resigned,
    );
    const one = watch(store, { province: ['NL-UT'] });
    await one.is('ready');
    const all = watch(store);
    await all.is('error');
    expect(one.ids()).to.deep.equal(['utrecht']);
  });

  it('has a record once that is in two of them, and keeps apart what only shares a number', async () => {
    const nameless = (title: string) => ({ type: 'Feature', properties: { title } });
    const feed = feedInParts({
      ofUtrecht: [{ json: collection(nameless('a'), utrecht) }],
      more: { 'NL-DR': jsonAt(collection(nameless('b'), utrecht)) },
    });
    const both = watch(feed.store, { province: ['NL-UT', 'NL-DR'] });
    await both.is('ready');
    expect(both.ids()).to.deep.equal(['#0', 'utrecht', '#0 (NL-DR)']);
  });

  it('changes nothing at a refresh that brings the same', async () => {
    const feed = feedInParts();
    const one = watch(feed.store, { province: ['NL-UT'] });
    await one.is('ready');
    const before = one.state();
    await feed.store.refresh();
    expect(one.state()).to.equal(before);
    expect(feed.requests()).to.deep.equal({ 'NL-UT': 2 });
  });

  it('asks no other origin than the page allows', async () => {
    const elsewhere = jsonAt(collection(utrecht));
    const feed = feedInParts({ more: { 'NL-UT': onOtherHost(elsewhere) } });
    const one = watch(feed.store, { province: ['NL-UT'] });
    await one.is('error');
    expect((one.state() as { error: { refused: string } }).error.refused).to.equal(
      onOtherHost(elsewhere),
    );
    expect(seen(elsewhere).requests).to.equal(0);
  });

  for (const parts of [null, 'NL-UT.geojson', [], {}, { 'NL-UT': 5 }, { 'NL-UT': null }]) {
    it(`is read whole when its parts are ${JSON.stringify(parts)}`, async () => {
      const href = jsonAt(collection(utrecht, gouda));
      const store = new FeedStore([jsonAt({ version: 1, initiatives: { href, parts } })], resigned);
      const one = watch(store, { province: ['NL-UT'] });
      await one.is('ready');
      expect(one.ids()).to.deep.equal(['utrecht', 'gouda']);
    });
  }

  it('lets who only listens have what is inside the feed', async () => {
    const feed = feedInParts();
    const passive = feed.store.watch(sections.partners, () => {}, true);
    ends.push(passive);
    const one = watch(feed.store, { province: ['NL-UT'] });
    await one.is('ready');
    await until(() => feed.store.state('partners').status === 'ready');
  });
});
