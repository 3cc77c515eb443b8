import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

import type { Limits } from '../../feed/fetch.js';
import { resolveUrl } from '../../util/url.js';
import { NOWHERE } from './nowhere.js';
import type { Hop } from './request.js';
import { request } from './request.js';
import { UnreadableError } from './unreadable.js';

/** A document, and what is known of where it stands. */
export interface Loaded {
  readonly json: unknown;
  /** What people call it: its address, its file, or `-`. */
  readonly name: string;
  /** Absolute; its addresses are relative to it. */
  readonly url: string;
  /** Whether its bytes are UTF-8, as JSON has to be (RFC 8259, 8.1). */
  readonly isUtf8: boolean;
  /** How many bytes there are, after decompression. */
  readonly size: number;
  /** What was answered on the way to it, where it came from a host. */
  readonly hops?: readonly Hop[];
}

/** A feed and the documents of its sections. */
export interface Documents {
  /** Where the feed will stand; undefined when nobody said so. */
  readonly base: string | undefined;
  feed(): Promise<Loaded>;
  /**
   * The document of a section.
   * @param feed - That names it.
   */
  section(href: string, feed: Loaded): Promise<Loaded>;
}

export interface Access {
  /** The address where a file will stand. */
  readonly base: string | undefined;
  /** Of a page that would ask. */
  readonly origin: string;
  readonly limits: Limits;
}

/**
 * How the documents of a feed are had.
 * @param source - An address, a file, or `-` for standard input.
 */
export function documentsOf(source: string, access: Access): Documents {
  if (/^https?:/i.test(source)) return atAddress(source, access);
  return source === '-' ? fromInput(access) : inFiles(resolve(source), source, access);
}

const atAddress = (url: string, access: Access): Documents => ({
  base: url,
  feed: () => fetched(url, access),
  section: (href, feed) => fetched(addressOf(href, feed), access),
});

const fromInput = (access: Access): Documents => ({
  base: access.base,
  feed: async () => {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size > access.limits.most) throw new UnreadableError('too-large', '-');
      chunks.push(chunk);
    }
    return loaded(Buffer.concat(chunks), '-', access.base ?? NOWHERE);
  },
  section: (href, feed) => fetched(addressOf(href, feed), access),
});

/** Of a file that stands nowhere; there is something above it. */
const FOLDER = `${NOWHERE}folder/`;

/** What stands beneath the feed's own folder is taken from there, wherever the feed will stand. */
function inFiles(path: string, name: string, access: Access): Documents {
  const url = new URL(encodeURIComponent(basename(path)), access.base ?? FOLDER).href;
  const folder = dirname(path);
  const { most } = access.limits;
  return {
    base: access.base,
    feed: async () => loaded(await bytesOf(path, name, most), name, url),
    section: async (href, feed) => {
      const address = addressOf(href, feed);
      const root = new URL('.', feed.url).href;
      if (!address.startsWith(root)) return fetched(address, access);
      const beside = decode(new URL(address).pathname.slice(new URL(root).pathname.length));
      const file = join(folder, beside);
      if (relative(folder, file).split(sep)[0] === '..') {
        throw new UnreadableError('out-of-reach', href);
      }
      return loaded(await bytesOf(file, beside, most), join(dirname(name), beside), address);
    },
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function addressOf(href: string, feed: Loaded): string {
  const address = resolveUrl(href, feed.url);
  if (address === undefined) throw new UnreadableError('out-of-reach', href);
  return address;
}

async function fetched(url: string, { origin, limits }: Access): Promise<Loaded> {
  if (url.startsWith(NOWHERE)) throw new UnreadableError('out-of-reach', url);
  const { bytes, hops } = await request(url, origin, limits);
  return { ...loaded(bytes, url, hops.at(-1)?.url ?? url), hops };
}

async function bytesOf(file: string, name: string, most: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= most) return await readFile(file);
  } catch (error) {
    throw new UnreadableError('no-file', name, (error as NodeJS.ErrnoException).code);
  }
  throw new UnreadableError('too-large', name);
}

function loaded(bytes: Uint8Array, name: string, url: string): Loaded {
  const text = new TextDecoder().decode(bytes);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const isPage = /^\s*</.test(text);
    throw new UnreadableError('not-json', name, isPage ? 'HTML' : (error as Error).message);
  }
  return { json, name, url, isUtf8: isUtf8(bytes), size: bytes.byteLength };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
