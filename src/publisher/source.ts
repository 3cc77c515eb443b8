import { errorPlace } from '../util/json-error.js';
import { otherForm } from './form.js';
import { UnreadableError } from './unreadable.js';

/** A JSON document, and what is known of where it came from. */
export interface SourceDocument {
  readonly json: unknown;
  /** What it was parsed from, to say where in it something is; undefined where only the JSON is there. */
  readonly text?: string;
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
