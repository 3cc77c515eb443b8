import { errorPlace } from '../util/json-error.js';
import { UnreadableError } from './unreadable.js';

/** A JSON document, and what is known of where it came from. */
export interface SourceDocument {
  readonly json: unknown;
  /** What people call it: an address, a file, or `-` for standard input. */
  readonly name: string;
  /** Absolute; the addresses in the document are relative to it. */
  readonly url: string;
  /** Whether its bytes are UTF-8, as those of JSON have to be (RFC 8259, 8.1). */
  readonly isUtf8: boolean;
  /** Number of bytes, after decompression. */
  readonly size: number;
  /** The redirects on the way to the document and its own response, where it came from a host. */
  readonly responses?: readonly HostResponse[];
}

/** What a host answered to a request for a document. */
export interface HostResponse {
  readonly url: string;
  /** HTTP status. */
  readonly status: number;
  readonly headers: Headers;
  /** The `Origin` that a browser would send: `null` after a redirect to another host. */
  readonly origin: string;
}

/**
 * Where a feed and the documents of its sections come from: files, a host, a visitor's own machine.
 * Everything that this folder reads goes through one.
 */
export interface FeedSource {
  /** Address where the feed will stand; undefined when nobody said so. */
  readonly base: string | undefined;
  /** @throws UnreadableError */
  feed(): Promise<SourceDocument>;
  /**
   * The document of a section.
   * @param url - Absolute address.
   * @param href - The address as the feed has it.
   * @throws UnreadableError
   */
  section(url: string, href: string): Promise<SourceDocument>;
}

/**
 * Makes a document of the bytes of a file or response.
 * @param name - What people call it.
 * @param url - Absolute address, which its own addresses are relative to.
 * @throws UnreadableError `not-json`
 */
export function parseDocument(bytes: Uint8Array, name: string, url: string): SourceDocument {
  const text = new TextDecoder().decode(bytes);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UnreadableError('not-json', name, otherForm(bytes, text) ?? errorPlace(text));
  }
  return { json, name, url, isUtf8: isUtf8(bytes), size: bytes.byteLength };
}

/** What a document is that is not JSON, by its beginning. */
function otherForm(bytes: Uint8Array, text: string): string | undefined {
  const [first = 0, second = 0] = bytes;
  const isPair = (one: number, other: number) => first === one && second === other;
  if (isPair(0x1f, 0x8b)) return 'gzip';
  if (isPair(0x50, 0x4b)) return 'zip';
  // A byte order mark, or every other byte of the Latin script zero.
  if (isPair(0xff, 0xfe) || isPair(0xfe, 0xff)) return 'UTF-16';
  if (bytes.length > 1 && (first === 0) !== (second === 0)) return 'UTF-16';
  if (!text.trim()) return 'empty';
  if (!/^\s*</.test(text)) return undefined;
  const head = text.slice(0, 2000);
  if (/<rss\b|<rdf:RDF\b/i.test(head)) return 'RSS';
  if (/<feed\b/i.test(head)) return 'Atom';
  return /<html\b|<!doctype html|<body\b|<p\b/i.test(head) || !/^\s*<\?xml/.test(head)
    ? 'HTML'
    : 'XML';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
