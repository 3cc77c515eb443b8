import { afterEach, describe, expect, it, vi } from 'vitest';

import { startEarly } from '../../src/feed/early.js';
import { FeedError } from '../../src/feed/error.js';
import { fetchJson, type Limits, LIMITS } from '../../src/feed/fetch.js';
import { feedAt, jsonAt, seen, settled, until } from './node-server.js';
import type { Answer } from './server.js';

const never = new AbortController().signal;

afterEach(() => vi.useRealTimers());

/** From here on the test moves the clock; a request takes no time by it. */
const stopClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

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

  describe('with a `fetch` that the page put in the place of the browser’s own', () => {
    afterEach(() => vi.unstubAllGlobals());

    it('reads what has no stream, no header and no address', async () => {
      const text = () => Promise.resolve('["Súdwest-Fryslân"]');
      vi.stubGlobal('fetch', () => Promise.resolve({ ok: true, status: 200, url: '', text }));
      const url = jsonAt({});
      expect(await fetchJson(url, never)).to.deep.equal({ json: ['Súdwest-Fryslân'], url });
    });

    it('fails with what that one threw at once', async () => {
      const cause = new Error('No consent.');
      vi.stubGlobal('fetch', () => {
        throw cause;
      });
      const error = await failure(jsonAt({}));
      expect([error.code, error.cause]).to.deep.equal(['network', cause]);
    });

    it('takes over an early request that failed so', async () => {
      vi.stubGlobal('fetch', () => {
        throw new Error('No consent.');
      });
      const url = jsonAt({});
      void startEarly(url);
      expect((await failure(url)).code).to.equal('network');
    });
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

    it('network: an address that nobody can ask', async () => {
      expect((await failure('https://nowhere.invalid/feed.json')).code).to.equal('network');
    });

    for (const answer of ['silent', 'stalled'] as const) {
      it(`timeout: ${answer}`, async () => {
        const url = feedAt([answer]);
        stopClock();
        const failed = failure(url, { silenceMs: 300 });
        await until(() => seen(url).requests === 1);
        await settled();
        vi.advanceTimersByTime(299);
        await settled();
        expect(seen(url).left).to.equal(0);
        vi.advanceTimersByTime(1);
        const error = await failed;
        expect(error.code).to.equal('timeout');
        expect(error.url).to.equal(url);
        await until(() => seen(url).left === 1);
      });
    }

    it('timeout: a drip that would go on for ever', async () => {
      const url = feedAt(['drip']);
      stopClock();
      const failed = failure(url, { silenceMs: 1000, totalMs: 400 });
      await until(() => seen(url).requests === 1);
      vi.advanceTimersByTime(399);
      await settled();
      expect(seen(url).left).to.equal(0);
      vi.advanceTimersByTime(1);
      expect((await failed).code).to.equal('timeout');
      await until(() => seen(url).left === 1);
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
      await until(() => seen(url).left === 1);
    });

    it('too-large, to the byte', async () => {
      const url = feedAt([{ text: '"234567890"' }]);
      expect((await fetchJson(url, never, false, { ...LIMITS, maxBytes: 11 })).json).to.be.a(
        'string',
      );
      expect((await failure(url, { maxBytes: 10 })).code).to.equal('too-large');
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
      await until(() => seen(url).requests === 1);
      const reason = new Error('gone');
      controller.abort(reason);
      expect(await answer).to.equal(reason);
      await until(() => seen(url).left === 1);
    });

    it('asks nothing when it was so already', async () => {
      const url = jsonAt({});
      const reason = new Error('gone');
      const answer = fetchJson(url, AbortSignal.abort(reason)).catch((error: unknown) => error);
      expect(await answer).to.equal(reason);
      expect(seen(url).requests).to.equal(0);
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
