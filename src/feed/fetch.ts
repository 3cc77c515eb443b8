import { FeedError } from './error.js';

/** Milliseconds without a byte after which a server counts as silent. */
const SILENCE = 10_000;
/** Milliseconds for a whole document, against a server that drips. */
const WHOLE = 60_000;
/** Bytes, after decompression. */
const MOST = 20_000_000;

/**
 * Fetches a JSON document: no cookies, no custom headers (so no CORS preflight), the browser's own
 * HTTP cache. The content is what is checked: many servers send JSON under another MIME type.
 * @param url - Absolute.
 * @param fresh - Ask the server whether its answer changed, even when the cached one still holds.
 * @throws FeedError `network`, `timeout`, `status`, `too-large` or `not-json`; the signal's reason
 *   when it is aborted.
 */
export async function fetchJson(url: string, signal: AbortSignal, fresh = false): Promise<unknown> {
  const own = new AbortController();
  const silent = () => own.abort(new FeedError('timeout', { url }));
  const whole = setTimeout(silent, WHOLE);
  let silence = setTimeout(silent, SILENCE);
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(silent, SILENCE);
  };
  const stop = () => own.abort(signal.reason);
  signal.addEventListener('abort', stop);

  try {
    signal.throwIfAborted();
    const response = await fetch(url, {
      signal: own.signal,
      credentials: 'omit',
      cache: fresh ? 'no-cache' : 'default',
    });
    if (!response.ok) {
      const wait = Number(response.headers.get('Retry-After'));
      throw new FeedError('status', {
        url,
        status: response.status,
        retryAfter: wait > 0 ? wait : undefined,
      });
    }
    const text = await readText(response, url, heard);
    return parse(text, url);
  } catch (error) {
    own.signal.throwIfAborted();
    if (error instanceof FeedError) throw error;
    throw new FeedError('network', { url, cause: error });
  } finally {
    clearTimeout(whole);
    clearTimeout(silence);
    signal.removeEventListener('abort', stop);
    own.abort();
  }
}

async function readText(response: Response, url: string, heard: () => void): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text + decoder.decode();
    heard();
    bytes += chunk.value.byteLength;
    if (bytes > MOST) throw new FeedError('too-large', { url });
    text += decoder.decode(chunk.value, { stream: true });
  }
}

function parse(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FeedError('not-json', { url, cause: error });
  }
}
