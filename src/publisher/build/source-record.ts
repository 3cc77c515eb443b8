import type { Note } from './note.js';

/** A piece of HTML from a source. In the feed it becomes plain text. */
export class Html {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

/** The value of a field in a source, before it is mapped to a field of the feed. */
export type SourceValue =
  | string
  | number
  | boolean
  | Date
  | Html
  | null
  | undefined
  | readonly SourceValue[]
  | { readonly [name: string]: SourceValue };

/** A record of a source: a row, an item or a file. */
export interface SourceRecord {
  /** Where it is in the source: the number of the row, an address, a title or a file. */
  readonly place: string;
  /** The values, by column name; in a structured source, by the field names of the feed. */
  readonly values: Readonly<Record<string, SourceValue>>;
}

/** The content of a source. */
export interface SourceTable {
  /** Read once, from the first to the last: a table of many rows makes each when it is asked for. */
  readonly records: Iterable<SourceRecord>;
  /** Names of the fields, where these are known before the records are read. */
  readonly columns?: readonly string[];
  /** The address that relative addresses are resolved against. */
  readonly base: string;
  /** The number of items in the source, if it differs from the number of records. */
  readonly count?: number;
  /** Whether its columns have free names, so that the report should say which ones were recognised. */
  readonly hasColumns?: boolean;
  /** Complete once all records were read. */
  readonly notes: readonly Note[];
}
