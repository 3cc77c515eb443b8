import type { Note } from './note.js';

/** A piece of HTML of somebody else: it becomes plain text where a text is wanted. */
export class Html {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

/** What a field of a source holds, before it is known what it is for. */
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

/** A record as a source has it: a row, an item, a file. */
export interface SourceRecord {
  /** Number of the row, or what else finds it: an address, a title, a file. */
  readonly place: string;
  /** By the names that the source has, or those of the feed where the source has a form of its own. */
  readonly values: Readonly<Record<string, SourceValue>>;
}

/** All that a source says. */
export interface SourceTable {
  /** Read once, from the first to the last: a table of many rows makes each when it is asked for. */
  readonly records: Iterable<SourceRecord>;
  /** Names of the fields, where these are known before the records are read. */
  readonly columns?: readonly string[];
  /** Address that relative addresses begin at. */
  readonly base: string;
  /** How much there is, where that is not the number of records. */
  readonly count?: number;
  /** Whether its columns have names of somebody's own, so that what was guessed is worth telling. */
  readonly hasColumns?: boolean;
  /** Complete once all records were read. */
  readonly notes: readonly Note[];
}
