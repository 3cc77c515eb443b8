import { afterEach, describe, expect, it, vi } from 'vitest';

import { startSectionEarly } from '../../src/feed/early-section.js';
import { fetchJson } from '../../src/feed/fetch.js';
import { earlyRequests } from '../../src/feed/shared.js';
import { feedAt, jsonAt, onOtherHost, seen, settled, until } from './node-server.js';

const never = new AbortController().signal;
const news = { version: 'https://jsonfeed.org/version/1.1', items: [] };

afterEach(() => vi.unstubAllGlobals());

/** The feed with a link to the news, and the addresses of both. */
const linked = (feedOf: (href: string) => string) => {
  const section = jsonAt(news, 'news.json');
  return { section, feed: feedAt([{ text: feedOf(section) }]) };
};

/** Reads all of a feed, as a store does, and waits for what that sets off. */
async function readFeed(url: string): Promise<void> {
  await fetchJson(url, never);
  await settled();
}

describe('startSectionEarly', () => {
  it('requests the feed, then the document of the section, and each once', async () => {
    const { feed, section } = linked((href) => JSON.stringify({ version: 1, news: { href } }));
    startSectionEarly(feed, 'news');
    startSectionEarly(feed, 'news');
    startSectionEarly(feed, 'partners');
    await until(() => seen(section).requests === 1);
    expect((await fetchJson(feed, never)).json).to.have.keys('version', 'news');
    expect(await fetchJson(section, never)).to.deep.equal({ json: news, url: section });
    expect([seen(feed).requests, seen(section).requests]).to.deep.equal([1, 1]);
    expect([feed, section].some((url) => earlyRequests().has(url))).to.equal(false);
  });

  for (const [what, feedOf] of [
    ['however it is written', (href) => `{\n  "news"\t: { "href" :\r\n ${JSON.stringify(href)} }}`],
    ['with escapes', (href) => `{"news":{"href":"${href.replaceAll('/', '\\u002f')}"}}`],
    ['relative to the feed', (href) => `{"news":{"href":"news.json${new URL(href).search}"}}`],
  ] as [string, (href: string) => string][]) {
    it(`finds it ${what}`, async () => {
      const { feed, section } = linked(feedOf);
      startSectionEarly(feed, 'news');
      await until(() => seen(section).requests === 1);
    });
  }

  for (const [what, feedOf] of [
    ['on another host', (href) => JSON.stringify({ news: { href: onOtherHost(href) } })],
    ['of another widget', (href) => JSON.stringify({ initiatives: { href } })],
    ['that stands in parts too', (href) => JSON.stringify({ news: { href, parts: {} } })],
    ['that a text quotes', (href) => JSON.stringify({ a: JSON.stringify({ news: { href } }) })],
  ] as [string, (href: string) => string][]) {
    it(`leaves alone a section ${what}`, async () => {
      const { feed, section } = linked(feedOf);
      startSectionEarly(feed, 'news');
      await readFeed(feed);
      expect([seen(feed).requests, seen(section).requests]).to.deep.equal([1, 0]);
    });
  }

  it('leaves alone what an error says', async () => {
    const section = jsonAt(news, 'news.json');
    const feed = feedAt([{ status: 500, json: { news: { href: section } } }]);
    startSectionEarly(feed, 'news');
    await expect(readFeed(feed)).rejects.toMatchObject({ code: 'status' });
    await settled();
    expect(seen(section).requests).to.equal(0);
  });

  it('reads no more than the beginning of a large feed', async () => {
    const requested: string[] = [];
    const parts = [
      '{"a":"',
      ...Array<string>(9).fill('a'.repeat(100_000)),
      '","news":{"href":"n"}}',
    ];
    vi.stubGlobal('fetch', (url: string) => {
      requested.push(url);
      const encoder = new TextEncoder();
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          const part = parts.shift();
          if (part === undefined) controller.close();
          else controller.enqueue(encoder.encode(part));
        },
      });
      return Promise.resolve(Object.defineProperty(new Response(body), 'url', { value: url }));
    });
    const feed = 'https://feed.example/feed.json';
    startSectionEarly(feed, 'news');
    await readFeed(feed);
    // Waiting makes requests of its own.
    expect(requested.filter((url) => url.startsWith(new URL(feed).origin))).to.deep.equal([feed]);
  });
});
