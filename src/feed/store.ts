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
  /** When the publisher last changed it, else when it was fetched. */
  readonly updated: Date;
  /** Where it was found; absolute. */
  readonly url: string;
  /** What the feed calls itself. */
  readonly names?: FeedNames | undefined;
  /** Origin of the feed itself, whose images count as its own. */
  readonly origin: string;
  /** Where its parts were found; absolute. Left out where all of it is at `url`. */
  readonly documents?: readonly string[] | undefined;
  /** Whether all that a filter lets through is here. Left out where everything is. */
  readonly covers?: ((need: Filter) => boolean) | undefined;
  /** Why a part of what should be here is not. */
  readonly missing?: FeedError | undefined;
}

/**
 * What there is of a section at this moment. `stale`: the last good answer, since a newer one failed; or
 * what came of an answer of which a part failed.
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

/** How a widget reaches a feed; what the context of `dia-feed` carries. Only ever added to. */
export interface FeedSource {
  /**
   * What is known now, without asking for anything.
   * @param need - A filter: what it lets through has to be there, or there is nothing.
   */
  state<S extends SectionName>(section: S, need?: Filter): SectionState<S>;
  /**
   * Loads a section and keeps it loaded while somebody watches.
   * @param passive - Wait until another asks for it, or it comes along inside the feed itself.
   * @param need - A filter: of a section in parts, no more than it lets through has to be loaded.
   * @returns Ends the watch.
   */
  watch(section: Section, listener: () => void, passive?: boolean, need?: Filter): () => void;
  /** Tells when something changes in a section that another may ask for. Returns what ends it. */
  listen(section: SectionName, listener: () => void): () => void;
  /** Fetches again all that is watched; settles when that is done, well or not. */
  refresh(): Promise<void>;
}

/** When a store asks again, and when it stops; all numbers are milliseconds. */
export interface RetryPolicy {
  /** How long a request goes on when nobody waits for it any more: moving a widget costs none. */
  readonly abortDelay: number;
  readonly pauseAfter: PauseAfter;
}

const RETRY_POLICY: RetryPolicy = { abortDelay: 1000, pauseAfter: growingPause };

export const LOADING = { status: 'loading' } as const;

/** The loading of a section, until it succeeds or fails for good. */
interface Load {
  readonly controller: AbortController;
  /** Settles at the first success or failure; tries that follow a failure go on behind it. */
  readonly outcome: Promise<void>;
}

/** What the tries of one load have in common. */
interface Tries {
  readonly signal: AbortSignal;
  /** Whether the servers are asked for what is known already. */
  readonly fresh: boolean;
  /** The addresses that failed. What fails for good is not asked again, while its mirrors are. */
  readonly failures: Map<string, FeedError>;
}

/** A section as widgets see it: it follows from the documents that it stands in. */
interface SectionView {
  readonly section: Section;
  state: SectionState;
  /** What those who asked for it need of it, each its own. Passive watchers do not count. */
  readonly needs: Set<{ readonly filter: Filter }>;
  load?: Load | undefined;
  /** What was last read, when it stands in the feed itself. */
  lastInlineValue?: unknown;
}

/** One feed, section by section, on demand. */
export class FeedStore implements FeedSource {
  readonly #urls: readonly string[];
  readonly #policy: RetryPolicy;
  readonly #anySection: boolean;
  readonly #listeners = new Map<SectionName, Set<() => void>>();
  readonly #views = new Map<SectionName, SectionView>();
  #feed: FeedDocument | undefined;

  /**
   * @param urls - Absolute addresses of the feed: its own first, then mirrors.
   * @param anySection - Ask for sections on any origin, not only on those of the feed and its mirrors.
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
    // A function of its own, so that one listener may listen twice.
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
        // What is pausing before its next try gives way to a load that starts at once.
        if ('error' in view.state) view.load?.controller.abort();
        if (view.state.status === 'error') this.#publish(view, LOADING);
        return this.#load(view, true);
      }),
    );
  }

  #publish(view: SectionView, state: SectionState): void {
    const { state: before } = view;
    // An answer that says what is known already changes nothing.
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

  /** Tries until it succeeds, as long as the failure may pass. */
  async #attempts(view: SectionView, tries: Tries, onFailed: () => void): Promise<void> {
    const { signal, failures } = tries;
    do {
      try {
        const content = await this.#read(view, tries);
        signal.throwIfAborted();
        const { missing: error } = content;
        if (!error) {
          // The load is over before anybody hears of it, so that a listener may start another.
          view.load = undefined;
          this.#publish(view, { status: 'ready', content });
          this.#readInline();
          // Meanwhile somebody may have come who needs more of it.
          if ([...view.needs].some(({ filter }) => !isEnough(content, filter))) {
            void this.#load(view);
          }
          return;
        }
        if (!isHiccup(error)) {
          this.#publish(view, { status: 'stale', content, error });
          this.#readInline();
          onFailed();
        }
      } catch (cause) {
        if (signal.aborted) return;
        const error = toFeedError(cause);
        if (!isHiccup(error)) {
          this.#fail(view, error);
          onFailed();
        }
      }
    } while (await waitForAddress(failures, signal));
  }

  #fail(view: SectionView, error: FeedError): void {
    const { state } = view;
    this.#publish(
      view,
      'content' in state
        ? { status: 'stale', content: state.content, error }
        : { status: 'error', error },
    );
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
      // Without the module, the whole section is as good.
      const module = await import('./parts.js').catch(() => undefined);
      const read = await module?.readParts(parts, filters, async (part) =>
        readContent(section, feed, await this.#find(part, feed, tries), signal),
      );
      if (read) return this.#keepSame(view, read, signal);
    }
    return this.#readContent(view, feed, await this.#find(href, feed, tries), signal);
  }

  /**
   * Fetches a document of a section.
   * @throws FeedError `no-section` where it is on an origin that may not be asked.
   */
  #find(href: string, feed: FeedDocument, tries: Tries): Promise<Answer> {
    // A relative address is looked for beside the feed, then beside each of its mirrors.
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
   * What is known of a section stays when it says the same as what was read: those who watch compare
   * objects, and a refresh that brings nothing new must not disturb a visitor.
   */
  async #keepSame(
    { state }: SectionView,
    read: SectionContent,
    signal: AbortSignal,
  ): Promise<SectionContent> {
    if (!('content' in state)) return read;
    // Should the comparison not come, what was read is as good.
    const module = await import('./same-content.js').catch(() => undefined);
    return (await module?.saySame(state.content, read, signal))
      ? Object.assign(state.content, { ...read, records: state.content.records })
      : read;
  }

  /** The first of some addresses that answers well; when none does, the error of the first. */
  async #firstOf<T>(
    urls: readonly string[],
    { signal, fresh, failures }: Tries,
    read: (answer: Answer) => T,
  ): Promise<T> {
    for (const url of urls) {
      const failure = failures.get(url);
      if (failure && !failure.passing) continue;
      const outage = outages().get(url);
      // A refresh begins at once, unless the server asked for more time.
      const isLeftAlone =
        outage && outage.until > Date.now() && (failure ?? (!fresh || isBusy(outage)));
      try {
        if (isLeftAlone) throw outage.cause;
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

  /** Reads what stands inside the feed for those who watch without having asked. */
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
          // Meanwhile the section itself, or a newer feed, may have been loaded or have failed.
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
 * @param answer - The section as it stands in the feed, or its own document.
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

/** A section as it is for who needs what a filter lets through. */
function asNeeded(state: SectionState, need: Filter): SectionState {
  if (!('content' in state) || isEnough(state.content, need)) return state;
  return state.status === 'stale' ? { status: 'error', error: state.error } : LOADING;
}

const originOf = (url: string): string => new URL(url).origin;

const stores = new Map<string, WeakRef<FeedStore>>();

/**
 * The store of a feed: one for all who name the same addresses, as long as somebody holds it.
 * @param urls - Absolute addresses: the feed's own first, then mirrors.
 * @param anySection - As {@link FeedStore} has it.
 */
export function storeFor(urls: readonly string[], anySection = false): FeedStore {
  const key = [...urls, anySection].join(' ');
  const store = stores.get(key)?.deref() ?? new FeedStore(urls, RETRY_POLICY, anySection);
  stores.set(key, new WeakRef(store));
  return store;
}
