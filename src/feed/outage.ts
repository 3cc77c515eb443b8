import { growingPause, pause } from '../util/pause.js';
import { sharedDocument } from './documents.js';
import type { FeedError } from './error.js';
import { toFeedError } from './error.js';
import type { Answer } from './fetch.js';
import { outages } from './shared.js';

/**
 * How long an address is left alone that failed.
 * @param tries - How many requests failed in a row, 1 or more.
 * @returns Milliseconds.
 */
export type PauseAfter = (tries: number) => number;

export const jitteredPause: PauseAfter = (tries) => growingPause(tries, Math.random());

/** Ends all pauses of this moment. */
let wake = new AbortController();
let pausing = 0;

/**
 * Fetches a document as {@link sharedDocument}, unless its address is to be left alone. When that may
 * be asked again belongs to the address: whatever waits for it asks at the same moment, and shares
 * the request.
 * @param isForced - Ask it in any case, since a visitor wants to.
 * @throws What the last request was rejected with, when the address is left alone.
 */
export async function askAddress(
  url: string,
  signal: AbortSignal,
  fresh: boolean,
  isForced: boolean,
  pauseAfter: PauseAfter,
): Promise<Answer> {
  const known = outages().get(url);
  if (known && known.until > Date.now() && !isForced) throw known.cause;
  try {
    const answer = await sharedDocument(url, signal, fresh);
    if (outages().delete(url)) endPauses();
    return answer;
  } catch (cause) {
    const { passing, retryAfter = 0 } = toFeedError(cause);
    const last = outages().get(url);
    // A failure that was shared counts once.
    if (passing && !signal.aborted && last?.cause !== cause) {
      const tries = (last?.tries ?? 0) + 1;
      const until = Date.now() + Math.max(pauseAfter(tries), retryAfter * 1000);
      outages().set(url, { cause, tries, until });
    }
    throw cause;
  }
}

/**
 * Waits until one of some addresses that failed may be asked again, and the page is online and
 * visible. When the page returns, that is at once, except where a `Retry-After` asked for more time.
 * @returns False when there is nothing to wait for, or the signal is aborted.
 */
export async function waitForAddress(
  urls: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  const failed = urls.filter((url) => outages().has(url));
  while (failed.length && !signal.aborted) {
    // One that is not there any more has answered to somebody else.
    const left = Math.min(...failed.map((url) => outages().get(url)?.until ?? 0)) - Date.now();
    if (left <= 0 && !isPageResting()) return true;
    if (!pausing++) listenToPage('addEventListener');
    await pause(left > 0 ? left : Infinity, signal, wake.signal);
    if (!--pausing) listenToPage('removeEventListener');
  }
  return false;
}

/**
 * Whether a failure may be over in a moment. What failed at once is tried again before anybody is
 * told.
 * @param url - The address that failed.
 */
export const isHiccup = ({ passing, code, retryAfter }: FeedError, url: string): boolean =>
  passing &&
  code !== 'timeout' &&
  !retryAfter &&
  outages().get(url)?.tries === 1 &&
  !isPageResting();

/** Whether the page is offline or hidden, so that trying again is of no use. */
const isPageResting = (): boolean => !navigator.onLine || document.hidden;

function endPauses(): void {
  wake.abort();
  wake = new AbortController();
}

function onPageChange(): void {
  if (isPageResting()) return;
  for (const outage of outages().values()) {
    if (!toFeedError(outage.cause).retryAfter) outage.until = 0;
  }
  endPauses();
}

function listenToPage(method: 'addEventListener' | 'removeEventListener'): void {
  window[method]('online', onPageChange);
  document[method]('visibilitychange', onPageChange);
}
