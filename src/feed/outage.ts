/**
 * Addresses that failed in a way that may pass. When such an address may be asked again belongs to the
 * address: all sections, stores and copies of this library that wait for it ask at the same moment,
 * and share the request.
 */
import { pause } from '../util/pause.js';
import type { FeedError } from './error.js';
import { toFeedError } from './error.js';
import type { Outage } from './shared.js';
import { outages } from './shared.js';

/**
 * How long an address is left alone that failed.
 * @param tries - How many requests failed in a row, 1 or more.
 * @returns Milliseconds.
 */
export type PauseAfter = (tries: number) => number;

/**
 * Maintenance takes minutes, and a wrong address looks the same: the first pause is as long as after
 * so many more tries.
 */
const MAKESHIFT_HEAD_START = 3;

/** Ends all pauses of this moment. */
let wake = new AbortController();
let pausing = 0;

/**
 * Remembers that a request failed, so that its address is left alone for a while.
 * @param cause - What the request was rejected with. A failure that was shared counts once.
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

/** Forgets that an address failed, since it answered. All that wait for it go on. */
export function endOutage(url: string): void {
  if (outages().delete(url)) endPauses();
}

/**
 * Waits until one of some addresses that failed may be asked again, and the page is online and
 * visible. When the page returns, that is at once, except where a `Retry-After` asked for more time.
 * @param failures - By address. What fails for good is not waited for.
 * @returns False when there is nothing to wait for, or the signal is aborted.
 */
export async function waitForAddress(
  failures: ReadonlyMap<string, FeedError>,
  signal: AbortSignal,
): Promise<boolean> {
  const failed = [...failures].flatMap(([url, { passing }]) => (passing ? url : []));
  const triesOf = (url: string) => outages().get(url)?.tries;
  const known = failed.map(triesOf);
  while (failed.length && !signal.aborted) {
    // What failed once more for somebody else has also failed for who waits.
    if (failed.some((url, at) => triesOf(url) !== known[at])) return true;
    // One that is not there any more has answered to somebody else.
    const left = Math.min(...failed.map((url) => outages().get(url)?.until ?? 0)) - Date.now();
    if (left <= 0 && !isPageResting()) return true;
    if (!pausing++) listenToPage('addEventListener');
    await pause(left > 0 ? left : Infinity, signal, wake.signal);
    if (!--pausing) listenToPage('removeEventListener');
  }
  return false;
}

/** Whether the server itself asked for time, which nothing shortens. */
export const isBusy = ({ cause }: Outage): boolean => Boolean(toFeedError(cause).retryAfter);

/** Whether a failure may be over in a moment. What failed at once is tried again before anybody is told. */
export const isHiccup = ({ passing, code, retryAfter, url = '' }: FeedError): boolean =>
  passing &&
  code !== 'timeout' &&
  code !== 'not-json' &&
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
    if (!isBusy(outage)) outage.until = 0;
  }
  endPauses();
}

function listenToPage(method: 'addEventListener' | 'removeEventListener'): void {
  window[method]('online', onPageChange);
  document[method]('visibilitychange', onPageChange);
}
