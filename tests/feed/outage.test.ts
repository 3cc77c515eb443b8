/** What a `FeedStore` does while an address of its feed fails: retrying belongs to a document. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { sections } from '../../src/feed/read/sections/index.js';
import type { SectionName } from '../../src/feed/sections.js';
import type { RetryPolicy } from '../../src/feed/store.js';
import { FeedStore } from '../../src/feed/store.js';
import { growingPause } from '../../src/util/pause.js';
import { feedAt, jsonAt, seen, settled, until } from './node-server.js';
import { TestPage } from './page.js';
import type { Answer } from './server.js';

const FEED = {
  version: 1,
  programme: { name: 'Democratie in Actie' },
  partners: [],
  subgoals: [],
  priorities: [],
  themes: [],
  instruments: [],
  projects: [],
  events: [],
  news: { version: 'https://jsonfeed.org/version/1.1', items: [] },
  initiatives: { type: 'FeatureCollection', features: [] },
};
const TEN = Object.keys(FEED).slice(1) as SectionName[];

const good: Answer = { json: FEED };
const down: Answer = { status: 503 };
const busy = (status: number, seconds: number): Answer => ({
  status,
  headers: { 'Retry-After': `${seconds}` },
});

/** Pauses of 1, 3, 9, 27 and 81 seconds. */
const steady: RetryPolicy = { abortDelay: 1000, pauseAfter: (tries) => growingPause(tries, 0.5) };

/** Pauses that differ by chance, in the same way each time: 1, 1.8, 12.6, 21.6 and 97.2 seconds. */
function jittered(): RetryPolicy {
  const chances = [0.5, 0.1, 0.9, 0.3, 0.7];
  let calls = 0;
  const chance = () => chances[calls++ % chances.length] ?? 0;
  return { abortDelay: 1000, pauseAfter: (tries) => growingPause(tries, chance()) };
}

let page: TestPage;
const ends: (() => void)[] = [];

beforeEach(() => {
  page = new TestPage();
  // The test moves the clock; a request takes no time by it.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});

afterEach(() => {
  ends.splice(0).forEach((end) => end());
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();
  page.remove();
});

type Store = Pick<FeedStore, 'state' | 'watch'>;

/** Watches a section; `statuses` is what its listener found. */
function watch(store: Store, section: SectionName = 'partners') {
  const statuses: string[] = [];
  const end = store.watch(sections[section], () => statuses.push(store.state(section).status));
  ends.push(end);
  return { statuses, end, status: () => store.state(section).status };
}

/** Lets so many seconds pass, and the network answer. */
async function pass(seconds: number): Promise<void> {
  vi.advanceTimersByTime(seconds * 1000);
  await settled();
}

/** How many requests are made in a minute, the first included. */
async function requestsInMinute(url: string): Promise<number> {
  await until(() => seen(url).requests === 1);
  await settled();
  for (let second = 0; second < 60; second++) await pass(1);
  return seen(url).requests;
}

const fiveTimesDown = (): string => feedAt([down, down, down, down, down, good]);

describe('FeedStore in an outage', () => {
  it('makes as many requests for ten sections as for one, and all recover at the same moment', async () => {
    for (const names of [['partners'] as const, TEN]) {
      const url = fiveTimesDown();
      const store = new FeedStore([url], jittered());
      const watched = names.map((name) => watch(store, name));
      expect(await requestsInMinute(url), `${names.length} sections`).to.equal(5);
      await pass(80);
      await until(() => watched.every(({ status }) => status() === 'ready'));
      expect(seen(url).requests).to.equal(6);
      for (const { statuses, end } of watched) {
        expect(statuses).to.deep.equal(['error', 'error', 'error', 'error', 'ready']);
        end();
      }
    }
  });

  it('has one loop for an address, with and without a mirror, and in two copies of this library', async () => {
    const url = fiveTimesDown();
    vi.resetModules();
    const copy = await import('../../src/feed/store.js');
    expect(copy.FeedStore).not.to.equal(FeedStore);
    const policy = jittered();
    const stores: Store[] = [
      new FeedStore([url], policy),
      new FeedStore([url, feedAt([{ status: 404 }])], policy),
      new copy.FeedStore([url], policy),
    ];
    const watched = stores.map((store) => watch(store));
    expect(await requestsInMinute(url)).to.equal(5);
    await pass(80);
    await until(() => watched.every(({ status }) => status() === 'ready'));
    expect(seen(url).requests).to.equal(6);
  });

  it('lets those who come later, or are moved, wait with the others', async () => {
    const url = feedAt([down, down, good]);
    const store = new FeedStore([url], steady);
    const first = watch(store);
    await until(() => seen(url).requests === 1);
    await settled();
    await pass(1);
    expect(first.statuses).to.deep.equal(['error']);

    const later = watch(store, 'themes');
    await settled();
    expect(later.status()).to.equal('error');
    first.end();
    later.end();
    await pass(0.9);
    const moved = [watch(store), watch(store, 'themes')];
    await pass(2);
    expect(seen(url).requests).to.equal(2);
    await pass(0.1);
    await until(() => moved.every(({ status }) => status() === 'ready'));
    expect(seen(url).requests).to.equal(3);
  });

  it('wakes all when a refresh of one succeeds', async () => {
    const url = feedAt([down, down, good]);
    const stores = [
      new FeedStore([url], steady),
      new FeedStore([url, jsonAt({})], steady),
    ] as const;
    const watched = stores.flatMap((store) => TEN.map((name) => watch(store, name)));
    await until(() => seen(url).requests === 1);
    await settled();
    await pass(1);
    await stores[0].refresh();
    await until(() => watched.every(({ status }) => status() === 'ready'));
    expect(seen(url).requests).to.equal(3);
  });

  it('tells all who wait that it fails, also where requests fail at once', async () => {
    vi.stubGlobal('fetch', () => {
      throw new Error('No consent.');
    });
    try {
      const store = new FeedStore([jsonAt({})], steady);
      const watched = TEN.map((name) => watch(store, name));
      const turn = () => new Promise((resolve) => setImmediate(resolve));
      await turn();
      vi.advanceTimersByTime(1000);
      await turn();
      expect(watched.map(({ status }) => status())).to.deep.equal(TEN.map(() => 'error'));
      for (const { end } of watched.splice(0)) end();
      vi.advanceTimersByTime(1000);
      await turn();
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('aborts a request a second after the last one left, whoever came and went before', async () => {
    const url = feedAt(['stalled']);
    const store = new FeedStore([url], steady);
    const first = watch(store);
    await until(() => seen(url).requests === 1);
    first.end();
    await pass(0.9);
    watch(store, 'themes').end();
    await pass(0.999);
    expect(seen(url).left).to.equal(0);
    vi.advanceTimersByTime(1);
    await until(() => seen(url).left === 1);
  });

  describe('rests with the page', () => {
    for (const [what, rest] of [
      ['offline', (isResting: boolean) => page.setOnline(!isResting)],
      ['hidden', (isResting: boolean) => page.setVisible(!isResting)],
    ] as const) {
      it(`asks nothing while that is ${what}, and at once when it is back`, async () => {
        const url = feedAt([down, down, good]);
        const watched = watch(new FeedStore([url], steady));
        await until(() => seen(url).requests === 1);
        await settled();
        await pass(1);
        expect(watched.statuses).to.deep.equal(['error']);
        rest(true);
        for (const seconds of [3, 9, 33]) await pass(seconds);
        expect(seen(url).requests).to.equal(2);
        rest(false);
        await until(() => watched.status() === 'ready');
        expect(seen(url).requests).to.equal(3);
      });

      it(`asks once when somebody comes while it is ${what}, and says at once that it failed`, async () => {
        rest(true);
        const url = feedAt([down, good]);
        const watched = watch(new FeedStore([url], steady));
        await until(() => watched.status() === 'error');
        await pass(45);
        expect(seen(url).requests).to.equal(1);
        rest(false);
        await until(() => watched.status() === 'ready');
      });
    }

    it('asks nothing as long as it is hidden when it is online again', async () => {
      const url = feedAt([down, good]);
      const watched = watch(new FeedStore([url], steady));
      await until(() => seen(url).requests === 1);
      await settled();
      page.setVisible(false);
      page.setOnline(false);
      page.setOnline(true);
      await pass(45);
      expect(seen(url).requests).to.equal(1);
      page.setVisible(true);
      await until(() => watched.status() === 'ready');
    });

    it('goes on after the pause when it is back before that is over', async () => {
      const url = feedAt([down, down, down, good]);
      const watched = watch(new FeedStore([url], steady));
      await until(() => seen(url).requests === 1);
      await settled();
      await pass(1);
      page.setVisible(false);
      await pass(1);
      page.setVisible(true);
      await until(() => seen(url).requests === 3);
      await settled();
      await pass(8);
      expect(seen(url).requests).to.equal(3);
      await pass(1);
      await until(() => watched.status() === 'ready');
    });

    it('keeps to what a server asked for when it is back', async () => {
      const url = feedAt([busy(503, 20), good]);
      const watched = watch(new FeedStore([url], steady));
      await until(() => watched.status() === 'error');
      page.setOnline(false);
      await pass(5);
      page.setOnline(true);
      await pass(14.9);
      expect(seen(url).requests).to.equal(1);
      await pass(0.1);
      await until(() => watched.status() === 'ready');
    });

    it('keeps to that when a page refreshes, and says at once that it still fails', async () => {
      const url = feedAt([good, busy(429, 20), good]);
      const store = new FeedStore([url], steady);
      const watched = watch(store);
      await until(() => watched.status() === 'ready');
      await store.refresh();
      expect(watched.status()).to.equal('stale');
      await pass(5);
      await store.refresh();
      expect(watched.status()).to.equal('stale');
      expect(seen(url).requests).to.equal(2);
      await pass(15);
      await until(() => watched.status() === 'ready');
      expect(seen(url).requests).to.equal(3);
    });

    it('listens to the page once, while something waits', async () => {
      const urls = [feedAt([down, good]), feedAt([down, good])];
      const watched = urls.map((url) => watch(new FeedStore([url], steady)));
      expect(page.listeners).to.equal(0);
      await until(() => urls.every((url) => seen(url).requests === 1));
      await settled();
      expect(page.listeners).to.equal(2);
      await pass(1);
      await until(() => watched.every(({ status }) => status() === 'ready'));
      expect(page.listeners).to.equal(0);

      const failing = feedAt([down]);
      const left = watch(new FeedStore([failing], steady));
      await until(() => seen(failing).requests === 1);
      await settled();
      expect(page.listeners).to.equal(2);
      left.end();
      await pass(1);
      expect(page.listeners).to.equal(0);
    });
  });

  describe('with a mirror, keeps the rules of each address', () => {
    it('leaves the mirror alone until the time that it named, while the first is asked', async () => {
      const urls = [feedAt(['hangup']), feedAt([busy(429, 20), good])] as const;
      const watched = watch(new FeedStore(urls, steady));
      const requests = () => urls.map((url) => seen(url).requests);
      await until(() => seen(urls[1]).requests === 1);
      await settled();
      for (const seconds of [1, 3, 9, 6.9]) await pass(seconds);
      expect(requests()).to.deep.equal([4, 1]);
      expect(watched.status()).to.equal('error');
      await pass(0.1);
      await until(() => watched.status() === 'ready');
      expect(requests()).to.deep.equal([4, 2]);
    });

    it('goes on asking the mirror when the first fails for good, and leaves that alone', async () => {
      const urls = [feedAt([{ status: 404 }]), feedAt([down, down, good])] as const;
      const watched = watch(new FeedStore(urls, steady));
      const requests = () => urls.map((url) => seen(url).requests);
      await until(() => watched.status() === 'error');
      await pass(1);
      expect(requests()).to.deep.equal([1, 2]);
      await pass(3);
      await until(() => watched.status() === 'ready');
      expect(requests()).to.deep.equal([1, 3]);
    });

    it('asks the mirror for a section that the first does not have, and for no other', async () => {
      const { themes, ...rest } = FEED;
      const mirror = jsonAt({ version: 1, themes: [{ id: 'a', title: 'A' }] });
      const store = new FeedStore([jsonAt(rest), mirror], steady);
      const first = watch(store);
      await until(() => first.status() === 'ready');
      expect(seen(mirror).requests).to.equal(0);

      const watched = watch(store, 'themes');
      await until(() => watched.status() === 'ready');
      const state = store.state('themes');
      expect('content' in state && state.content.url).to.equal(mirror);
      expect('content' in state && state.content.records).to.have.length(themes.length + 1);
      expect(seen(mirror).requests).to.equal(1);
    });

    it('waits for a mirror that may have the section', async () => {
      const mirror = feedAt([down, down, good]);
      const url = jsonAt({ version: 1, partners: [] });
      const store = new FeedStore([url, mirror], steady);
      const watched = watch(store, 'themes');
      await until(() => seen(mirror).requests === 1);
      await settled();
      await pass(1);
      const state = store.state('themes');
      expect('error' in state && [state.error.code, state.error.url]).to.deep.equal([
        'no-section',
        url,
      ]);
      await pass(3);
      await until(() => watched.status() === 'ready');
    });
  });
});
