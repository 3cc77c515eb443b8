import { FeedError } from '../../src/feed/error.js';
import { LIMITS, fetchJson } from '../../src/feed/fetch.js';
import { NOWHERE } from '../../src/publisher/nowhere.js';
import type { FeedSource, SourceDocument } from '../../src/publisher/source.js';
import { parseDocument } from '../../src/publisher/source.js';
import { UnreadableError } from '../../src/publisher/unreadable.js';

/** A feed as a browser gets it. */
export const sourceAt = (feed: string): FeedSource => ({
  base: feed,
  feed: () => fetched(feed),
  section: fetched,
});

/** Files on the visitor's own machine: the first is the feed. Nothing is sent anywhere. */
export const sourceIn = ([feed, ...others]: readonly File[]): FeedSource => ({
  base: undefined,
  feed: () => {
    if (!feed) throw new UnreadableError('no-file', '');
    return opened(feed);
  },
  section: (address, href) => {
    if (!address.startsWith(NOWHERE)) return fetched(address);
    const name = decodeURIComponent(address.slice(address.lastIndexOf('/') + 1));
    const beside = others.find((file) => file.name === name);
    if (!beside) throw new UnreadableError('out-of-reach', href);
    return opened(beside);
  },
});

async function fetched(address: string): Promise<SourceDocument> {
  try {
    const { json, url } = await fetchJson(address, new AbortController().signal, true);
    return { json, url, name: address, isUtf8: true, size: 0 };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    throw new UnreadableError(error.code, address, error.status ? String(error.status) : '');
  }
}

async function opened(file: File): Promise<SourceDocument> {
  // As much as a widget takes.
  if (file.size > LIMITS.maxBytes) throw new UnreadableError('too-large', file.name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return parseDocument(bytes, file.name, NOWHERE + encodeURIComponent(file.name));
}
