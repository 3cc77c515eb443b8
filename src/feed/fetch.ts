import { FeedError } from './error.js';
import { earlyRequests } from './shared.js';

/** How long and how much is waited for. */
export interface Limits {
  /** Milliseconds without a byte after which a server counts as silent. */
  readonly silence: number;
  /** Milliseconds for a whole document, against a server that drips. */
  readonly whole: number;
  /** Bytes, after decompression. */
  readonly most: number;
}

export const LIMITS: Limits = { silence: 10_000, whole: 60_000, most: 20_000_000 };

/** A document, and where it stands: elsewhere than it was asked for, after a redirect. */
export interface Answer {
  readonly json: unknown;
  /** Absolute. */
  readonly url: string;
}

/**
 * Fetches a JSON document: no cookies, no custom headers (so no CORS preflight), the browser's own
 * HTTP cache. The content is what is checked: many servers send JSON under another MIME type.
 * @param url - Absolute.
 * @param fresh - Ask the server whether its answer changed, even when the cached one still holds.
 * @throws FeedError `network`, `timeout`, `status`, `too-large` or `not-json`; the signal's reason
 *   when it is aborted.
 */
export async function fetchJson(
  url: string,
  signal: AbortSignal,
  fresh = false,
  { silence, whole, most } = LIMITS,
): Promise<Answer> {
  signal.throwIfAborted();
  const early = earlyRequests().get(url);
  // A response can be read once.
  earlyRequests().delete(url);
  const own = early?.own ?? new AbortController();
  const silent = () => own.abort(new FeedError('timeout', { url }));
  const late = setTimeout(silent, whole);
  let quiet = setTimeout(silent, silence);
  const heard = () => {
    clearTimeout(quiet);
    quiet = setTimeout(silent, silence);
  };
  const stop = () => own.abort(signal.reason);
  signal.addEventListener('abort', stop);

  try {
    const response = await (early?.response ??
      fetch(url, {
        signal: own.signal,
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
    heard();
    const text = await readText(response, url, most, heard);
    return { json: parse(text, url), url: response.url || url };
  } catch (error) {
    own.signal.throwIfAborted();
    if (error instanceof FeedError) throw error;
    throw new FeedError('network', { url, cause: error });
  } finally {
    clearTimeout(late);
    clearTimeout(quiet);
    signal.removeEventListener('abort', stop);
    own.abort();
  }
}

/** Seconds in a day: whoever asks for more time has made a mistake, or wants no visitors any more. */
const MAX_RETRY_AFTER = 86_400;

/** Reads a `Retry-After`: seconds, or a date (RFC 9110, 10.2.3); at most a day. */
function secondsUntil(text: string): number | undefined {
  const seconds = Number(text) || (Date.parse(text) - Date.now()) / 1000;
  return seconds > 0 ? Math.min(seconds, MAX_RETRY_AFTER) : undefined;
}

async function readText(
  response: Response,
  url: string,
  most: number,
  heard: () => void,
): Promise<string> {
  const reader = response.body?.getReader();
  // A `fetch` that a page put in the place of the browser's own may have no stream.
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const chunk = await reader.read();
    if (chunk.done) return text + decoder.decode();
    heard();
    bytes += chunk.value.byteLength;
    if (bytes > most) throw new FeedError('too-large', { url });
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
