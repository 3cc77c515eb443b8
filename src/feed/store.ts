import { momentOf } from '../util/moment.js';
import { growingPause, pause } from '../util/pause.js';
import { inSlices } from '../util/slices.js';
import { resolveUrl } from '../util/url.js';
import { sharedDocument } from './documents.js';
import { FeedError } from './error.js';
import type { Answer } from './fetch.js';
import type { FeedDocument } from './read/document.js';
import { feedDocument, hrefOf } from './read/document.js';
import type { Problem } from './read/record.js';
import { recordReader } from './read/record.js';
import type { Section } from './read/section.js';
import { readSection } from './read/section.js';
import type { SectionName, Sections } from './sections.js';

/** A section that was read. */
export interface SectionContent<S extends SectionName = SectionName> {
  readonly records: readonly Sections[S][];
  readonly problems: readonly Problem[];
  /** When the publisher last changed it, else when it was fetched. */
  readonly updated: Date;
  /** Where it was found; absolute. */
  readonly url: string;
  /** Origin of the feed itself, whose images count as its own. */
  readonly origin: string;
}

/** What there is of a section at this moment. `stale`: the last good answer, since a newer one failed. */
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
  /** What is known now, without asking for anything. */
  state<S extends SectionName>(section: S): SectionState<S>;
  /**
   * Loads a section and keeps it loaded while somebody watches.
   * @param passive - Wait until another asks for it, or it comes along inside the feed itself.
   * @returns Ends the watch.
   */
  watch(section: Section, listener: () => void, passive?: boolean): () => void;
  /** Tells when something changes in a section that another may ask for. Returns what ends it. */
  listen(section: SectionName, listener: () => void): () => void;
  /** Fetches again all that is watched; settles when that is done, well or not. */
  refresh(): Promise<void>;
}

/** How patient a store is, in milliseconds. */
export interface Patience {
  /** How long a request goes on when nobody waits for it any more: moving a widget costs none. */
  readonly farewell: number;
  /** The pause after so many failures. */
  readonly pauseAfter: (tries: number) => number;
}

const PATIENCE: Patience = {
  farewell: 1000,
  pauseAfter: (tries) => growingPause(tries, Math.random()),
};

export const LOADING = { status: 'loading' } as const;

interface Load {
  readonly controller: AbortController;
  /** Settles at the first outcome; tries that follow a failure go on behind it. */
  readonly outcome: Promise<void>;
}

/** A section that is watched. */
interface Watched {
  readonly section: Section;
  state: SectionState;
  /** How many ask for it; the others wait for it to come along. */
  asking: number;
  load?: Load | undefined;
  /** What was last read, when it stands in the feed itself. */
  taken?: unknown;
}

/** One feed, section by section, on demand. */
export class FeedStore implements FeedSource {
  readonly #urls: readonly string[];
  readonly #patience: Patience;
  readonly #listeners = new Map<SectionName, Set<() => void>>();
  readonly #watched = new Map<SectionName, Watched>();
  #feed: FeedDocument | undefined;

  /** @param urls - Absolute addresses of the feed: its own first, then mirrors. */
  constructor(urls: readonly string[], patience = PATIENCE) {
    this.#urls = urls;
    this.#patience = patience;
  }

  state<S extends SectionName>(section: S): SectionState<S> {
    return (this.#watched.get(section)?.state ?? LOADING) as unknown as SectionState<S>;
  }

  listen(section: SectionName, listener: () => void): () => void {
    // Of its own, so that one listener may listen twice.
    const own = () => listener();
    const listeners = this.#listeners.get(section) ?? new Set();
    this.#listeners.set(section, listeners.add(own));
    return () => listeners.delete(own);
  }

  watch(section: Section, listener: () => void, passive = false): () => void {
    const known = this.#watched.get(section.name);
    const watched: Watched = known ?? { section, state: LOADING, asking: 0 };
    this.#watched.set(section.name, watched);
    const end = this.listen(section.name, listener);
    if (passive) {
      this.#readAlong();
      return end;
    }
    watched.asking++;
    if (watched.state.status !== 'ready') void this.#load(watched);
    return () => {
      end();
      watched.asking--;
      setTimeout(() => {
        if (!watched.asking) watched.load?.controller.abort();
      }, this.#patience.farewell);
    };
  }

  async refresh(): Promise<void> {
    const wanted = [...this.#watched.values()].filter(({ asking }) => asking);
    await Promise.all(
      wanted.map((watched) => {
        // What is pausing before its next try gives way to a load that starts at once.
        if ('error' in watched.state) watched.load?.controller.abort();
        if (watched.state.status === 'error') this.#publish(watched, LOADING);
        return this.#load(watched, true);
      }),
    );
  }

  #publish(watched: Watched, state: SectionState): void {
    watched.state = state;
    for (const listener of [...(this.#listeners.get(watched.section.name) ?? [])]) listener();
  }

  #load(watched: Watched, fresh = false): Promise<void> {
    const { load } = watched;
    if (load && !load.controller.signal.aborted) return load.outcome;
    const controller = new AbortController();
    const outcome = new Promise<void>((resolve) => {
      void this.#attempts(watched, fresh, controller.signal, resolve).finally(() => {
        if (watched.load?.controller === controller) watched.load = undefined;
        resolve();
      });
    });
    watched.load = { controller, outcome };
    return outcome;
  }

  /** Tries until it succeeds, with growing pauses, as long as the failure may pass. */
  async #attempts(
    watched: Watched,
    fresh: boolean,
    signal: AbortSignal,
    failed: () => void,
  ): Promise<void> {
    for (let tries = 1; !signal.aborted; tries++) {
      try {
        const content = await this.#read(watched, fresh, signal);
        signal.throwIfAborted();
        // Over before it is told, so that who is told may ask for a fresh one.
        watched.load = undefined;
        this.#publish(watched, { status: 'ready', content });
        this.#readAlong();
        return;
      } catch (cause) {
        if (signal.aborted) return;
        const error = ownError(cause);
        // A hiccup of the network need not be seen: what failed at once is tried once more first.
        if (tries > 1 || error.code === 'timeout' || error.retryAfter || !error.passing) {
          this.#fail(watched, error);
          failed();
        }
        if (!error.passing) return;
        const wait = Math.max(this.#patience.pauseAfter(tries), (error.retryAfter ?? 0) * 1000);
        await pause(wait, signal);
      }
    }
  }

  #fail(watched: Watched, error: FeedError): void {
    const { state } = watched;
    this.#publish(
      watched,
      'content' in state
        ? { status: 'stale', content: state.content, error }
        : { status: 'error', error },
    );
  }

  async #read(watched: Watched, fresh: boolean, signal: AbortSignal): Promise<SectionContent> {
    const { section } = watched;
    const asFeed = ({ json, url }: Answer) => feedDocument(json, url);
    const feed = await firstOf(this.#urls, fresh, signal, asFeed);
    this.#feed = feed;
    const value = feed.sections[section.name] ?? undefined;
    if (value === undefined) throw new FeedError('no-section', { url: feed.url });
    const href = hrefOf(value);
    if (href === undefined) {
      const read = await content(section, feed, { json: value, url: feed.url }, signal);
      watched.taken = value;
      return read;
    }

    // A relative address is looked for beside the feed, then beside each of its mirrors.
    const places = [feed.url, ...this.#urls].flatMap((base) => resolveUrl(href, base) ?? []);
    const found = await firstOf([...new Set(places)], fresh, signal, (answer) => answer);
    return content(section, feed, found, signal);
  }

  /** Reads what came along inside the feed for those who watch without asking. */
  #readAlong(): void {
    const feed = this.#feed;
    if (!feed) return;
    for (const watched of this.#watched.values()) {
      const { section } = watched;
      const value = feed.sections[section.name] ?? undefined;
      const known = watched.load ?? watched.taken === value;
      if (known || value === undefined || hrefOf(value) !== undefined) continue;
      watched.taken = value;
      const inline = { json: value, url: feed.url };
      content(section, feed, inline, new AbortController().signal).then(
        (read) => {
          // Meanwhile the section itself, or a newer feed, may have been loaded.
          if (watched.taken !== value) return;
          this.#publish(watched, { status: 'ready', content: read });
        },
        (error: unknown) => this.#fail(watched, error as FeedError),
      );
    }
  }
}

/** Another copy of this library on the page, of which the failure may be, has a class of its own. */
function ownError(cause: unknown): FeedError {
  if (cause instanceof FeedError) return cause;
  const { name, code, ...details } = Object(cause) as FeedError;
  return name === 'FeedError'
    ? new FeedError(code, details)
    : new FeedError('not-a-feed', { cause });
}

/** The first of some addresses that answers well; when none does, the error of the first. */
async function firstOf<T>(
  urls: readonly string[],
  fresh: boolean,
  signal: AbortSignal,
  read: (answer: Answer) => T,
): Promise<T> {
  let first: FeedError | undefined;
  for (const url of urls) {
    try {
      return read(await sharedDocument(url, signal, fresh));
    } catch (error) {
      signal.throwIfAborted();
      first ??= error as FeedError;
    }
  }
  throw first ?? new FeedError('not-a-feed');
}

async function content(
  section: Section,
  feed: FeedDocument,
  { json, url }: Answer,
  signal: AbortSignal,
): Promise<SectionContent> {
  const reader = recordReader(section.table, section.where);
  await section.prepare?.(json);
  const read = await inSlices(readSection(section, json, url, feed.language, reader), signal);
  if (!read) throw new FeedError('not-a-feed', { url });
  const updated = feed.updated ? momentOf(feed.updated) : new Date();
  return { ...read, updated, url, origin: new URL(feed.url).origin };
}

const stores = new Map<string, FeedStore>();

/**
 * The store of a feed: one for all who name the same addresses, kept as long as the page.
 * @param urls - Absolute addresses: the feed's own first, then mirrors.
 */
export function storeFor(urls: readonly string[]): FeedStore {
  const key = urls.join(' ');
  const store = stores.get(key) ?? new FeedStore(urls);
  stores.set(key, store);
  return store;
}
