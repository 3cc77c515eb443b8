import { errorPlace } from '../util/json-error.js';
import { otherForm } from './form.js';
import { UnreadableError } from './unreadable.js';

/** A JSON document, and where it came from. */
export interface SourceDocument {
  readonly json: unknown;
  /** What it was parsed from, to say where in it something is; undefined where only the JSON is there. */
  readonly text?: string;
  /** What people call it: an address, a file, or `-` for standard input. */
  readonly name: string;
  /** Absolute; the addresses in the document are relative to it. */
  readonly url: string;
  /** Whether it is in UTF-8, as JSON must be (RFC 8259, 8.1). */
  readonly isUtf8: boolean;
  /** Number of bytes, after decompression. */
  readonly size: number;
  /** If it came from a host: the redirects and the final response. */
  readonly responses?: readonly HostResponse[];
}

/** The response of a host to the request for a document. */
export interface HostResponse {
  readonly url: string;
  /** HTTP status. */
  readonly status: number;
  readonly headers: Headers;
  /** The `Origin` that a browser would send: `null` after a redirect to another host. */
  readonly origin: string;
}

/**
 * Where a feed and the documents of its sections come from: files, a host, or an upload in a browser.
 * All code in this folder reads through a `FeedSource`.
 */
export interface FeedSource {
  /** Address at which the feed will be published; undefined if unknown. */
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
 * Parses the bytes of a file or response.
 * @param name - Its name in messages.
 * @param url - Absolute address, against which its addresses are resolved.
 * @throws UnreadableError `not-json`
 */
export function parseDocument(bytes: Uint8Array, name: string, url: string): SourceDocument {
  const text = new TextDecoder().decode(bytes);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UnreadableError('not-json', name, otherForm(bytes, text, url) ?? errorPlace(text));
  }
  return { json, text, name, url, isUtf8: isUtf8(bytes), size: bytes.byteLength };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
