/**
 * Addresses that failed temporarily. When to retry is decided per address: all sections, stores and
 * copies of this library that wait for an address retry at the same moment, with one shared request.
 */
import { pause } from '../util/pause.js';
import type { FeedError } from './error.js';
import { toFeedError } from './error.js';
import type { Outage } from './shared.js';
import { outages } from './shared.js';

/**
 * The delay before a failed address is retried.
 * @param tries - How many requests failed in a row, 1 or more.
 * @returns Milliseconds.
 */
export type PauseAfter = (tries: number) => number;

/**
 * Maintenance takes minutes, and a wrong address looks the same: the first pause is as long as after
 * so many more tries.
 */
const MAKESHIFT_HEAD_START = 3;

/** Aborting this ends all current pauses. */
let wake = new AbortController();
let pausing = 0;

/**
 * Records that a request failed, so that its address is not requested for a while.
 * @param cause - The reason of the rejection. The failure of a shared request counts once.
 */
export function beginOutage(url: string, cause: unknown, pauseAfter: PauseAfter): void {
  const last = outages().get(url);
  if (last?.cause === cause) return;
  const tries = (last?.tries ?? 0) + 1;
  const { retryAfter = 0, isMakeshift } = toFeedError(cause);
  const pause = pauseAfter(isMakeshift ? tries + MAKESHIFT_HEAD_START : tries);
  const wait = Math.max(pause, retryAfter * 1000);
  outages().set(url, { cause, tries, until: Date.now() + wait });
}

/** Removes the record of a failure after a success. Everything that waits for the address continues. */
export function endOutage(url: string): void {
  if (outages().delete(url)) endPauses();
}

/**
 * Waits until one of the failed addresses may be retried, while the page is online and visible. When the
 * page returns, it retries at once, unless a `Retry-After` asked for more time.
 * @param failures - By address. Permanent failures are not retried.
 * @returns False if there is nothing to wait for, or the signal is aborted.
 */
export async function waitForAddress(
  failures: ReadonlyMap<string, FeedError>,
  signal: AbortSignal,
): Promise<boolean> {
  const failed = [...failures].flatMap(([url, { passing }]) => (passing ? url : []));
  const triesOf = (url: string) => outages().get(url)?.tries;
  const known = failed.map(triesOf);
  while (failed.length && !signal.aborted) {
    // Another caller has retried the address, and it failed again: that counts for this caller too.
    if (failed.some((url, at) => triesOf(url) !== known[at])) return true;
    // An address without an outage has answered another caller.
    const left = Math.min(...failed.map((url) => outages().get(url)?.until ?? 0)) - Date.now();
    if (left <= 0 && !isPageResting()) return true;
    if (!pausing++) listenToPage('addEventListener');
    await pause(left > 0 ? left : Infinity, signal, wake.signal);
    if (!--pausing) listenToPage('removeEventListener');
  }
  return false;
}

/** Whether the server sent a `Retry-After`, which is always respected. */
export const isBusy = ({ cause }: Outage): boolean => Boolean(toFeedError(cause).retryAfter);

/** Whether a failure may be over in a moment: it is retried once before the widget shows an error. */
export const isHiccup = ({ passing, code, retryAfter, url = '' }: FeedError): boolean =>
  passing &&
  code !== 'timeout' &&
  code !== 'not-json' &&
  !retryAfter &&
  outages().get(url)?.tries === 1 &&
  !isPageResting();

/** Whether the page is offline or hidden, so that a retry is useless. */
const isPageResting = (): boolean => !navigator.onLine || document.hidden;

function endPauses(): void {
  wake.abort();
  wake = new AbortController();
}

function onPageChange(): void {
  if (isPageResting()) return;
  for (const outage of outages().values()) {
    if (!isBusy(outage)) outage.until = 0;
  }
  endPauses();
}

function listenToPage(method: 'addEventListener' | 'removeEventListener'): void {
  window[method]('online', onPageChange);
  document[method]('visibilitychange', onPageChange);
}
