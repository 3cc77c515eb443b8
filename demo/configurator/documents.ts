import type { Documents, Loaded } from '../../src/cli/documents/documents.js';
import { NOWHERE } from '../../src/cli/documents/nowhere.js';
import { UnreadableError } from '../../src/cli/documents/unreadable.js';
import { FeedError } from '../../src/feed/error.js';
import { fetchJson } from '../../src/feed/fetch.js';
import { resolveUrl } from '../../src/util/url.js';

/** The documents of a feed as a browser gets them, in the form that the command line looks at. */
export const documentsAt = (feed: string): Documents => ({
  base: feed,
  feed: () => fetched(feed),
  section: (href, { url }) => fetched(addressOf(href, url)),
});

/** Of files on the visitor's own machine: the first is the feed. Nothing is sent anywhere. */
export const documentsIn = ([feed, ...others]: readonly File[]): Documents => ({
  base: undefined,
  feed: () => {
    if (!feed) throw new UnreadableError('no-file', '');
    return opened(feed);
  },
  section: (href, { url }) => {
    const address = addressOf(href, url);
    if (!address.startsWith(NOWHERE)) return fetched(address);
    const name = decodeURIComponent(address.slice(address.lastIndexOf('/') + 1));
    const beside = others.find((file) => file.name === name);
    if (!beside) throw new UnreadableError('out-of-reach', href);
    return opened(beside);
  },
});

function addressOf(href: string, base: string): string {
  const address = resolveUrl(href, base);
  if (address === undefined) throw new UnreadableError('out-of-reach', href);
  return address;
}

async function fetched(address: string): Promise<Loaded> {
  try {
    const { json, url } = await fetchJson(address, new AbortController().signal, true);
    return { json, url, name: address, isUtf8: true, size: 0 };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    throw new UnreadableError(error.code, address, error.status ? String(error.status) : '');
  }
}

/** As much as a widget takes. */
const MOST = 20_000_000;

async function opened(file: File): Promise<Loaded> {
  if (file.size > MOST) throw new UnreadableError('too-large', file.name);
  const bytes = await file.arrayBuffer();
  const text = new TextDecoder().decode(bytes);
  return {
    json: jsonOf(text, file.name),
    url: NOWHERE + encodeURIComponent(file.name),
    name: file.name,
    isUtf8: isUtf8(bytes),
    size: file.size,
  };
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UnreadableError('not-json', name, /^\s*</.test(text) ? 'HTML' : String(error));
  }
}

function isUtf8(bytes: ArrayBuffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
