import type { Answer } from './fetch.js';
import { fetchJson } from './fetch.js';
import type { SharedDocument } from './shared.js';
import { sharedDocuments } from './shared.js';

/** Maximum number of documents in the cache. */
const MAX_DOCUMENTS = 30;

/**
 * Loads a JSON document once for the whole page, even if several copies of this library use it. Failed
 * requests are not cached, so that the next call makes a new one.
 * @param url - Absolute.
 * @param signal - Aborts this call. The request itself is aborted with the last call that waits for it.
 * @param fresh - Load it again, unless a request is pending.
 * @throws FeedError as {@link fetchJson}, possibly of another copy's class; the reason of the signal
 *   once that is aborted.
 * @example
 * const { json } = await sharedDocument('https://www.example.nl/feed.json', controller.signal);
 */
export async function sharedDocument(
  url: string,
  signal: AbortSignal,
  fresh = false,
): Promise<Answer> {
  signal.throwIfAborted();
  const known = sharedDocuments().get(url);
  const document = known && !(fresh && known.settled) ? known : request(url, fresh);
  document.settled ??= watchOver(url, document);
  document.users = (document.users ?? 0) + 1;
  const done = new AbortController();
  const left = new Promise<never>((_, reject) => {
    const leave = () => reject(signal.reason as Error);
    signal.addEventListener('abort', leave, { signal: done.signal });
  });
  try {
    const json = await Promise.race([document, left]);
    return { json, url: document.place ?? url };
  } finally {
    done.abort();
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
  // A page may stay open for days and use another address every minute.
  if (sharedDocuments().size > MAX_DOCUMENTS) sharedDocuments().clear();
  sharedDocuments().set(url, document);
  return document;
}

/** Sets `settled` once a document is loaded, and removes it from the cache if it failed. */
function watchOver(url: string, document: SharedDocument): boolean {
  void document.catch(() => forget(url, document)).then(() => (document.settled = true));
  return false;
}

function forget(url: string, document: SharedDocument): void {
  if (sharedDocuments().get(url) === document) sharedDocuments().delete(url);
}
