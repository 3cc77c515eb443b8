import { expect } from '@open-wc/testing';

import { FeedError } from '../../src/feed/error.js';
import { fetchJson, type Limits, LIMITS } from '../../src/feed/fetch.js';
import type { Answer } from './server.js';
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

const codeOf = async (answer: Answer) => (await failure(feedAt([answer]))).code;

describe('fetchJson', () => {
  it('gives the JSON and where it stands', async () => {
    const url = jsonAt({ version: 1 });
    expect(await fetchJson(url, never)).to.deep.equal({ json: { version: 1 }, url });
  });

  it('gives the address that redirects lead to', async () => {
    const there = jsonAt({ version: 1 }, 'there/feed.json');
    const here = feedAt([{ status: 302, headers: { Location: there } }]);
    expect(await fetchJson(here, never)).to.deep.equal({ json: { version: 1 }, url: there });
  });

  for (const type of ['text/plain', 'application/geo+json', 'text/html', 'nonsense', '']) {
    it(`looks at the content, not at the MIME type: "${type}"`, async () => {
      const url = feedAt([{ headers: { 'Content-Type': type }, json: [1] }]);
      expect((await fetchJson(url, never)).json).to.deep.equal([1]);
    });
  }

  it('reads UTF-8, with a byte order mark too', async () => {
    const url = feedAt([{ text: '\ufeff["Súdwest-Fryslân 🌷"]' }]);
    expect((await fetchJson(url, never)).json).to.deep.equal(['Súdwest-Fryslân 🌷']);
  });

  it('sends no cookies', async () => {
    document.cookie = 'secret=1; path=/';
    const url = jsonAt({});
    await fetchJson(url, never);
    document.cookie = 'secret=; path=/; max-age=0';
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
      expect(await codeOf('truncated')).to.equal('network');
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
        const error = await failure(url, { silence: 300 });
        expect(error.code).to.equal('timeout');
        expect(error.url).to.equal(url);
        await until(async () => (await seen(url)).left === 1);
      });
    }

    it('timeout: a drip that would go on for ever', async () => {
      const url = feedAt(['drip']);
      expect((await failure(url, { whole: 400 })).code).to.equal('timeout');
      await until(async () => (await seen(url)).left === 1);
    });

    it('status', async () => {
      for (const status of [400, 401, 403, 404, 410, 429, 500, 502, 503]) {
        const error = await failure(feedAt([{ status, json: { version: 1 } }]));
        expect([error.code, error.status]).to.deep.equal(['status', status]);
        expect(error.retryAfter).to.equal(undefined);
      }
    });

    it('status, with the seconds that the server asks us to wait', async () => {
      const wait = async (after: string) =>
        (await failure(feedAt([{ status: 503, headers: { 'Retry-After': after } }]))).retryAfter;
      expect(await wait('120')).to.equal(120);
      expect(await wait('0')).to.equal(undefined);
      expect(await wait('-5')).to.equal(undefined);
      expect(await wait('soon')).to.equal(undefined);
      expect(await wait('Wed, 21 Oct 2015 07:28:00 GMT')).to.equal(undefined);
      const hour = new Date(Date.now() + 3_600_000).toUTCString();
      expect(await wait(hour)).to.be.within(3000, 3600);
    });

    it('too-large, while it is still coming', async () => {
      const url = feedAt(['huge']);
      expect((await failure(url)).code).to.equal('too-large');
      await until(async () => (await seen(url)).left === 1);
    });

    it('too-large, to the byte', async () => {
      const url = feedAt([{ text: '"234567890"' }]);
      expect((await fetchJson(url, never, false, { ...LIMITS, most: 11 })).json).to.be.a('string');
      expect((await failure(url, { most: 10 })).code).to.equal('too-large');
    });

    it('not-json', async () => {
      expect(await codeOf('html')).to.equal('not-json');
      for (const text of ['', ' ', '{', '{"version":1}}', "{'version':1}", 'NaN', '\0']) {
        const error = await failure(feedAt([{ text }]));
        expect(error.code, text).to.equal('not-json');
        expect(error.cause, text).to.be.instanceOf(SyntaxError);
      }
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

    it('asks nothing when it was so already', async () => {
      const url = jsonAt({});
      const reason = new Error('gone');
      const answer = fetchJson(url, AbortSignal.abort(reason)).catch((error: unknown) => error);
      expect(await answer).to.equal(reason);
      expect((await seen(url)).requests).to.equal(0);
    });
  });
});

describe('FeedError', () => {
  it('tells whether the same request may well succeed later', () => {
    const passing = (code: FeedError['code'], status?: number) =>
      new FeedError(code, status === undefined ? {} : { status }).passing;
    for (const status of [408, 429, 500, 502, 503, 504]) {
      expect(passing('status', status), String(status)).to.equal(true);
    }
    for (const status of [400, 401, 403, 404, 410]) {
      expect(passing('status', status), String(status)).to.equal(false);
    }
    expect([passing('network'), passing('timeout')]).to.deep.equal([true, true]);
    for (const code of ['too-large', 'not-json', 'not-a-feed', 'no-section'] as const) {
      expect(passing(code), code).to.equal(false);
    }
  });
});
