import type { Limits } from '../feed/fetch.js';
import { resolveUrl } from '../util/url.js';
import type { HostResponse } from '../publisher/source.js';
import { UnreadableError } from '../publisher/unreadable.js';

/** What hosts answered: the redirects, and the response with the bytes. */
export interface Fetched {
  readonly bytes: Uint8Array;
  readonly responses: readonly HostResponse[];
}

/** Browsers give up after so many. */
const MAX_REDIRECTS = 20;

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/**
 * Fetches as a widget would on a page of `origin`, and keeps the response of each host on the way.
 * @throws UnreadableError
 */
export async function request(url: string, origin: string, limits: Limits): Promise<Fetched> {
  const patience = new Patience(limits);
  const responses: HostResponse[] = [];
  let next = { url, origin };
  try {
    for (;;) {
      const response = await fetch(next.url, {
        headers: { Origin: next.origin, Accept: '*/*' },
        redirect: 'manual',
        signal: patience.signal,
      });
      patience.renew();
      const { status, headers } = response;
      responses.push({ ...next, status, headers });
      const location = isRedirect(status) ? headers.get('Location') : null;
      if (location === null) {
        if (!response.ok) throw new UnreadableError('status', next.url, String(status));
        return { bytes: await readBytes(response, next.url, limits.most, patience), responses };
      }
      await response.body?.cancel();
      if (responses.length > MAX_REDIRECTS) throw new UnreadableError('redirects', url, location);
      const target = resolveUrl(location, next.url);
      if (target === undefined) throw new UnreadableError('network', next.url, location);
      next = { url: target, origin: originAfter(next, target) };
    }
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    if (patience.signal.aborted) {
      throw new UnreadableError('timeout', next.url, String(patience.exceeded / 1000));
    }
    throw new UnreadableError('network', next.url, reasonOf(error));
  } finally {
    patience.end();
  }
}

/**
 * A browser hides the page from a host that another host sent it to.
 * @see https://fetch.spec.whatwg.org/#concept-http-redirect-fetch
 */
function originAfter({ url, origin }: { url: string; origin: string }, target: string): string {
  const from = new URL(url).origin;
  return from !== new URL(target).origin && from !== origin ? 'null' : origin;
}

async function readBytes(
  response: Response,
  url: string,
  most: number,
  patience: Patience,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return Buffer.concat(chunks);
    patience.renew();
    size += chunk.value.byteLength;
    if (size > most) {
      await reader?.cancel();
      throw new UnreadableError('too-large', url);
    }
    chunks.push(chunk.value);
  }
}

/** The innermost words of a failure: `ENOTFOUND`, `CERT_HAS_EXPIRED`. */
function reasonOf(error: unknown): string {
  const { cause, code, message } = Object(error) as Error & { code?: string };
  return cause === undefined ? (code ?? message) : reasonOf(cause);
}

/** Ends a request that is silent, or takes too long as a whole. */
class Patience {
  readonly #controller = new AbortController();
  readonly #silence: number;
  readonly #late: ReturnType<typeof setTimeout>;
  #quiet: ReturnType<typeof setTimeout> | undefined;

  /** Which limit ended it, in milliseconds. */
  exceeded = 0;

  constructor({ silence, whole }: Limits) {
    this.#silence = silence;
    this.#late = setTimeout(() => this.#giveUp(whole), whole);
    this.renew();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something came in. */
  renew(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#giveUp(this.#silence), this.#silence);
  }

  #giveUp(limit: number): void {
    this.exceeded ||= limit;
    this.#controller.abort();
  }

  end(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#late);
  }
}
