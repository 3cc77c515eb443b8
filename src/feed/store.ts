import { momentOf } from '../util/moment.js';
import { growingPause } from '../util/pause.js';
import { inSlices } from '../util/slices.js';
import { resolveUrl } from '../util/url.js';
import { sharedDocument } from './documents.js';
import { FeedError, toFeedError } from './error.js';
import type { Answer } from './fetch.js';
import type { Filter } from './criteria/index.js';
import type { PauseAfter } from './outage.js';
import { beginOutage, endOutage, isBusy, isHiccup, waitForAddress } from './outage.js';
import type { FeedDocument, FeedNames } from './read/document.js';
import { feedDocument, hrefOf } from './read/document.js';
import type { Problem } from './read/record.js';
import { isObject } from './read/record.js';
import type { Section } from './read/section.js';
import { isUsable } from './read/section.js';
import { readTolerantly } from './read/tolerant.js';
import type { SectionName, Sections } from './sections.js';
import { outages } from './shared.js';

/** A section that was read. */
export interface SectionContent<S extends SectionName = SectionName> {
  readonly records: readonly Sections[S][];
  readonly problems: readonly Problem[];
  /** When the publisher last changed it; if unknown, when it was loaded. */
  readonly updated: Date;
  /** Absolute address of its document. */
  readonly url: string;
  /** The names that the feed gives itself. */
  readonly names?: FeedNames | undefined;
  /** Origin of the feed itself, whose images count as its own. */
  readonly origin: string;
  /** Absolute addresses of its parts. Left out if all of it is at `url`. */
  readonly documents?: readonly string[] | undefined;
  /** Whether all records that match a filter are included. Left out if all records are. */
  readonly covers?: ((need: Filter) => boolean) | undefined;
  /** The error because of which a part is missing. */
  readonly missing?: FeedError | undefined;
}

/**
 * The state of a section. `stale`: loading failed, so that the last good content is shown, or a part of
 * the section failed, so that only the other parts are.
 */
export type SectionState<S extends SectionName = SectionName> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly content: SectionContent<S> }
  | {
      readonly status: 'stale';
      readonly content: SectionContent<S>;
      readonly error: FeedError;
    }
  | { readonly status: 'error'; readonly error: FeedError };

/** The interface between widgets and feeds. Part of the context of `dia-feed`: only add members. */
export interface FeedSource {
  /**
   * The current state, without loading anything.
   * @param need - A filter. The content counts as loaded only if it has all records that match this.
   */
  state<S extends SectionName>(section: S, need?: Filter): SectionState<S>;
  /**
   * Loads a section, and keeps it up to date until the watch ends.
   * @param passive - Do not load the section: wait until another watcher does, or the feed has it inline.
   * @param need - A filter. Of a section in parts, only those that can have a match are loaded.
   * @returns A function that ends the watch.
   */
  watch(section: Section, listener: () => void, passive?: boolean, need?: Filter): () => void;
  /** Calls a listener when a section changes, without loading it. Returns a function that removes it. */
  listen(section: SectionName, listener: () => void): () => void;
  /** Loads all watched sections again. Settles once loading succeeds or fails. */
  refresh(): Promise<void>;
}

/** When a store retries and when it stops. All numbers are milliseconds. */
export interface RetryPolicy {
  /** How long a request continues without watchers, so that moving a widget does not abort it. */
  readonly abortDelay: number;
  readonly pauseAfter: PauseAfter;
}

const RETRY_POLICY: RetryPolicy = { abortDelay: 1000, pauseAfter: growingPause };

export const LOADING = { status: 'loading' } as const;

/** The loading of a section, until it succeeds or fails permanently. */
interface Load {
  readonly controller: AbortController;
  /** Settles at the first success or failure. After a failure, retries continue in the background. */
  readonly outcome: Promise<void>;
}

/** State that is shared by the attempts of one load. */
interface Tries {
  readonly signal: AbortSignal;
  /** Whether to revalidate cached documents. */
  readonly fresh: boolean;
  /** The addresses that failed. Those that failed permanently are not requested again. */
  readonly failures: Map<string, FeedError>;
}

/** A section as widgets see it: derived from the documents that contain it. */
interface SectionView {
  readonly section: Section;
  state: SectionState;
  /** The need of each watcher that is not passive. */
  readonly needs: Set<{ readonly filter: Filter }>;
  load?: Load | undefined;
  /** The value that was last read, if the section is inline. */
  lastInlineValue?: unknown;
}

/** Loads the sections of one feed on demand. */
export class FeedStore implements FeedSource {
  readonly #urls: readonly string[];
  readonly #policy: RetryPolicy;
  readonly #anySection: boolean;
  readonly #listeners = new Map<SectionName, Set<() => void>>();
  readonly #views = new Map<SectionName, SectionView>();
  #feed: FeedDocument | undefined;

  /**
   * @param urls - Absolute addresses of the feed: its own first, then mirrors.
   * @param anySection - Allow sections on any origin, not only on those of the feed and its mirrors.
   */
  constructor(urls: readonly string[], policy = RETRY_POLICY, anySection = false) {
    this.#urls = urls;
    this.#policy = policy;
    this.#anySection = anySection;
  }

  state<S extends SectionName>(section: S, need?: Filter): SectionState<S> {
    const state = this.#views.get(section)?.state ?? LOADING;
    return (need ? asNeeded(state, need) : state) as unknown as SectionState<S>;
  }

  listen(section: SectionName, listener: () => void): () => void {
    // A new function, so that the same listener can be added twice.
    const own = () => listener();
    const listeners = this.#listeners.get(section) ?? new Set();
    this.#listeners.set(section, listeners.add(own));
    return () => listeners.delete(own);
  }

  watch(section: Section, listener: () => void, passive = false, filter: Filter = {}): () => void {
    const known = this.#views.get(section.name);
    const view: SectionView = known ?? { section, state: LOADING, needs: new Set() };
    this.#views.set(section.name, view);
    const end = this.listen(section.name, listener);
    if (passive) {
      this.#readInline();
      return end;
    }
    const need = { filter };
    view.needs.add(need);
    if (asNeeded(view.state, filter).status !== 'ready') void this.#load(view);
    return () => {
      end();
      view.needs.delete(need);
      setTimeout(() => {
        if (!view.needs.size) view.load?.controller.abort();
      }, this.#policy.abortDelay);
    };
  }

  async refresh(): Promise<void> {
    const views = [...this.#views.values()].filter(({ needs }) => needs.size);
    await Promise.all(
      views.map((view) => {
        // Replace a load that is waiting for its next attempt by one that starts at once.
        if ('error' in view.state) view.load?.controller.abort();
        if (view.state.status === 'error') this.#publish(view, LOADING);
        return this.#load(view, true);
      }),
    );
  }

  #publish(view: SectionView, state: SectionState): void {
    const { state: before } = view;
    // The content did not change.
    if (state.status === 'ready' && before.status === 'ready' && state.content === before.content) {
      return;
    }
    view.state = state;
    for (const listener of [...(this.#listeners.get(view.section.name) ?? [])]) listener();
  }

  #load(view: SectionView, fresh = false): Promise<void> {
    const { load } = view;
    if (load && !load.controller.signal.aborted) return load.outcome;
    const controller = new AbortController();
    const tries: Tries = { signal: controller.signal, fresh, failures: new Map() };
    const outcome = new Promise<void>((resolve) => {
      void this.#attempts(view, tries, resolve).finally(() => {
        if (view.load?.controller === controller) view.load = undefined;
        resolve();
      });
    });
    view.load = { controller, outcome };
    return outcome;
  }

  /** Retries until it succeeds or fails permanently. */
  async #attempts(view: SectionView, tries: Tries, onFailed: () => void): Promise<void> {
    const { signal, failures } = tries;
    do {
      const { content, error } = await this.#read(view, tries).then(
        (content) => (content.missing ? { content, error: content.missing } : { content }),
        (cause: unknown) => ({ content: undefined, error: toFeedError(cause) }),
      );
      if (signal.aborted) return;
      if (!error) {
        // End the load before calling listeners, so that they can start another.
        view.load = undefined;
        this.#publish(view, { status: 'ready', content });
        this.#readInline();
        // A watcher that needs more may have been added in the meantime.
        if ([...view.needs].some(({ filter }) => !isEnough(content, filter))) {
          void this.#load(view);
        }
        return;
      }
      if (isHiccup(error)) continue;
      this.#fail(view, error, content);
      if (content) this.#readInline();
      onFailed();
    } while (await waitForAddress(failures, signal));
  }

  /** @param content - The content that is shown nevertheless. Default: the last good content. */
  #fail(view: SectionView, error: FeedError, content = contentOf(view.state)): void {
    this.#publish(view, content ? { status: 'stale', content, error } : { status: 'error', error });
  }

  async #read(view: SectionView, tries: Tries): Promise<SectionContent> {
    const { section } = view;
    const { signal } = tries;
    const feed = await this.#firstOf(this.#urls, tries, ({ json, url }) => {
      const read = feedDocument(json, url);
      this.#feed = read;
      if ((read.sections[section.name] ?? undefined) === undefined) {
        throw new FeedError('no-section', { url: read.url });
      }
      return read;
    });
    const value = feed.sections[section.name];
    const href = hrefOf(value);
    if (href === undefined) {
      const inline = { json: value, url: feed.url };
      const read = await this.#readContent(view, feed, inline, signal);
      view.lastInlineValue = value;
      return read;
    }

    const { parts } = value as { readonly parts?: unknown };
    const filters = [...view.needs].map(({ filter }) => filter);
    if (
      isObject(parts) &&
      filters.every(({ municipality, province }) => municipality ?? province)
    ) {
      // If the module cannot be loaded, read the whole section instead.
      const module = await import('./parts.js').catch(() => undefined);
      const read = await module?.readParts(parts, filters, async (part) =>
        readContent(section, feed, await this.#find(part, feed, tries), signal),
      );
      if (read) return this.#keepSame(view, read, signal);
    }
    return this.#readContent(view, feed, await this.#find(href, feed, tries), signal);
  }

  /**
   * Loads a document of a section.
   * @throws FeedError `no-section` if it is on an origin that may not be requested.
   */
  #find(href: string, feed: FeedDocument, tries: Tries): Promise<Answer> {
    // Resolve a relative address against the feed, then against each of its mirrors.
    const bases = [feed.url, ...this.#urls];
    const places = bases.flatMap((base) => resolveUrl(href, base) ?? []);
    const own = bases.map(originOf);
    if (!places.some((place) => this.#anySection || own.includes(originOf(place)))) {
      throw new FeedError('no-section', { url: feed.url, refused: href });
    }
    return this.#firstOf([...new Set(places)], tries, (answer) => answer);
  }

  async #readContent(
    view: SectionView,
    feed: FeedDocument,
    answer: Answer,
    signal: AbortSignal,
  ): Promise<SectionContent> {
    return this.#keepSame(view, await readContent(view.section, feed, answer, signal), signal);
  }

  /**
   * If a section has not changed, keeps the current content object: watchers compare objects, and a
   * refresh without changes must not disturb visitors.
   */
  async #keepSame(
    { state }: SectionView,
    read: SectionContent,
    signal: AbortSignal,
  ): Promise<SectionContent> {
    if (!('content' in state)) return read;
    // If the comparison cannot be loaded, use the new content.
    const module = await import('./same-content.js').catch(() => undefined);
    return (await module?.isSameContent(state.content, read, signal))
      ? Object.assign(state.content, { ...read, records: state.content.records })
      : read;
  }

  /** The result of the first address that succeeds. @throws The error of the first address. */
  async #firstOf<T>(
    urls: readonly string[],
    { signal, fresh, failures }: Tries,
    read: (answer: Answer) => T,
  ): Promise<T> {
    for (const url of urls) {
      const failure = failures.get(url);
      if (failure && !failure.passing) continue;
      const outage = outages().get(url);
      // A refresh ignores the delay, unless the server asked for it.
      const isDelayed =
        outage && outage.until > Date.now() && (failure ?? (!fresh || isBusy(outage)));
      try {
        if (isDelayed) throw outage.cause;
        const answer = await sharedDocument(url, signal, fresh);
        endOutage(url);
        failures.delete(url);
        return read(answer);
      } catch (cause) {
        signal.throwIfAborted();
        const error = toFeedError(cause);
        failures.set(url, error);
        if (error.passing) beginOutage(url, cause, this.#policy.pauseAfter);
      }
    }
    throw failures.get(urls[0] ?? '') ?? new FeedError('not-a-feed');
  }

  /** Reads the inline sections that only have passive watchers. */
  #readInline(): void {
    const feed = this.#feed;
    if (!feed) return;
    for (const view of this.#views.values()) {
      const { section } = view;
      const value = feed.sections[section.name] ?? undefined;
      const known = view.load ?? view.lastInlineValue === value;
      if (known || value === undefined || hrefOf(value) !== undefined) continue;
      view.lastInlineValue = value;
      const inline = { json: value, url: feed.url };
      const { signal } = new AbortController();
      const { state } = view;
      this.#readContent(view, feed, inline, signal).then(
        (content) => {
          // Meanwhile the section, or a newer feed, may have been loaded or have failed.
          const hasFailed = 'error' in view.state && view.state !== state;
          if (view.lastInlineValue !== value || hasFailed) return;
          this.#publish(view, { status: 'ready', content });
        },
        (error: unknown) => this.#fail(view, toFeedError(error)),
      );
    }
  }
}

/**
 * Reads a section.
 * @param answer - The inline section, or its own document.
 * @throws FeedError `not-a-feed`; the reason of the signal once that is aborted.
 */
export async function readContent(
  section: Section,
  feed: FeedDocument,
  { json, url }: Answer,
  signal: AbortSignal,
): Promise<SectionContent> {
  const read = await readTolerantly(section, json, url, feed.language, (steps) =>
    inSlices(steps, signal),
  );
  if (!read || !isUsable(read))
    throw new FeedError('not-a-feed', { url, problems: read?.problems });
  const updated = feed.updated ? momentOf(feed.updated) : new Date();
  return { ...read, updated, url, names: feed.names, origin: originOf(feed.url) };
}

const isEnough = ({ covers }: SectionContent, need: Filter): boolean => covers?.(need) ?? true;

/** The content of a section; undefined if nothing was loaded. */
const contentOf = (state: SectionState): SectionContent | undefined =>
  'content' in state ? state.content : undefined;

/** The state of a section for a watcher that needs all records that match a filter. */
function asNeeded(state: SectionState, need: Filter): SectionState {
  if (!('content' in state) || isEnough(state.content, need)) return state;
  return state.status === 'stale' ? { status: 'error', error: state.error } : LOADING;
}

const originOf = (url: string): string => new URL(url).origin;

const stores = new Map<string, WeakRef<FeedStore>>();

/**
 * The store of a feed. Calls with the same addresses share one store, as long as it is in use.
 * @param urls - Absolute addresses: the feed's own first, then mirrors.
 * @param anySection - See {@link FeedStore}.
 */
export function storeFor(urls: readonly string[], anySection = false): FeedStore {
  const key = [...urls, anySection].join(' ');
  const store = stores.get(key)?.deref() ?? new FeedStore(urls, RETRY_POLICY, anySection);
  stores.set(key, new WeakRef(store));
  return store;
}
