import { FeedError } from './error.js';
import { earlyRequests } from './shared.js';

/** Limits of a request. */
export interface Limits {
  /** Maximum time without data, in milliseconds. */
  readonly silenceMs: number;
  /** Maximum time for the whole document, in milliseconds: a server may send a byte at a time. */
  readonly totalMs: number;
  /** Maximum size in bytes, after decompression. */
  readonly maxBytes: number;
}

export const LIMITS: Limits = { silenceMs: 10_000, totalMs: 60_000, maxBytes: 20_000_000 };

/** A document, and its address after redirects. */
export interface Answer {
  readonly json: unknown;
  /** Absolute. */
  readonly url: string;
}

/**
 * Loads a JSON document with the browser's HTTP cache, without cookies, and without custom headers, so
 * without a CORS preflight. The MIME type is not checked: many servers send a wrong one for JSON.
 * @param url - Absolute.
 * @param fresh - Revalidate the document, even if the cached one is still fresh.
 * @throws FeedError `network`, `timeout`, `status`, `too-large` or `not-json`; the signal's reason
 *   when it is aborted.
 */
export async function fetchJson(
  url: string,
  signal: AbortSignal,
  fresh = false,
  { silenceMs, totalMs, maxBytes } = LIMITS,
): Promise<Answer> {
  signal.throwIfAborted();
  const early = earlyRequests().get(url);
  // A response can be read once.
  earlyRequests().delete(url);
  const controller = early?.own ?? new AbortController();
  const onTimeout = () => controller.abort(new FeedError('timeout', { url }));
  const totalTimer = setTimeout(onTimeout, totalMs);
  let silenceTimer = setTimeout(onTimeout, silenceMs);
  const onData = () => {
    clearTimeout(silenceTimer);
    silenceTimer = setTimeout(onTimeout, silenceMs);
  };
  const stop = () => controller.abort(signal.reason);
  signal.addEventListener('abort', stop);

  try {
    const response = await (early?.response ??
      fetch(url, {
        signal: controller.signal,
        credentials: 'omit',
        cache: fresh ? 'no-cache' : 'default',
      }));
    if (!response.ok) {
      throw new FeedError('status', {
        url,
        status: response.status,
        retryAfter: secondsUntil(response.headers.get('Retry-After') ?? ''),
      });
    }
    onData();
    const text = await readText(response, url, maxBytes, onData);
    return { json: parse(text, url), url: response.url || url };
  } catch (error) {
    controller.signal.throwIfAborted();
    if (error instanceof FeedError) throw error;
    throw new FeedError('network', { url, cause: error });
  } finally {
    clearTimeout(totalTimer);
    clearTimeout(silenceTimer);
    signal.removeEventListener('abort', stop);
    controller.abort();
  }
}

/** A day, in seconds. Servers that ask for a longer wait probably do so by mistake. */
const MAX_RETRY_AFTER_S = 86_400;

/** Parses a `Retry-After`, which is a number of seconds or a date (RFC 9110, 10.2.3). At most a day. */
function secondsUntil(text: string): number | undefined {
  const seconds = Number(text) || (Date.parse(text) - Date.now()) / 1000;
  return seconds > 0 ? Math.min(seconds, MAX_RETRY_AFTER_S) : undefined;
}

async function readText(
  response: Response,
  url: string,
  maxBytes: number,
  onData: () => void,
): Promise<string> {
  const reader = response.body?.getReader();
  // If the page has replaced `fetch`, there may be no stream.
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const chunk = await reader.read();
    if (chunk.done) return text + decoder.decode();
    onData();
    bytes += chunk.value.byteLength;
    if (bytes > maxBytes) throw new FeedError('too-large', { url });
    text += decoder.decode(chunk.value, { stream: true });
  }
}

/**
 * What may stand at the address of a feed for a while: nothing, JSON that is not whole, or a web page
 * that says that the site is being maintained. Other XML is a feed of another kind, which stays.
 */
const MAKESHIFT = /^\s*(?:$|[{[]|<(?!\?xml|rss|feed|rdf))/i;

function parse(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FeedError('not-json', { url, cause: error, isMakeshift: MAKESHIFT.test(text) });
  }
}
