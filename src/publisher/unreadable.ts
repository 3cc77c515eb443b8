import type { FeedErrorCode } from '../feed/error.js';

/**
 * Why a document cannot be read: the codes of `FeedError`, and
 * - `no-file`: there is no such file, or no permission to read it
 * - `redirects`: there are too many redirects
 * - `section-origin`: a section is on another origin than the feed, which is not allowed
 * - `out-of-reach`: a section of a feed in a file is neither beside that file nor at an address
 */
export type UnreadableCode =
  FeedErrorCode | 'no-file' | 'redirects' | 'section-origin' | 'out-of-reach';

/** A document cannot be read. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly code: UnreadableCode;
  /** The file or address. */
  readonly place: string;
  /** What was found instead: a status, or the message of the system. */
  readonly found: string;

  constructor(code: UnreadableCode, place: string, found = '') {
    super([code, place, found].filter(Boolean).join(' '));
    this.code = code;
    this.place = place;
    this.found = found;
  }
}
