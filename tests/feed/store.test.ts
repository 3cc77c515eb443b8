import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { sharedDocument } from '../../src/feed/documents.js';
import { FeedError } from '../../src/feed/error.js';
import { sections } from '../../src/feed/read/sections/index.js';
import type { SectionName } from '../../src/feed/sections.js';
import type { RetryPolicy, SectionState } from '../../src/feed/store.js';
import { FeedStore, storeFor } from '../../src/feed/store.js';
import { feedAt, jsonAt, onOtherHost, origin, seen, settled, until } from './node-server.js';
import { TestPage } from './page.js';
import type { Answer } from './server.js';

type Store = Pick<FeedStore, 'state' | 'watch' | 'refresh'>;

const partner = (name: string) => ({ id: name, name });
const feed = (name = 'A', more: object = {}) => ({
  version: 1,
  partners: [partner(name)],
  ...more,
});
const down: Answer = { status: 503 };

/** Tries again at once, and lets go at once. */
const hasty: RetryPolicy = { abortDelay: 0, pauseAfter: () => 0 };
/** Never tries again by itself. */
const resigned: RetryPolicy = { abortDelay: 0, pauseAfter: () => 1e9 };

const ends: (() => void)[] = [];
let page: TestPage;
beforeEach(() => {
  page = new TestPage();
});
afterEach(() => {
  ends.splice(0).forEach((end) => end());
  vi.useRealTimers();
  page.remove();
});

/** From here on the test moves the clock; a request takes no time by it. */
const stopClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });

/** Watches a section; `states` is what it was told. */
function watch<S extends SectionName>(store: Store, section: S, passive = false) {
  const states: SectionState<S>[] = [];
  const end = store.watch(sections[section], () => states.push(store.state(section)), passive);
  ends.push(end);
  const is = (status: SectionState['status']) => until(() => states.at(-1)?.status === status);
  return { states, end, is, statuses: () => states.map(({ status }) => status) };
}

const names = ({ state }: { state: SectionState<'partners'> }) =>
  'content' in state ? state.content.records.map(({ name }) => name) : [];

/** Waits for the first outcome of a section. */
async function outcome<S extends SectionName>(store: Store, section: S) {
  const { states } = watch(store, section);
  await until(() => states.length > 0);
  return states[0]!;
}

const storeOf = (...answers: Answer[]) => {
  const url = feedAt(answers);
  return { url, store: new FeedStore([url], resigned) };
};

async function failure(store: Store, section: SectionName = 'partners'): Promise<FeedError> {
  const state = await outcome(store, section);
  expect(state.status).to.equal('error');
  return (state as { error: FeedError }).error;
}

/** What shares requests, as a second copy of this library on the page has it. */
async function anotherCopy(): Promise<typeof sharedDocument> {
  vi.resetModules();
  const copy = await import('../../src/feed/documents.js');
  expect(copy.sharedDocument).not.to.equal(sharedDocument);
  return copy.sharedDocument;
}

describe('FeedStore', () => {
  it('is loading until the section is read', async () => {
    const { store, url } = storeOf({ json: feed('A', { updated: '2026-03-18T10:00:00Z' }) });
    expect(store.state('partners')).to.deep.equal({ status: 'loading' });
    const state = await outcome(store, 'partners');
    expect(state).to.deep.equal({
      status: 'ready',
      content: {
        records: [{ id: 'A', name: 'A', language: 'nl' }],
        problems: [],
        updated: new Date('2026-03-18T10:00:00Z'),
        url,
        names: { programme: undefined },
        origin,
      },
    });
    expect(store.state('partners')).to.equal(state);
  });

  it('knows what the feed calls itself: the programme, or a bare JSON Feed', async () => {
    const namesIn = async (json: object, section: 'partners' | 'news') => {
      const state = await outcome(storeOf({ json }).store, section);
      return 'content' in state && state.content.names;
    };
    const programme = { name: ' Dorpen vooruit ' };
    expect(await namesIn(feed('A', { programme }), 'partners')).to.deep.equal({
      programme: 'Dorpen vooruit',
    });
    // What stands in a document of its own is not fetched for its name.
    const apart = { programme: { href: '/programme.json' } };
    expect(await namesIn(feed('A', apart), 'partners')).to.deep.equal({ programme: undefined });
    const version = 'https://jsonfeed.org/version/1.1';
    expect(await namesIn({ version, title: 'Nieuws van Assen', items: [] }, 'news')).to.deep.equal({
      title: 'Nieuws van Assen',
    });
  });

  it('understands a failure of another copy of this library, and tries again', async () => {
    const url = feedAt([{ json: feed('A') }]);
    // Its error class is another one, so only its name and code tell.
    const foreign = Object.assign(new Error('status 503'), {
      name: 'FeedError',
      code: 'status',
      status: 503,
      url,
    });
    const begun = Promise.reject<unknown>(foreign);
    const documents = (globalThis as Record<symbol, unknown>)[Symbol.for('dia/documents@1')];
    (documents as Map<string, Promise<unknown>>).set(url, begun);
    const { is, states } = watch(new FeedStore([url], hasty), 'partners');
    await is('ready');
    expect(states.map(({ status }) => status)).to.deep.equal(['ready']);
  });

  it('goes to the mirror when the first answers something that is no feed', async () => {
    const urls = [feedAt([{ json: { error: { code: 1 } } }]), feedAt([{ json: feed('B') }])];
    const state = await outcome(new FeedStore(urls, resigned), 'partners');
    expect(names({ state })).to.deep.equal(['B']);
  });

  it('reports what it left out', async () => {
    const { store } = storeOf({ json: { partners: [partner('A'), {}] } });
    const state = await outcome(store, 'partners');
    expect('content' in state && state.content.problems.map(({ path }) => path)).to.deep.equal([
      'partners[1].id',
      'partners[1].name',
    ]);
  });

  it('takes the time of fetching when the feed does not say when it changed', async () => {
    for (const updated of [undefined, 'yesterday', '2026-02-30', 5]) {
      const before = Date.now();
      const state = await outcome(storeOf({ json: feed('A', { updated }) }).store, 'partners');
      const time = 'content' in state ? state.content.updated.getTime() : 0;
      expect(time).to.be.within(before, Date.now());
    }
  });

  it('reads a time without an offset as the time in the Netherlands', async () => {
    const times = [];
    for (const updated of ['2026-03-18T10:00:00', '2026-07-18T10:00:00', '2026-03-18']) {
      const state = await outcome(storeOf({ json: feed('A', { updated }) }).store, 'partners');
      times.push('content' in state && state.content.updated.toISOString());
    }
    expect(times).to.deep.equal([
      '2026-03-18T09:00:00.000Z',
      '2026-07-18T08:00:00.000Z',
      '2026-03-17T23:00:00.000Z',
    ]);
  });

  it('reads a time with a space in it in every browser', async () => {
    const state = await outcome(
      storeOf({ json: feed('A', { updated: '2026-03-18 10:00:00Z' }) }).store,
      'partners',
    );
    const updated = 'content' in state && state.content.updated.toISOString();
    expect(updated).to.equal('2026-03-18T10:00:00.000Z');
  });

  describe('tells kinds of feeds apart', () => {
    const jsonFeed = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: 1, title: 'A' }],
    };
    const points = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id: 1, geometry: null, properties: { title: 'A' } }],
    };

    for (const [what, json, section] of [
      ['of a newer version', { ...feed(), version: 2, new: {} }, 'partners'],
      ['of version 1.1', { ...feed(), version: 1.1 }, 'partners'],
      ['with a version of words', { ...feed(), version: 'one' }, 'partners'],
      ['without a version', { partners: [partner('A')] }, 'partners'],
      ['that is a bare JSON Feed', jsonFeed, 'news'],
      ['that is a bare FeatureCollection', points, 'initiatives'],
    ] as const) {
      it(`reads a feed ${what}`, async () => {
        const state = await outcome(storeOf({ json }).store, section);
        expect('content' in state && state.content.records).to.have.length(1);
      });
    }

    it('reads a JSON Feed with nothing but HTML', async () => {
      const items = [{ id: 1, content_html: '<p>All <b>in</b> HTML</p>' }];
      const state = await outcome(storeOf({ json: { ...jsonFeed, items } }).store, 'news');
      const records = 'content' in state ? state.content.records : [];
      expect(records.map(({ title }) => title)).to.deep.equal(['All in HTML']);
    });

    for (const [what, json] of [
      ['a list', [feed()]],
      ['null', null],
      ['a text', 'feed'],
      ['a number', 1],
      ['an empty object', {}],
      ['another object', { openapi: '3.1.0', info: {} }],
      ['a text for a section', { version: 1, partners: 'all' }],
      ['a record for a list', { version: 1, partners: partner('A') }],
    ] as const) {
      it(`refuses ${what}: not-a-feed`, async () => {
        const { store } = storeOf({ json });
        expect((await failure(store)).code).to.equal('not-a-feed');
      });
    }

    for (const [what, json] of [
      ['absent', { version: 1 }],
      ['null', { version: 1, partners: null }],
      ['not what a JSON Feed has', jsonFeed],
      ['at an address of no host', { version: 1, partners: { href: 'javascript:alert(1)' } }],
      [
        'at an address that is data',
        { version: 1, partners: { href: 'data:application/json,[]' } },
      ],
    ] as const) {
      it(`says no-section when the section is ${what}`, async () => {
        const { store, url } = storeOf({ json });
        const { code, url: at } = await failure(store);
        expect([code, at]).to.deep.equal(['no-section', url]);
      });
    }

    it('names the address of what is no feed', async () => {
      const { store, url } = storeOf({ json: {} });
      expect((await failure(store)).url).to.equal(url);
    });
  });

  it('is an error without any address', async () => {
    expect((await failure(new FeedStore([], resigned))).code).to.equal('not-a-feed');
  });

  describe('a section in a document of its own', () => {
    it('is fetched when somebody asks for it, and not before', async () => {
      const news = jsonAt({ version: 'https://jsonfeed.org/version/1.1', items: [] });
      const { store, url } = storeOf({ json: feed('A', { news: { href: news } }) });
      expect((await outcome(store, 'partners')).status).to.equal('ready');
      watch(store, 'news', true);
      await settled();
      expect(seen(news).requests).to.equal(0);

      const state = await outcome(store, 'news');
      expect('content' in state && state.content.url).to.equal(news);
      expect(seen(news).requests).to.equal(1);
      expect(seen(url).requests).to.equal(1);
    });

    it('is found beside the feed, and its addresses beside itself', async () => {
      const partners = jsonAt([{ ...partner('A'), url: 'a.html' }], 'sub/partners.json');
      const { pathname, search } = new URL(partners);
      const relative = pathname.replace('/_test/feeds/', '../') + search;
      const url = jsonAt({ version: 1, partners: { href: relative } }, 'feeds/feed.json');
      const state = await outcome(new FeedStore([url], resigned), 'partners');
      const records = 'content' in state ? state.content.records : [];
      expect(records[0]?.url).to.equal(new URL('/_test/feeds/sub/a.html', origin).href);
    });

    it('is found beside the place that a redirect leads to', async () => {
      const partners = jsonAt([{ ...partner('A'), url: 'a.html' }], 'moved/partners.json');
      const href = `partners.json${new URL(partners).search}`;
      const there = jsonAt({ version: 1, partners: { href } }, 'moved/feed.json');
      const here = feedAt([{ status: 301, headers: { Location: there } }]);
      const state = await outcome(new FeedStore([here], resigned), 'partners');
      const records = 'content' in state ? state.content.records : [];
      expect(records[0]?.url).to.equal(new URL('/_test/feeds/moved/a.html', origin).href);
    });

    describe('on another origin', () => {
      const partners = [partner('A')];
      const href = () => onOtherHost(jsonAt(partners));

      it('is not asked for, and the error says which', async () => {
        const elsewhere = href();
        const { store, url } = storeOf({ json: { version: 1, partners: { href: elsewhere } } });
        const error = await failure(store);
        expect(error).to.include({ code: 'no-section', url, refused: elsewhere });
        await settled();
        expect(seen(elsewhere).requests).to.equal(0);
      });

      it('is asked for when the page allows any', async () => {
        const url = jsonAt({ version: 1, partners: { href: href() } });
        const state = await outcome(new FeedStore([url], resigned, true), 'partners');
        expect(names({ state })).to.deep.equal(['A']);
        expect('content' in state && state.content.origin).to.equal(origin);
      });

      it('is the feed’s own where a mirror has that origin, or a redirect led there', async () => {
        const feedWith = () => ({ json: { version: 1, partners: { href: href() } } });
        const mirrored = [feedAt([feedWith()]), onOtherHost(jsonAt({}))];
        const there = onOtherHost(feedAt([feedWith()]));
        const redirected = [feedAt([{ status: 302, headers: { Location: there } }])];
        for (const urls of [mirrored, redirected]) {
          const state = await outcome(new FeedStore(urls, resigned), 'partners');
          expect(names({ state }), urls.join(' ')).to.deep.equal(['A']);
        }
      });

      it('is another store where it is allowed, and where it is not', () => {
        const url = jsonAt({});
        expect(storeFor([url], true)).to.equal(storeFor([url], true));
        expect(storeFor([url], true)).not.to.equal(storeFor([url]));
      });
    });

    it('fails by itself', async () => {
      const href = (answer: Answer) => ({ href: feedAt([answer]) });
      const { store } = storeOf({
        json: feed('A', {
          themes: href({ json: { themes: [] } }),
          events: href({ status: 404 }),
          projects: href('html'),
        }),
      });
      expect((await failure(store, 'themes')).code).to.equal('not-a-feed');
      expect((await failure(store, 'events')).code).to.equal('status');
      expect((await failure(store, 'projects')).code).to.equal('not-json');
      expect((await outcome(store, 'partners')).status).to.equal('ready');
    });
  });

  describe('one request for a page', () => {
    it('serves sections, stores and copies of this library', async () => {
      const { store, url } = storeOf({ json: feed('A', { themes: [] }) });
      const other = await anotherCopy();
      const stores = [store, new FeedStore([url])];
      const [states, json] = await Promise.all([
        Promise.all(stores.flatMap((one) => [outcome(one, 'partners'), outcome(one, 'themes')])),
        other(url, new AbortController().signal),
      ]);
      expect(states.map(({ status }) => status)).to.deep.equal(Array(4).fill('ready'));
      expect(json).to.deep.equal({ json: feed('A', { themes: [] }), url });
      expect(seen(url).requests).to.equal(1);
    });

    it('takes up what another has put there', async () => {
      const { store, url } = storeOf({ json: feed('A') });
      const key = Symbol.for('dia/documents@1');
      const shared = globalThis as unknown as Record<typeof key, Map<string, Promise<unknown>>>;
      (shared[key] ??= new Map()).set(url, Promise.resolve(feed('B')));
      expect(names({ state: await outcome(store, 'partners') })).to.deep.equal(['B']);
      expect(seen(url).requests).to.equal(0);
    });

    it('goes on for one copy when the other leaves, whichever asked first', async () => {
      const other = await anotherCopy();
      const here = (url: string) => watch(new FeedStore([url], hasty), 'partners').end;
      const there = (url: string) => {
        const controller = new AbortController();
        other(url, controller.signal).catch(() => undefined);
        return () => controller.abort();
      };
      for (const users of [
        [here, there],
        [there, here],
      ]) {
        for (const order of [[0, 1] as const, [1, 0] as const]) {
          const url = feedAt(['stalled']);
          const leave = users.map((use) => use(url));
          await until(() => seen(url).requests === 1);
          leave[order[0]]!();
          await settled();
          expect(seen(url)).to.include({ requests: 1, left: 0 });
          leave[order[1]]!();
          await until(() => seen(url).left === 1);
          expect(seen(url).requests).to.equal(1);
        }
      }
    });

    it('is forgotten when a page has named many others, so that it cannot grow for ever', async () => {
      const documents = (globalThis as unknown as Record<symbol, Map<string, unknown>>)[
        Symbol.for('dia/documents@1')
      ]!;
      for (let number = 0; number < 100; number++) {
        const { store } = storeOf({ json: feed(`${number}`) });
        const { end } = watch(store, 'partners');
        await until(() => store.state('partners').status === 'ready');
        end();
      }
      expect(documents.size).to.be.within(1, 40);
    });

    it('is a store for one list of addresses, also later', () => {
      const [a, b] = [jsonAt({}), jsonAt({})];
      expect(storeFor([a, b])).to.equal(storeFor([a, b]));
      expect(storeFor([a, b])).not.to.equal(storeFor([b, a]));
      expect(storeFor([a])).not.to.equal(storeFor([a, b]));
    });
  });

  describe('leaving', () => {
    it('ends the request when nobody is left', async () => {
      const url = feedAt(['stalled']);
      const store = new FeedStore([url], hasty);
      const [first, second] = [watch(store, 'partners'), watch(store, 'themes')];
      await until(() => seen(url).requests === 1);
      first.end();
      await settled();
      expect(seen(url).left).to.equal(0);
      second.end();
      await until(() => seen(url).left === 1);
      expect([...first.states, ...second.states]).to.deep.equal([]);
    });

    it('does not take the request from a widget of another copy of this library', async () => {
      const url = feedAt(['stalled']);
      const store = new FeedStore([url], hasty);
      // Each copy has a description of its own of what a section is.
      const leave = store.watch({ ...sections.partners }, () => undefined);
      watch(store, 'partners');
      await until(() => seen(url).requests === 1);
      leave();
      await settled();
      expect(seen(url)).to.include({ requests: 1, left: 0 });
    });

    it('costs no second request when another comes soon', async () => {
      const url = feedAt(['stalled']);
      const store = new FeedStore([url], { ...hasty, abortDelay: 50 });
      const first = watch(store, 'partners');
      await until(() => seen(url).requests === 1);
      stopClock();
      first.end();
      vi.advanceTimersByTime(49);
      const second = watch(store, 'partners');
      vi.advanceTimersByTime(50);
      await settled();
      expect(seen(url)).to.include({ requests: 1, left: 0 });
      second.end();
      vi.advanceTimersByTime(49);
      await settled();
      expect(seen(url).left).to.equal(0);
      vi.advanceTimersByTime(1);
      await until(() => seen(url).left === 1);
    });

    it('does not keep those who come back later from a new request', async () => {
      const url = feedAt(['stalled', { json: feed() }]);
      const store = new FeedStore([url], hasty);
      const first = watch(store, 'partners');
      await until(() => seen(url).requests === 1);
      first.end();
      await until(() => seen(url).left === 1);
      expect((await outcome(store, 'partners')).status).to.equal('ready');
      expect(first.states).to.deep.equal([]);
    });

    it('ends the tries', async () => {
      const url = feedAt([down]);
      stopClock();
      const store = new FeedStore([url], { abortDelay: 0, pauseAfter: (tries) => tries * 20 });
      const first = watch(store, 'partners');
      await until(() => vi.getTimerCount() === 1 && seen(url).requests === 1);
      vi.advanceTimersByTime(20);
      await first.is('error');
      first.end();
      vi.advanceTimersByTime(1000);
      await settled();
      expect(seen(url).requests).to.equal(2);
    });
  });

  describe('a passive watch', () => {
    it('asks for nothing', async () => {
      const { store, url } = storeOf({ json: feed() });
      watch(store, 'partners', true);
      await store.refresh();
      await settled();
      expect(seen(url).requests).to.equal(0);
      expect(store.state('partners').status).to.equal('loading');
    });

    it('gets what comes along inside the feed, whoever came first', async () => {
      const { store, url } = storeOf({ json: feed('A', { themes: [] }) });
      const early = watch(store, 'partners', true);
      await outcome(store, 'themes');
      await early.is('ready');
      const [state] = early.states as [SectionState<'partners'>];
      expect(names({ state })).to.deep.equal(['A']);

      const late = watch(store, 'subgoals', true);
      await settled();
      expect(late.states).to.deep.equal([]);
      expect(seen(url).requests).to.equal(1);
    });

    it('is told when another asks for the section', async () => {
      const href = jsonAt([partner('A')]);
      const { store } = storeOf({ json: { version: 1, partners: { href } } });
      const passive = watch(store, 'partners', true);
      await outcome(store, 'partners');
      expect(passive.statuses()).to.deep.equal(['ready']);
    });

    it('gets what is new after a refresh', async () => {
      const { store } = storeOf(
        { json: feed('A', { themes: [] }) },
        { json: feed('B', { themes: [] }) },
      );
      const passive = watch(store, 'partners', true);
      await outcome(store, 'themes');
      await passive.is('ready');
      await store.refresh();
      await until(() => names({ state: store.state('partners') })[0] === 'B');
      expect(passive.statuses()).to.deep.equal(['ready', 'ready']);
    });
  });

  it('tells who only listens, and asks for nothing for them', async () => {
    const { store, url } = storeOf({ json: feed('A', { themes: [] }) });
    const told: string[] = [];
    const listener = () => told.push(store.state('partners').status);
    ends.push(store.listen('partners', listener), store.listen('partners', listener));
    const end = store.listen('partners', () => told.push('left'));
    end();
    await store.refresh();
    await outcome(store, 'themes');
    expect(seen(url).requests).to.equal(1);
    expect(told).to.deep.equal([]);
    await outcome(store, 'partners');
    expect(told).to.deep.equal(['ready', 'ready']);
  });

  describe('when it fails', () => {
    for (const [code, answer] of [
      ['status', { status: 404 }],
      ['not-json', { text: '<?xml version="1.0"?><rss version="2.0"/>' }],
      ['not-json', { text: 'titel;datum' }],
      ['not-a-feed', { json: [] }],
      ['no-section', { json: { version: 1 } }],
    ] as const) {
      it(`says at once, and once, what will not pass: ${code}, ${JSON.stringify(answer)}`, async () => {
        const url = feedAt([answer]);
        const { states } = watch(new FeedStore([url], hasty), 'partners');
        await until(() => states.length > 0);
        await settled();
        expect(states.map((state) => 'error' in state && state.error.code)).to.deep.equal([code]);
        expect(seen(url).requests).to.equal(1);
      });
    }

    for (const answer of ['html', { text: '' }, { text: '{"version":1,"par' }] as const) {
      it(`says at once what may stand there for a while, and asks again slowly: ${JSON.stringify(answer)}`, async () => {
        const url = feedAt([answer, answer, { json: feed() }]);
        const tries: number[] = [];
        const pauseAfter = (count: number) => (tries.push(count), 0);
        const { states } = watch(new FeedStore([url], { ...hasty, pauseAfter }), 'partners');
        await until(() => states.at(-1)?.status === 'ready');
        expect(states.map(({ status }) => status)).to.deep.equal(['error', 'error', 'ready']);
        // The first pause is as long as another fault has after four tries: half a minute.
        expect(tries).to.deep.equal([4, 5]);
      });
    }

    it('says nothing of one hiccup', async () => {
      const url = feedAt([down, { json: feed() }]);
      const { states } = watch(new FeedStore([url], hasty), 'partners');
      await until(() => states.length > 0);
      expect(states[0]?.status).to.equal('ready');
      expect(seen(url).requests).to.equal(2);
    });

    it('says so after two, and goes on trying with growing pauses', async () => {
      const url = feedAt([down, down, down, 'truncated', { json: feed() }]);
      const tries: number[] = [];
      const pauseAfter = (count: number) => (tries.push(count), 0);
      const watched = watch(new FeedStore([url], { abortDelay: 0, pauseAfter }), 'partners');
      await watched.is('ready');
      expect(watched.statuses()).to.deep.equal(['error', 'error', 'error', 'ready']);
      expect(tries).to.deep.equal([1, 2, 3, 4]);
      const { requests } = seen(url);
      await settled();
      expect(seen(url).requests).to.equal(requests);
    });

    it('waits as long as the server asks, and does not keep the visitor waiting for the error', async () => {
      const url = feedAt([{ ...down, headers: { 'Retry-After': '3600' } }]);
      stopClock();
      const watched = watch(new FeedStore([url], hasty), 'partners');
      await watched.is('error');
      vi.advanceTimersByTime(3_599_999);
      await settled();
      expect(watched.statuses()).to.deep.equal(['error']);
      expect(seen(url).requests).to.equal(1);
      vi.advanceTimersByTime(1);
      await until(() => seen(url).requests === 2);
    });

    it('waits no longer than a day, whatever the server asks', async () => {
      for (const after of ['99999999', 'Fri, 31 Dec 2100 23:59:59 GMT']) {
        const url = feedAt([{ ...down, headers: { 'Retry-After': after } }, { json: feed() }]);
        stopClock();
        const watched = watch(new FeedStore([url], hasty), 'partners');
        await watched.is('error');
        vi.advanceTimersByTime(86_399_999);
        await settled();
        expect(seen(url).requests).to.equal(1);
        vi.advanceTimersByTime(1);
        await watched.is('ready');
        vi.useRealTimers();
      }
    });

    it('says at once that a server kept silent', async () => {
      const { store, url } = storeOf({ json: feed() });
      const key = Symbol.for('dia/documents@1');
      const shared = globalThis as unknown as Record<typeof key, Map<string, Promise<unknown>>>;
      (shared[key] ??= new Map()).set(url, Promise.reject(new FeedError('timeout', { url })));
      expect((await failure(store)).code).to.equal('timeout');
    });

    it('asks again for those who come later', async () => {
      const { store, url } = storeOf({ status: 404 }, { json: feed() });
      expect((await failure(store)).code).to.equal('status');
      const later = watch(store, 'partners');
      await later.is('ready');
      expect(seen(url).requests).to.equal(2);
    });
  });

  describe('refresh', () => {
    it('fetches what is watched again', async () => {
      const { store, url } = storeOf({ json: feed('A') }, { json: feed('B') });
      const watched = watch(store, 'partners');
      await watched.is('ready');
      await store.refresh();
      expect(watched.statuses()).to.deep.equal(['ready', 'ready']);
      expect(names({ state: store.state('partners') })).to.deep.equal(['B']);
      expect(seen(url).requests).to.equal(2);
    });

    it('fetches the feed once for all its sections', async () => {
      const { store, url } = storeOf({ json: feed('A', { themes: [] }) });
      await Promise.all([outcome(store, 'partners'), outcome(store, 'themes')]);
      await store.refresh();
      expect(seen(url).requests).to.equal(2);
    });

    it('changes nothing when the answer says the same', async () => {
      const news = {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'N',
        items: [{ id: 7, title: 'A' }],
      };
      const rest = { news, subgoals: [{ id: 'raad', title: 'Raad' }] };
      const { store, url } = storeOf(
        { json: feed('A', rest) },
        // In another order, and a newer date.
        { json: { ...rest, updated: '2026-03-18T20:00:00Z', ...feed('A') } },
      );
      const [partners, items] = [watch(store, 'partners'), watch(store, 'news')];
      const passive = watch(store, 'subgoals', true);
      await Promise.all([partners.is('ready'), items.is('ready'), passive.is('ready')]);
      const before = store.state('partners');
      await store.refresh();
      // What stands inside the feed for passive watchers is read behind the others.
      await settled();
      expect(seen(url).requests).to.equal(2);
      for (const { statuses } of [partners, items, passive]) {
        expect(statuses()).to.deep.equal(['ready']);
      }
      expect(store.state('partners')).to.equal(before);
      expect('content' in before && before.content.updated).to.deep.equal(
        new Date('2026-03-18T20:00:00Z'),
      );
    });

    it('has something new when only the name of the programme changed', async () => {
      const named = (name: string) => ({ json: feed('A', { programme: { name } }) });
      const { store } = storeOf(named('Dorpen vooruit'), named('Steden vooruit'));
      const watched = watch(store, 'partners');
      await watched.is('ready');
      await store.refresh();
      expect(watched.statuses()).to.deep.equal(['ready', 'ready']);
      const state = store.state('partners');
      expect('content' in state && state.content.names).to.deep.equal({
        programme: 'Steden vooruit',
      });
    });

    it('is ready again when what failed meanwhile says the same', async () => {
      const { store } = storeOf({ json: feed() }, { status: 404 }, { json: feed() });
      const watched = watch(store, 'partners');
      await watched.is('ready');
      const before = store.state('partners');
      await store.refresh();
      await store.refresh();
      expect(watched.statuses()).to.deep.equal(['ready', 'stale', 'ready']);
      const after = store.state('partners');
      expect('content' in after && 'content' in before).to.equal(true);
      expect('content' in after && after.content).to.equal('content' in before && before.content);
    });

    it('fetches nothing when nobody watches', async () => {
      const { store, url } = storeOf({ json: feed() });
      const watched = watch(store, 'partners');
      await watched.is('ready');
      watched.end();
      await store.refresh();
      expect(seen(url).requests).to.equal(1);
    });

    it('keeps the last good answer while newer ones fail, then shows the next', async () => {
      const url = feedAt([{ json: feed('A') }, { status: 404 }, { json: feed('B') }]);
      const store = new FeedStore([url], hasty);
      const watched = watch(store, 'partners');
      await watched.is('ready');
      await store.refresh();
      const stale = store.state('partners');
      expect(stale.status).to.equal('stale');
      expect('error' in stale && stale.error.code).to.equal('status');
      expect(names({ state: stale })).to.deep.equal(['A']);

      await store.refresh();
      expect(watched.statuses()).to.deep.equal(['ready', 'stale', 'ready']);
      expect(names({ state: store.state('partners') })).to.deep.equal(['B']);
    });

    it('is stale when the section went, or is no section any more', async () => {
      for (const json of [{ version: 1 }, { version: 1, partners: 'gone' }, [], null]) {
        const { store } = storeOf({ json: feed('A') }, { json });
        await outcome(store, 'partners');
        await store.refresh();
        expect(store.state('partners').status, JSON.stringify(json)).to.equal('stale');
      }
    });

    it('recovers from stale by itself', async () => {
      const url = feedAt([{ json: feed('A') }, down, down, { json: feed('B') }]);
      const store = new FeedStore([url], hasty);
      const watched = watch(store, 'partners');
      await watched.is('ready');
      await store.refresh();
      expect(watched.statuses()).to.deep.equal(['ready', 'stale']);
      await watched.is('ready');
      expect(names({ state: store.state('partners') })).to.deep.equal(['B']);
    });

    it('does not wait for the next try of what failed', async () => {
      const pauseAfter = (tries: number) => (tries > 1 ? 1e9 : 0);
      const url = feedAt([down, down, { json: feed() }]);
      const store = new FeedStore([url], { abortDelay: 0, pauseAfter });
      const watched = watch(store, 'partners');
      await watched.is('error');
      await store.refresh();
      expect(watched.statuses()).to.deep.equal(['error', 'loading', 'ready']);
    });
  });

  describe('with a mirror', () => {
    for (const answer of ['hangup', 'html', { status: 404 }, down] as const) {
      it(`goes there when the first fails: ${JSON.stringify(answer)}`, async () => {
        const mirror = jsonAt(feed('Mirror'));
        const state = await outcome(new FeedStore([feedAt([answer]), mirror]), 'partners');
        expect(names({ state })).to.deep.equal(['Mirror']);
        expect('content' in state && state.content.url).to.equal(mirror);
      });
    }

    it('leaves it alone when the first is well', async () => {
      const mirror = jsonAt(feed('Mirror'));
      const state = await outcome(new FeedStore([jsonAt(feed('First')), mirror]), 'partners');
      expect(names({ state })).to.deep.equal(['First']);
      expect(seen(mirror).requests).to.equal(0);
    });

    it('tells the error of the first when both fail', async () => {
      const url = feedAt([{ status: 410 }]);
      const error = await failure(new FeedStore([url, feedAt([{ status: 404 }])]));
      expect([error.status, error.url]).to.deep.equal([410, url]);
    });

    it('looks for the document of a section beside the mirror too', async () => {
      const { search } = new URL(feedAt([{ status: 404 }, { json: [partner('A')] }]));
      const json = { version: 1, partners: { href: `partners.json${search}` } };
      const urls = [jsonAt(json, 'first/feed.json'), jsonAt(json, 'mirror/feed.json')];
      const state = await outcome(new FeedStore(urls), 'partners');
      expect('content' in state && new URL(state.content.url).pathname).to.equal(
        '/_test/feeds/mirror/partners.json',
      );
    });
  });
});
