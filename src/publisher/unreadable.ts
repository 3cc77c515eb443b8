import type { FeedErrorCode } from '../feed/error.js';

/**
 * Why a document cannot be read: what may befall a widget, and
 * - `no-file`: there is no such file, or it may not be read
 * - `redirects`: the addresses send one on for ever
 * - `section-origin`: a section is on another origin than the feed, which was not allowed
 * - `out-of-reach`: a section of a file is neither beside it nor at an address
 */
export type UnreadableCode =
  FeedErrorCode | 'no-file' | 'redirects' | 'section-origin' | 'out-of-reach';

/** A document cannot be read. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly code: UnreadableCode;
  /** The file or address. */
  readonly place: string;
  /** What was found in its place: a status, the words of the system. */
  readonly found: string;

  constructor(code: UnreadableCode, place: string, found = '') {
    super([code, place, found].filter(Boolean).join(' '));
    this.code = code;
    this.place = place;
    this.found = found;
  }
}
