/** Codes of notes that are not warnings. */
export type InfoCode =
  | 'columns-guessed'
  | 'columns-unused'
  | 'encoding'
  | 'html-to-text'
  | 'rd-converted'
  | 'swapped-coordinates'
  | 'doubles'
  | 'repeated'
  | 'limit-reached'
  | 'time-zone';

/** Why something of a source is left out, or may be wrong. */
export type WarningCode =
  | 'missing'
  | 'invalid'
  | 'duplicate'
  | 'too-long'
  | 'reference'
  | 'column-missing'
  | 'unknown-field'
  | 'unknown-municipality'
  | 'row-unreadable';

/** Why a source cannot be used. */
export type SourceErrorCode =
  | 'network'
  | 'timeout'
  | 'status'
  | 'redirects'
  | 'too-large'
  | 'http'
  | 'login'
  | 'html'
  | 'no-file'
  | 'not-json'
  | 'not-csv'
  | 'not-xlsx'
  | 'no-sheet'
  | 'not-a-feed'
  | 'not-ical'
  | 'not-geojson'
  | 'not-markdown'
  | 'shape'
  | 'no-section'
  | 'empty'
  | 'shrunk';

/** Something about a source that its publisher may want to know. */
export interface Note {
  readonly code: InfoCode | WarningCode;
  /** Where: the number of a row, the address or title of an item; empty for the source as a whole. */
  readonly place: string;
  /** The field of the feed, or the column. */
  readonly field: string;
  /** What is there. */
  readonly found: string;
  /** What should be there, in the words of the reader's `Field`. */
  readonly expected: string;
  /** How often it occurred; the other fields describe the first time. */
  readonly count: number;
}

/** Whether a note is about something that was left out or may be wrong. */
export const isWarning = ({ code }: Note): boolean => !INFOS.has(code);

const INFOS: ReadonlySet<string> = new Set<InfoCode>([
  'columns-guessed',
  'columns-unused',
  'encoding',
  'html-to-text',
  'rd-converted',
  'swapped-coordinates',
  'doubles',
  'repeated',
  'limit-reached',
  'time-zone',
]);

/** Maximum number of notes with one code that are kept for a source: a table may have a million rows. */
const MAX_NOTES = 1000;

/** Collects the notes about a source. */
export class Notebook {
  readonly #notes = new Map<string, Note>();
  readonly #counts = new Map<string, number>();

  get notes(): readonly Note[] {
    return [...this.#notes.values()];
  }

  /** The number of notes by code, those that were not kept included. */
  get counts(): ReadonlyMap<Note['code'], number> {
    return this.#counts as ReadonlyMap<Note['code'], number>;
  }

  /** Adds the notes of a reader. */
  addAll(notes: readonly Note[]): void {
    for (const note of notes) this.add(note.code, note);
  }

  /** Adds a note. A note about many records at once is one note with a count. */
  add(code: Note['code'], details: Partial<Omit<Note, 'code'>> = {}): void {
    const { place = '', field = '', found = '', expected = '', count = 1 } = details;
    const total = (this.#counts.get(code) ?? 0) + count;
    this.#counts.set(code, total);
    const note = { code, place, field, found, expected, count };
    const key = keyOf(note);
    const known = this.#notes.get(key);
    if (known) this.#notes.set(key, { ...known, count: known.count + count });
    else if (total <= MAX_NOTES) this.#notes.set(key, note);
  }
}

function keyOf({ code, place, field, found, expected }: Note): string {
  if (code === 'unknown-municipality') return `${code} ${found}`;
  // A word that is none of a few is so in every record that has it.
  if (code === 'invalid' && expected.includes('|')) return `${code} ${field} ${found}`;
  if (!INFOS.has(code)) return JSON.stringify([code, place, field, found]);
  return `${code} ${field}`;
}

/** A source cannot be used. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  /** The file or address. */
  readonly place: string;
  /** What was found in its place. */
  readonly found: string;

  constructor(code: SourceErrorCode, place: string, found = '') {
    super([code, place, found].filter(Boolean).join(' '));
    this.code = code;
    this.place = place;
    this.found = found;
  }
}
