import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

import type { Limits } from '../feed/fetch.js';
import { NOWHERE } from '../publisher/nowhere.js';
import type { FeedSource, SourceDocument } from '../publisher/source.js';
import { parseDocument } from '../publisher/source.js';
import { UnreadableError } from '../publisher/unreadable.js';
import { request } from './request.js';

/** How documents are read, according to the options of a command. */
export interface Access {
  /** The address at which a file will be published. */
  readonly base: string | undefined;
  /** The origin of a page with widgets. */
  readonly origin: string;
  readonly limits: Limits;
}

/**
 * Makes the source of a feed.
 * @param name - An address, a file, or `-` for standard input.
 */
export function sourceOf(name: string, access: Access): FeedSource {
  if (/^https?:/i.test(name)) return atAddress(name, access);
  return name === '-' ? fromInput(access) : inFiles(resolve(name), name, access);
}

const atAddress = (url: string, access: Access): FeedSource => ({
  base: url,
  feed: () => fetchDocument(url, access),
  section: (address) => fetchDocument(address, access),
});

const fromInput = (access: Access): FeedSource => ({
  base: access.base,
  feed: async () => {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size > access.limits.maxBytes) throw new UnreadableError('too-large', '-');
      chunks.push(chunk);
    }
    return parseDocument(Buffer.concat(chunks), '-', access.base ?? NOWHERE);
  },
  section: (address) => fetchDocument(address, access),
});

/** The base of a file without a known address. It has a folder, so that `../` stays on the host. */
const FOLDER = `${NOWHERE}folder/`;

/** Reads sections from files if they are in the folder of the feed, wherever it will be published. */
function inFiles(path: string, name: string, access: Access): FeedSource {
  const url = new URL(encodeURIComponent(basename(path)), access.base ?? FOLDER).href;
  const root = new URL('.', url).href;
  const folder = dirname(path);
  const { maxBytes } = access.limits;
  return {
    base: access.base,
    feed: async () => parseDocument(await bytesOf(path, name, maxBytes), name, url),
    section: async (address, href) => {
      if (!address.startsWith(root)) return fetchDocument(address, access);
      const beside = decode(new URL(address).pathname.slice(new URL(root).pathname.length));
      const file = join(folder, beside);
      if (relative(folder, file).split(sep)[0] === '..') {
        throw new UnreadableError('out-of-reach', href);
      }
      const bytes = await bytesOf(file, beside, maxBytes);
      return parseDocument(bytes, join(dirname(name), beside), address);
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

async function fetchDocument(url: string, { origin, limits }: Access): Promise<SourceDocument> {
  if (url.startsWith(NOWHERE)) throw new UnreadableError('out-of-reach', url);
  const { bytes, responses } = await request(url, origin, limits);
  const document = parseDocument(bytes, url, responses.at(-1)?.url ?? url);
  return { ...document, responses };
}

async function bytesOf(file: string, name: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= maxBytes) return await readFile(file);
  } catch (error) {
    throw new UnreadableError('no-file', name, (error as NodeJS.ErrnoException).code);
  }
  throw new UnreadableError('too-large', name);
}
