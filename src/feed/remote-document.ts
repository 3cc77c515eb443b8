import { pause } from '../util/pause.js';
import { sharedDocument } from './documents.js';
import { FeedError, toFeedError } from './error.js';
import type { Answer } from './fetch.js';
import { isPageResting, onPageReturn } from './page.js';
import { outages } from './shared.js';

/** What there is of a document at this moment. */
export type DocumentState<Value> = { readonly status: 'loading' } | Outcome<Value>;

type Outcome<Value> =
  | {
      readonly status: 'ready';
      readonly value: Value;
      /** The mirrors behind the address that answered: they were not asked. */
      readonly mirrors: readonly string[];
    }
  | { readonly status: 'failed'; readonly error: FeedError };

/** When requests are made again and when they are aborted; all numbers are milliseconds. */
export interface RetryPolicy {
  /** How long a request goes on when nobody uses its document any more: moving a widget costs none. */
  readonly abortDelay: number;
  /** How long an address is left alone after so many failures in a row, 1 or more. */
  readonly pauseAfter: (tries: number) => number;
}

interface Load {
  readonly controller: AbortController;
  /** Settles at the first success or failure; tries that follow a failure go on behind it. */
  readonly outcome: Promise<void>;
}

/**
 * A JSON document at one address or at one of its mirrors. It is loaded once it is used, and as long
 * as it is used it is tried again until it is there: one loop, however many use it.
 *
 * - The addresses are asked in their order, until one answers well.
 * - An address that failed is left alone for a growing pause, or as long as its `Retry-After` says.
 *   One that fails for good, as with 404, is not asked again in this load. Meanwhile others are.
 * - While the page is offline or hidden nothing is tried again. Its return ends the pauses, except
 *   those that a `Retry-After` asked for.
 *
 * @example
 * const document = new RemoteDocument(urls, ({ json }) => json, () => render(document.state), policy);
 * const leave = document.use();
 */
export class RemoteDocument<Value> {
  readonly #urls: readonly string[];
  readonly #read: (answer: Answer) => Value;
  readonly #onChange: () => void;
  readonly #policy: RetryPolicy;
  #state: DocumentState<Value> = { status: 'loading' };
  #users = 0;
  #abortTimer: ReturnType<typeof setTimeout> | undefined;
  #load: Load | undefined;

  /**
   * @param urls - Absolute: its own address first, then mirrors.
   * @param read - Makes the value; what it throws is a failure of that address.
   * @param onChange - Called after each change of `state`, but not when `refresh` begins.
   */
  constructor(
    urls: readonly string[],
    read: (answer: Answer) => Value,
    onChange: () => void,
    policy: RetryPolicy,
  ) {
    this.#urls = urls;
    this.#read = read;
    this.#onChange = onChange;
    this.#policy = policy;
  }

  get state(): DocumentState<Value> {
    return this.#state;
  }

  /** Settles at the first success or failure of the load that goes on; at once when there is none. */
  get settled(): Promise<void> | undefined {
    return this.#load?.outcome;
  }

  /**
   * Loads the document, and keeps trying while that fails.
   * @returns Ends this use. With the last use the request and further tries end, after a delay.
   */
  use(): () => void {
    clearTimeout(this.#abortTimer);
    this.#users++;
    this.load();
    return () => {
      this.#users--;
      if (this.#users) return;
      const abort = () => this.#load?.controller.abort();
      this.#abortTimer = setTimeout(abort, this.#policy.abortDelay);
    };
  }

  /** Loads the document, unless it is there or being loaded. Also after it failed for good. */
  load(): void {
    if (this.#state.status !== 'ready') void this.#start(false);
  }

  /** Fetches the document anew, without waiting for any pause. Settles as `settled`. */
  refresh(): Promise<void> {
    if (this.#state.status === 'failed') this.#load?.controller.abort();
    this.#state = { status: 'loading' };
    return this.#start(true);
  }

  #start(fresh: boolean): Promise<void> {
    if (this.#load && !this.#load.controller.signal.aborted) return this.#load.outcome;
    for (const url of this.#urls) {
      const until = outages().get(url)?.until ?? 0;
      if (fresh || until === Infinity || until <= Date.now()) outages().delete(url);
    }
    const controller = new AbortController();
    const outcome = new Promise<void>((resolve) => {
      void this.#attempts(fresh, controller.signal, resolve).finally(() => {
        if (this.#load?.controller === controller) this.#load = undefined;
        resolve();
      });
    });
    this.#load = { controller, outcome };
    return outcome;
  }

  async #attempts(fresh: boolean, signal: AbortSignal, onFailed: () => void): Promise<void> {
    do {
      const state = await this.#ask(fresh, signal);
      if (signal.aborted) return;
      if (state.status === 'ready') {
        // The load is over before anybody hears of it, so that a listener may start another.
        this.#load = undefined;
        this.#change(state);
        return;
      }
      if (!this.#isHiccup(state.error)) {
        this.#change(state);
        onFailed();
      }
    } while (await this.#waitForNextTry(signal));
  }

  /** Asks the addresses that may be asked now. When all fail, the error is that of the first. */
  async #ask(fresh: boolean, signal: AbortSignal): Promise<Outcome<Value>> {
    let error: FeedError | undefined;
    for (const url of this.#urls) {
      const outage = outages().get(url);
      if (outage && outage.until > Date.now()) {
        error ??= toFeedError(outage.cause);
        continue;
      }
      try {
        const value = this.#read(await sharedDocument(url, signal, fresh));
        outages().delete(url);
        const mirrors = this.#urls.slice(this.#urls.indexOf(url) + 1);
        return { status: 'ready', value, mirrors };
      } catch (cause) {
        if (signal.aborted) break;
        const failure = this.#noteFailure(url, cause);
        error ??= failure;
      }
    }
    return { status: 'failed', error: error ?? new FeedError('not-a-feed') };
  }

  #noteFailure(url: string, cause: unknown): FeedError {
    const error = toFeedError(cause);
    const known = outages().get(url);
    // A failure that was shared with other documents, or with another copy of this library, counts once.
    if (known?.cause === cause) return error;
    const tries = (known?.tries ?? 0) + 1;
    const wait = Math.max(this.#policy.pauseAfter(tries), (error.retryAfter ?? 0) * 1000);
    outages().set(url, { cause, tries, until: error.passing ? Date.now() + wait : Infinity });
    return error;
  }

  /** Whether a failure may be over in a moment: what failed at once is tried again before anybody hears of it. */
  #isHiccup({ passing, code, retryAfter }: FeedError): boolean {
    const isFirst = outages().get(this.#urls[0] ?? '')?.tries === 1;
    return isFirst && passing && code !== 'timeout' && !retryAfter && !isPageResting();
  }

  /**
   * Waits until an address may be asked again, and the page is online and visible.
   * @returns False when there is nothing to wait for: all failed for good, or nobody uses it.
   */
  async #waitForNextTry(signal: AbortSignal): Promise<boolean> {
    for (;;) {
      const next = Math.min(...this.#urls.map((url) => outages().get(url)?.until ?? 0));
      if (next === Infinity || signal.aborted) return false;
      const left = next - Date.now();
      if (left <= 0 && !isPageResting()) return true;
      await pauseUntilReturn(left > 0 ? left : Infinity, signal, () => this.#endPauses());
    }
  }

  /** Lets all addresses be asked at once that are left alone without having asked for it. */
  #endPauses(): void {
    for (const url of this.#urls) {
      const outage = outages().get(url);
      if (!outage || outage.until === Infinity || toFeedError(outage.cause).retryAfter) continue;
      outages().set(url, { ...outage, until: 0 });
    }
  }

  #change(state: DocumentState<Value>): void {
    this.#state = state;
    this.#onChange();
  }
}

/** Waits, no longer than until the page returns or the signal is aborted. */
async function pauseUntilReturn(ms: number, signal: AbortSignal, onReturn: () => void) {
  const controller = new AbortController();
  const end = () => controller.abort();
  const stop = onPageReturn(() => {
    onReturn();
    end();
  });
  signal.addEventListener('abort', end);
  await pause(ms, controller.signal);
  signal.removeEventListener('abort', end);
  stop();
}
