import type { Answer } from './fetch.js';
import { fetchJson } from './fetch.js';

/**
 * A document that is under way or here. The promise is all that others may count on, and all that
 * they need to put there; a copy of this library also keeps how many wait for it, so that the
 * request is not cut off under another's hands.
 */
interface SharedDocument extends Promise<unknown> {
  users?: number;
  cancel?: () => void;
  settled?: boolean;
  /** Where it stands, when a redirect led elsewhere. */
  place?: string;
}

const KEY = Symbol.for('dia/documents@1');

/** From absolute URL to unread JSON: one for the page, also with two copies of this library on it. */
const documents = () =>
  ((globalThis as { [KEY]?: Map<string, SharedDocument> })[KEY] ??= new Map());

/**
 * The JSON of a document, fetched once a page. A failed request is forgotten.
 * @param url - Absolute.
 * @param signal - This user leaves; the request is aborted when the last one has left.
 * @param fresh - Fetch it again, unless it is under way already.
 * @throws FeedError as {@link fetchJson}; the signal's reason once it is aborted.
 */
export async function sharedDocument(
  url: string,
  signal: AbortSignal,
  fresh = false,
): Promise<Answer> {
  signal.throwIfAborted();
  const known = documents().get(url);
  const document = known && !(fresh && known.settled) ? known : request(url, fresh);
  document.settled ??= watchOver(url, document);
  document.users = (document.users ?? 0) + 1;
  try {
    const json = await Promise.race([document, aborted(signal)]);
    return { json, url: document.place ?? url };
  } finally {
    if (--document.users === 0 && signal.aborted) document.cancel?.();
  }
}

function request(url: string, fresh: boolean): SharedDocument {
  const controller = new AbortController();
  const document: SharedDocument = fetchJson(url, controller.signal, fresh).then((answer) => {
    document.place = answer.url;
    return answer.json;
  });
  document.cancel = () => {
    if (document.settled) return;
    forget(url, document);
    controller.abort();
  };
  documents().set(url, document);
  return document;
}

/** Notes when a document is here, and forgets it when it failed. */
function watchOver(url: string, document: SharedDocument): boolean {
  void document.catch(() => forget(url, document)).then(() => (document.settled = true));
  return false;
}

function forget(url: string, document: SharedDocument): void {
  if (documents().get(url) === document) documents().delete(url);
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), {
      once: true,
    });
  });
