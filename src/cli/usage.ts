/**
 * What somebody did wrong on the command line:
 * - `unknown-command`, `unknown-widget`, `unknown-option`: there is no such thing
 * - `no-value`, `no-such-value`: an option needs a value, or takes none
 * - `one-document`, `one-source`, `one-file`, `one-folder`, `two-feeds`, `no-out`, `no-section`: what the
 *   command needs beside its options
 * - `bad-timeout`, `bad-years`, `bad-id`, `bad-address`: an option has a value that it cannot have
 * - `no-folder`, `outside`, `exists`: of files and folders
 * - `no-mark`, `unreadable-page`, `not-utf-8`, `unwritable-page`: of the page that gets a snapshot
 */
export type UsageCode =
  | ('unknown-command' | 'unknown-widget' | 'unknown-option')
  | ('no-value' | 'no-such-value')
  | ('one-document' | 'one-source' | 'one-file' | 'one-folder' | 'two-feeds')
  | ('no-out' | 'no-section')
  | ('bad-timeout' | 'bad-years' | 'bad-id' | 'bad-address')
  | ('no-folder' | 'outside' | 'exists')
  | ('no-mark' | 'unreadable-page' | 'not-utf-8' | 'unwritable-page');

/** Wrong use of the command line; `usageTexts` says what is right, in each language. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: UsageCode;
  /** What was typed. */
  readonly found: string;
  /** What belongs there, or what more there is to say. */
  readonly expected: string;

  constructor(code: UsageCode, found = '', expected = '') {
    super([code, found, expected].filter(Boolean).join(' '));
    this.code = code;
    this.found = found;
    this.expected = expected;
  }
}

declare const DIA_VERSION: string | undefined;

/** The version of the package, set by the build. */
export const version = typeof DIA_VERSION === 'undefined' ? '0.0.0' : DIA_VERSION;
