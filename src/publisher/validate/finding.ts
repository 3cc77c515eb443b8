import type { Place } from '../../util/json-place.js';

/** What a browser needs of the host of a document. */
export const HOST_CODES = [
  'http-host',
  'cors-missing',
  'cors-other',
  'cors-vary',
  'redirect',
  'mime-type',
  'compression',
  'caching',
  'no-store',
] as const;

/** What `validate` reports about a feed. */
export type FindingCode =
  // The reader leaves something out.
  | 'missing'
  | 'invalid'
  | 'duplicate'
  | 'too-long'
  // It is shown, although it is not in the published form.
  | 'reference'
  | 'rewritten'
  | 'renamed'
  | 'nameless'
  // A document as a whole.
  | 'section-form'
  | 'section-unreadable'
  | 'section-origin'
  | 'version'
  | 'newer-version'
  | 'no-sections'
  | 'unknown-field'
  | 'not-utf-8'
  | 'crs'
  // What records refer to.
  | 'unknown-reference'
  | 'unknown-municipality'
  | 'http-link'
  | 'relative-host'
  | 'home-page'
  | 'image-alt'
  | 'image-origin'
  | (typeof HOST_CODES)[number];

/** Something in a feed that its publisher can improve. */
export interface Finding {
  /** `error`: something is not shown or cannot be loaded. `warning`: it could be better. */
  readonly level: 'error' | 'warning';
  readonly code: FindingCode;
  /** The file or address that contains it. */
  readonly document: string;
  /** Its place in the document: `events[3].start`, or the name of an HTTP header; empty for the whole. */
  readonly path: string;
  /** Where that is in its text; of what is missing, where it would be. Undefined of an HTTP header. */
  readonly place?: Place | undefined;
  /** What is there. */
  readonly found?: string;
  /** What should be there, in the words of the reader's `Field`. */
  readonly expected?: string;
  /** The number of records with the same finding, if they share one. */
  readonly count?: number;
  /** The file or address of a section that cannot be read. */
  readonly unreadable?: string;
}
