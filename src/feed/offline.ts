/**
 * Keeps the last good feed in the browser (Cache Storage), for visitors who come back while it cannot
 * be fetched. The only module that stores anything, and fetched only for an element with the attribute
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

/** Name of the cache: `caches.delete('dia-offline')` removes all that was kept. */
const CACHE = 'dia-offline';
const MAX_DOCUMENTS = 20;

/** Headers of what is kept: where it stood after redirects, and when it was fetched. */
const PLACE = 'dia-place';
const FETCHED = 'dia-fetched';

interface KeptDocument extends Answer {
  readonly fetched: Date;
}

/** A feed that shows what was kept of it, while there is nothing newer. */
class KeptFeed implements FeedSource {
  readonly #store: FeedStore;
  readonly #urls: readonly string[];
  /** What was kept, read when its section failed; without content while that is being done. */
  readonly #kept = new Map<
    SectionName,
    { error: FeedError; content?: SectionContent | undefined }
  >();
  readonly #listeners = new Map<SectionName, Set<() => void>>();
  /** The content that was kept last, of each section. */
  readonly #last = new Map<SectionName, SectionContent>();

  constructor(store: FeedStore, urls: readonly string[]) {
    this.#store = store;
    this.#urls = urls;
  }

  state<S extends SectionName>(section: S, need?: Filter): SectionState<S> {
    const state = this.#store.state(section, need);
    const { content, error } = this.#kept.get(section) ?? {};
    if ('content' in state || !content || !error) return state;
    // It stays while the feed is asked for again.
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

  /** Keeps what is good; reads what was kept of what failed. */
  async #follow(section: Section, need: Filter): Promise<void> {
    const { name } = section;
    const state = this.#store.state(name, need);
    if (state.status === 'ready') {
      if (this.#last.get(name) === state.content) return;
      this.#last.set(name, state.content);
      for (const url of new Set([
        ...this.#urls,
        ...(state.content.documents ?? [state.content.url]),
      ]))
        await keepDocument(url);
    } else if (state.status === 'error') {
      const known = this.#kept.get(name);
      const { error } = state;
      this.#kept.set(name, { ...known, error });
      if (known) return;
      const content = await recall(section, this.#urls, need);
      this.#kept.set(name, { error, content });
      if (content) for (const listener of this.#listeners.get(name) ?? []) listener();
    }
  }
}

const feeds = new WeakMap<FeedStore, KeptFeed>();

/** A source that keeps its last good feed, one for each store. */
export function keeping(store: FeedStore, urls: readonly string[]): FeedSource {
  const feed = feeds.get(store) ?? new KeptFeed(store, urls);
  feeds.set(store, feed);
  return feed;
}

/**
 * Keeps what was fetched from an address, in the place of what was kept of it before. Nothing happens
 * where a browser has no Cache Storage (without https), no room for it, or a visitor who forbids it.
 */
async function keepDocument(url: string): Promise<void> {
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
    // Then it is as without `offline`.
  }
}

/** @throws FeedError when nothing was kept of any of these addresses. */
async function keptDocument(urls: readonly string[]): Promise<KeptDocument> {
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

/** Reads a section from what was kept; undefined when it was not. */
async function recall(
  section: Section,
  urls: readonly string[],
  need: Filter,
): Promise<SectionContent | undefined> {
  try {
    const kept = await keptDocument(urls);
    const feed = feedDocument(kept.json, kept.url);
    const value = feed.sections[section.name];
    const href = hrefOf(value);
    const { signal } = new AbortController();
    const read = async (found: KeptDocument) => {
      const content = await readContent(section, feed, found, signal);
      // A feed that does not say when it changed was right when it was fetched.
      return feed.updated ? content : { ...content, updated: found.fetched };
    };
    if (href === undefined) return await read({ ...kept, json: value });
    const readAt = async (address: string) =>
      read(
        await keptDocument([feed.url, ...urls].flatMap((base) => resolveUrl(address, base) ?? [])),
      );
    const { parts } = value as { readonly parts?: unknown };
    const ofParts = isObject(parts)
      ? import('./parts.js').then(({ readParts }) => readParts(parts, [need], readAt))
      : undefined;
    return (await ofParts?.catch(() => undefined)) ?? (await readAt(href));
  } catch {
    return undefined;
  }
}
