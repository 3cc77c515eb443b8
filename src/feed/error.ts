import type { Problem } from './read/record.js';

/**
 * Why a feed could not be loaded. Public: pages may act on it.
 * - `network`: no connection, refused by CORS or by the page's Content-Security-Policy
 * - `timeout`: the server sent nothing for too long
 * - `status`: the server answered with an error
 * - `too-large`: more than 20 MB
 * - `not-json`: the document is not JSON
 * - `not-a-feed`: the document is not a feed, or no record of the section is valid
 * - `no-section`: the feed does not have what the widget shows, or has it on an origin that the page
 *   does not allow (`sections`)
 */
export type FeedErrorCode =
  'network' | 'timeout' | 'status' | 'too-large' | 'not-json' | 'not-a-feed' | 'no-section';

/** Details of a failure. */
export interface FeedErrorDetails extends ErrorOptions {
  /** The requested address. */
  readonly url?: string | undefined;
  /** HTTP status, with the code `status`. */
  readonly status?: number | undefined;
  /** Seconds to wait before the next request, if the server sent a `Retry-After` that the page may read. */
  readonly retryAfter?: number | undefined;
  /**
   * The address of a section, as written in the feed, that is not requested because it is on another
   * origin than the feed, or not a web address.
   */
  readonly refused?: string | undefined;
  /**
   * With the code `not-json`: the document looks like what a server sends while it is being mended, or
   * while the file is being written.
   */
  readonly isMakeshift?: boolean | undefined;
  /** With the code `not-a-feed`: the problems because of which all records were left out. */
  readonly problems?: readonly Problem[] | undefined;
}

/** A feed, or a section of it, could not be loaded; `cause` keeps the original. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  declare readonly code: FeedErrorCode;
  declare readonly url: string | undefined;
  declare readonly status: number | undefined;
  declare readonly retryAfter: number | undefined;
  declare readonly refused: string | undefined;
  declare readonly isMakeshift: boolean | undefined;
  declare readonly problems: readonly Problem[] | undefined;

  constructor(code: FeedErrorCode, details: FeedErrorDetails = {}) {
    super([code, details.status, details.url].filter(Boolean).join(' '), details);
    Object.assign(this, details, { code });
  }

  /** Whether the same request may succeed later. */
  get passing(): boolean {
    const { code, status = 0, isMakeshift = false } = this;
    const hasFailed = code === 'network' || code === 'timeout' || isMakeshift;
    return hasFailed || status >= 500 || status === 429 || status === 408;
  }
}

/**
 * Converts an error to a `FeedError` of this copy of the library: requests are shared between copies,
 * and another copy rejects them with its own class.
 * @param cause - The thrown value. If it is not a `FeedError` of any copy, it becomes `not-a-feed`.
 */
export function toFeedError(cause: unknown): FeedError {
  if (cause instanceof FeedError) return cause;
  const { name, code, ...details } = Object(cause) as FeedError;
  return name === 'FeedError'
    ? new FeedError(code, details)
    : new FeedError('not-a-feed', { cause });
}
