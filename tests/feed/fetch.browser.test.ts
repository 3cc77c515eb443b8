import { expect } from '@open-wc/testing';

import { FeedError } from '../../src/feed/error.js';
import { fetchJson, type Limits, LIMITS } from '../../src/feed/fetch.js';
import { feedAt, jsonAt, seen, until } from './server.js';

const never = new AbortController().signal;

/** The error that a request ends with. */
async function failure(url: string, changed: Partial<Limits> = {}): Promise<FeedError> {
  const answer = await fetchJson(url, never, false, { ...LIMITS, ...changed }).catch(
    (error: unknown) => error,
  );
  expect(answer).to.be.instanceOf(FeedError);
  return answer as FeedError;
}

describe('fetchJson, by the network of this engine', () => {
  it('gives the JSON and where it stands', async () => {
    const url = jsonAt({ version: 1 });
    expect(await fetchJson(url, never)).to.deep.equal({ json: { version: 1 }, url });
  });

  it('gives the address that redirects lead to', async () => {
    const there = jsonAt({ version: 1 }, 'there/feed.json');
    const here = feedAt([{ status: 302, headers: { Location: there } }]);
    expect(await fetchJson(here, never)).to.deep.equal({ json: { version: 1 }, url: there });
  });

  it('reads UTF-8, with a byte order mark too', async () => {
    const url = feedAt([{ text: '\ufeff["Súdwest-Fryslân 🌷"]' }]);
    expect((await fetchJson(url, never)).json).to.deep.equal(['Súdwest-Fryslân 🌷']);
  });

  it('sends no cookies', async () => {
    const url = jsonAt({});
    // Of this address alone, since other tests look at the cookies of the page meanwhile.
    const { pathname } = new URL(url, location.href);
    document.cookie = `secret=1; path=${pathname}`;
    await fetchJson(url, never);
    document.cookie = `secret=; path=${pathname}; max-age=0`;
    const [headers] = (await seen(url)).headers;
    expect(headers).to.include.keys('accept').and.not.include.keys('cookie');
  });

  // Not every browser under test has a cache, so this looks at what is asked of it.
  it('leaves it to the cache of the browser, unless asked for a fresh answer', async () => {
    const url = jsonAt({});
    await fetchJson(url, never);
    await fetchJson(url, never, true);
    const asked = (await seen(url)).headers.map((headers) => headers['cache-control']);
    expect(asked[0]).to.equal(undefined);
    expect(asked[1]).to.match(/^(max-age=0|no-cache)$/);
  });

  describe('fails with', () => {
    it('network: the server hangs up', async () => {
      const error = await failure(feedAt(['hangup']));
      expect(error.code).to.equal('network');
      expect(error.cause).to.be.instanceOf(TypeError);
    });

    it('network: less comes than was promised', async () => {
      expect((await failure(feedAt(['truncated']))).code).to.equal('network');
    });

    it('network: another origin does not let us', async () => {
      const url = new URL(jsonAt({}));
      url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
      expect((await failure(url.href)).code).to.equal('network');
      expect((await seen(url.href)).requests).to.equal(1);
    });

    it('network: an address that nobody can ask', async () => {
      expect((await failure('https://nowhere.invalid/feed.json')).code).to.equal('network');
    });

    for (const answer of ['silent', 'stalled'] as const) {
      it(`timeout: ${answer}`, async () => {
        const url = feedAt([answer]);
        const error = await failure(url, { silenceMs: 300 });
        expect(error.code).to.equal('timeout');
        expect(error.url).to.equal(url);
        await until(async () => (await seen(url)).left === 1);
      });
    }

    it('timeout: a drip that would go on for ever', async () => {
      const url = feedAt(['drip']);
      expect((await failure(url, { totalMs: 400 })).code).to.equal('timeout');
      await until(async () => (await seen(url)).left === 1);
    });

    it('too-large, while it is still coming', async () => {
      const url = feedAt(['huge']);
      expect((await failure(url)).code).to.equal('too-large');
      await until(async () => (await seen(url)).left === 1);
    });
  });

  describe('aborted', () => {
    it('throws the reason of its caller, and lets go of the server', async () => {
      const url = feedAt(['stalled']);
      const controller = new AbortController();
      const answer = fetchJson(url, controller.signal).catch((error: unknown) => error);
      await until(async () => (await seen(url)).requests === 1);
      const reason = new Error('gone');
      controller.abort(reason);
      expect(await answer).to.equal(reason);
      await until(async () => (await seen(url)).left === 1);
    });
  });
});
