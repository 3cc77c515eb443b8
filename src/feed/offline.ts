/**
 * Stores the last good feed in the browser (Cache Storage), for visitors who return while it cannot be
 * loaded. This is the only module that stores anything. It is only loaded for elements with the attribute
 * `offline`.
 */
import type { Filter } from './criteria/index.js';
import { sharedDocuments } from './shared.js';
import { FeedError } from './error.js';
import type { Answer } from './fetch.js';
import { feedDocument, hrefOf } from './read/document.js';
import { isObject } from './read/record.js';
import type { Section } from './read/section.js';
import type { SectionName } from './sections.js';
import type { FeedSource, FeedStore, SectionContent, SectionState } from './store.js';
import { readContent } from './store.js';
import { resolveUrl } from '../util/url.js';

/** Name of the cache: `caches.delete('dia-offline')` removes everything that was stored. */
const CACHE = 'dia-offline';
const MAX_DOCUMENTS = 20;

/** Headers of a stored document: its address after redirects, and when it was loaded. */
const PLACE = 'dia-place';
const FETCHED = 'dia-fetched';

interface StoredDocument extends Answer {
  readonly fetched: Date;
}

/** A feed that falls back to its stored documents. */
class OfflineFeed implements FeedSource {
  readonly #store: FeedStore;
  readonly #urls: readonly string[];
  /** The stored content of sections that failed; without content while it is being read. */
  readonly #stored = new Map<
    SectionName,
    { error: FeedError; content?: SectionContent | undefined }
  >();
  readonly #listeners = new Map<SectionName, Set<() => void>>();
  /** The content that was last stored, by section. */
  readonly #lastStored = new Map<SectionName, SectionContent>();

  constructor(store: FeedStore, urls: readonly string[]) {
    this.#store = store;
    this.#urls = urls;
  }

  state<S extends SectionName>(section: S, need?: Filter): SectionState<S> {
    const state = this.#store.state(section, need);
    const { content, error } = this.#stored.get(section) ?? {};
    if ('content' in state || !content || !error) return state;
    // The stored content stays while the feed is loaded again.
    return { status: 'stale', content: content as unknown as SectionContent<S>, error };
  }

  watch(section: Section, listener: () => void, passive?: boolean, need: Filter = {}): () => void {
    const listeners = this.#listeners.get(section.name) ?? new Set();
    this.#listeners.set(section.name, listeners.add(listener));
    const follow = () => {
      void this.#follow(section, need);
      listener();
    };
    const end = this.#store.watch(section, follow, passive, need);
    return () => {
      listeners.delete(listener);
      end();
    };
  }

  listen(section: SectionName, listener: () => void): () => void {
    return this.#store.listen(section, listener);
  }

  refresh(): Promise<void> {
    return this.#store.refresh();
  }

  /** Stores a section that was loaded, and reads the stored one if loading failed. */
  async #follow(section: Section, need: Filter): Promise<void> {
    const { name } = section;
    const state = this.#store.state(name, need);
    if (state.status === 'ready') {
      if (this.#lastStored.get(name) === state.content) return;
      this.#lastStored.set(name, state.content);
      const { url: whole, documents = [whole] } = state.content;
      for (const url of new Set([...this.#urls, ...documents])) await storeDocument(url);
    } else if (state.status === 'error') {
      const known = this.#stored.get(name);
      const { error } = state;
      this.#stored.set(name, { ...known, error });
      if (known) return;
      const content = await readStoredSection(section, this.#urls, need);
      this.#stored.set(name, { error, content });
      if (content) for (const listener of this.#listeners.get(name) ?? []) listener();
    }
  }
}

const feeds = new WeakMap<FeedStore, OfflineFeed>();

/** A source with an offline copy: one for each store. */
export function withOfflineCopy(store: FeedStore, urls: readonly string[]): FeedSource {
  const feed = feeds.get(store) ?? new OfflineFeed(store, urls);
  feeds.set(store, feed);
  return feed;
}

/**
 * Stores the document of an address, and replaces the earlier one. Nothing happens if the browser has no
 * Cache Storage (without https), if it is full, or if the visitor has disabled it.
 */
async function storeDocument(url: string): Promise<void> {
  try {
    const document = sharedDocuments().get(url);
    if (!document) return;
    const headers = { [PLACE]: document.place ?? url, [FETCHED]: new Date().toUTCString() };
    const body = JSON.stringify(await document);
    const cache = await caches.open(CACHE);
    await cache.put(url, new Response(body, { headers }));
    const all = await cache.keys();
    for (const oldest of all.slice(0, -MAX_DOCUMENTS)) await cache.delete(oldest);
  } catch {
    // Without storage, the feed works as without `offline`.
  }
}

/** @throws FeedError if none of these addresses has a stored document. */
async function storedDocument(urls: readonly string[]): Promise<StoredDocument> {
  const cache = await caches.open(CACHE);
  for (const url of urls) {
    const response = await cache.match(url);
    if (!response) continue;
    const { headers } = response;
    const fetched = new Date(headers.get(FETCHED) ?? '');
    return { json: await response.json(), url: headers.get(PLACE) ?? url, fetched };
  }
  throw new FeedError('network');
}

/** Reads a section from the stored documents; undefined if it was not stored. */
async function readStoredSection(
  section: Section,
  urls: readonly string[],
  need: Filter,
): Promise<SectionContent | undefined> {
  try {
    const stored = await storedDocument(urls);
    const feed = feedDocument(stored.json, stored.url);
    const value = feed.sections[section.name];
    const href = hrefOf(value);
    const { signal } = new AbortController();
    const read = async (document: StoredDocument) => {
      const content = await readContent(section, feed, document, signal);
      // If the feed has no date of its own, use the date when it was loaded.
      return feed.updated ? content : { ...content, updated: document.fetched };
    };
    if (href === undefined) return await read({ ...stored, json: value });
    const readAt = async (address: string) => {
      const places = [feed.url, ...urls].flatMap((base) => resolveUrl(address, base) ?? []);
      return read(await storedDocument(places));
    };
    const { parts } = value as { readonly parts?: unknown };
    const ofParts =
      isObject(parts) &&
      import('./parts.js').then(({ readParts }) => readParts(parts, [need], readAt));
    return (await Promise.resolve(ofParts).catch(() => undefined)) || (await readAt(href));
  } catch {
    return undefined;
  }
}
