import { momentOf } from '../util/moment.js';
import { growingPause } from '../util/pause.js';
import { inSlices } from '../util/slices.js';
import { resolveUrl } from '../util/url.js';
import { FeedError, toFeedError } from './error.js';
import type { Answer } from './fetch.js';
import type { FeedDocument } from './read/document.js';
import { feedDocument, hrefOf } from './read/document.js';
import type { Problem } from './read/record.js';
import { recordReader } from './read/record.js';
import type { Section } from './read/section.js';
import { readSection } from './read/section.js';
import type { RetryPolicy } from './remote-document.js';
import { RemoteDocument } from './remote-document.js';
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

const RETRY_POLICY: RetryPolicy = {
  abortDelay: 1000,
  pauseAfter: (tries) => growingPause(tries, Math.random()),
};

export const LOADING = { status: 'loading' } as const;

/** A section as widgets see it; it follows from the documents that the section stands in. */
interface SectionView {
  readonly section: Section;
  state: SectionState;
  /** How many asked for it. Passive watchers do not count. */
  subscribers: number;
  /** The documents that it stands in, each with what ends its use. Empty without subscribers. */
  readonly uses: Map<RemoteDocument<unknown>, () => void>;
  /** What the state was made of: JSON that was read, or a failure. Other JSON is another object. */
  lastSource?: unknown;
  /** Settles when that JSON was read. */
  reading?: Promise<void>;
}

/** One feed, section by section, on demand. */
export class FeedStore implements FeedSource {
  readonly #urls: readonly string[];
  readonly #policy: RetryPolicy;
  readonly #listeners = new Map<SectionName, Set<() => void>>();
  readonly #views = new Map<SectionName, SectionView>();
  /** The feed itself, and where a section was missing also its mirrors; by their addresses. */
  readonly #feeds = new Map<string, RemoteDocument<FeedDocument>>();
  /** The documents of sections that stand apart; by their addresses. */
  readonly #documents = new Map<string, RemoteDocument<Answer>>();

  /** @param urls - Absolute addresses of the feed: its own first, then mirrors. */
  constructor(urls: readonly string[], policy = RETRY_POLICY) {
    this.#urls = urls;
    this.#policy = policy;
  }

  state<S extends SectionName>(section: S): SectionState<S> {
    return (this.#views.get(section)?.state ?? LOADING) as unknown as SectionState<S>;
  }

  listen(section: SectionName, listener: () => void): () => void {
    // A function of its own, so that one listener may listen twice.
    const own = () => listener();
    const listeners = this.#listeners.get(section) ?? new Set();
    this.#listeners.set(section, listeners.add(own));
    return () => listeners.delete(own);
  }

  watch(section: Section, listener: () => void, passive = false): () => void {
    const view = this.#views.get(section.name) ?? {
      section,
      state: LOADING,
      subscribers: 0,
      uses: new Map(),
    };
    this.#views.set(section.name, view);
    const end = this.listen(section.name, listener);
    if (!passive) {
      view.subscribers++;
      // What failed for good is asked once more for each who comes later.
      for (const document of view.uses.keys()) document.load();
    }
    this.#update(view);
    if (passive) return end;
    return () => {
      end();
      view.subscribers--;
      if (!view.subscribers) this.#release(view, []);
    };
  }

  async refresh(): Promise<void> {
    const views = [...this.#views.values()].filter(({ subscribers }) => subscribers);
    const documents = new Set(views.flatMap(({ uses }) => [...uses.keys()]));
    for (const document of documents) void document.refresh();
    for (const view of views) {
      view.lastSource = undefined;
      if (view.state.status === 'error') this.#publish(view, LOADING);
    }
    await Promise.all(
      views.map(async (view) => {
        // This also visits what is added meanwhile, when the feed now names another document.
        for (const document of view.uses.keys()) await document.settled;
        await view.reading;
      }),
    );
  }

  readonly #onChange = (): void => {
    for (const view of this.#views.values()) this.#update(view);
  };

  /** Looks for a section in the feed, and while it is missing there in the mirrors. */
  #update(view: SectionView): void {
    const { name } = view.section;
    const feeds: RemoteDocument<unknown>[] = [];
    let incomplete: FeedDocument | undefined;
    let urls = this.#urls;
    do {
      const document = this.#documentAt(this.#feeds, urls, toFeed);
      feeds.push(document);
      const state = this.#use(view, document);
      if (state.status === 'loading') return;
      if (state.status === 'failed') {
        if (!incomplete) return this.#fail(view, state.error);
        break;
      }
      const feed = state.value;
      const value = feed.sections[name] ?? undefined;
      if (value !== undefined) return this.#take(view, feed, value, feeds);
      incomplete ??= feed;
      urls = state.mirrors;
    } while (urls.length);
    const { url } = incomplete;
    this.#fail(view, new FeedError('no-section', { url }), incomplete);
  }

  /** Takes a section from where it stands: inside the feed, or in a document of its own. */
  #take(
    view: SectionView,
    feed: FeedDocument,
    value: unknown,
    feeds: readonly RemoteDocument<unknown>[],
  ): void {
    const href = hrefOf(value);
    if (href === undefined) {
      this.#release(view, feeds);
      this.#read(view, feed, { json: value, url: feed.url }, value);
    } else if (view.subscribers) {
      // A relative address is looked for beside the feed, then beside each of its mirrors.
      const places = [feed.url, ...this.#urls].flatMap((base) => resolveUrl(href, base) ?? []);
      const document = this.#documentAt(this.#documents, [...new Set(places)], toSection);
      this.#release(view, [...feeds, document]);
      const state = this.#use(view, document);
      if (state.status === 'ready') this.#read(view, feed, state.value, state.value);
      if (state.status === 'failed') this.#fail(view, state.error);
    }
  }

  #documentAt<Value>(
    known: Map<string, RemoteDocument<Value>>,
    urls: readonly string[],
    read: (answer: Answer) => Value,
  ): RemoteDocument<Value> {
    const key = urls.join(' ');
    const document =
      known.get(key) ?? new RemoteDocument(urls, read, this.#onChange, this.#policy);
    known.set(key, document);
    return document;
  }

  /** The state of a document; who subscribes to a view that needs it has it loaded. */
  #use<Value>({ uses, subscribers }: SectionView, document: RemoteDocument<Value>) {
    if (subscribers && !uses.has(document)) uses.set(document, document.use());
    return document.state;
  }

  /** Ends the use of all documents but those that are still needed. */
  #release({ uses }: SectionView, needed: readonly RemoteDocument<unknown>[]): void {
    for (const [document, end] of uses) {
      if (needed.includes(document)) continue;
      end();
      uses.delete(document);
    }
  }

  #read(view: SectionView, feed: FeedDocument, answer: Answer, source: unknown): void {
    if (view.lastSource === source) return;
    view.lastSource = source;
    // Meanwhile there may be something newer.
    const isLast = () => view.lastSource === source;
    view.reading = content(view.section, feed, answer).then(
      (read) => {
        if (isLast()) this.#publish(view, { status: 'ready', content: read });
      },
      (error: unknown) => {
        if (isLast()) this.#publishFailure(view, toFeedError(error));
      },
    );
  }

  /** @param source - Tells this failure from another. */
  #fail(view: SectionView, error: FeedError, source: unknown = error): void {
    if (view.lastSource === source || !view.subscribers) return;
    view.lastSource = source;
    this.#publishFailure(view, error);
  }

  #publishFailure(view: SectionView, error: FeedError): void {
    const { state } = view;
    this.#publish(
      view,
      'content' in state
        ? { status: 'stale', content: state.content, error }
        : { status: 'error', error },
    );
  }

  #publish(view: SectionView, state: SectionState): void {
    view.state = state;
    for (const listener of [...(this.#listeners.get(view.section.name) ?? [])]) listener();
  }
}

const toFeed = ({ json, url }: Answer) => feedDocument(json, url);
const toSection = (answer: Answer) => answer;

async function content(
  section: Section,
  feed: FeedDocument,
  { json, url }: Answer,
): Promise<SectionContent> {
  const reader = recordReader(section.table, section.where);
  await section.prepare?.(json);
  const reading = readSection(section, json, url, feed.language, reader);
  const read = await inSlices(reading, new AbortController().signal);
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
