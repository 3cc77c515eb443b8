import { firstWords } from '../../util/first-words.js';
import type { Leaf } from './leaves.js';
import { leaves } from './leaves.js';

/**
 * The kind of a field: a leaf, words to choose from (`guide|game|workshop`), or the table of a nested
 * record. A suffix `[]` makes it a list, and `!` makes it required. After words, `*` means that other
 * words are kept too, and reported. A list of records is a table in an array. In a table, the field `''`
 * gives the name of the field that a bare string belongs to.
 */
export type Field = string | Table | readonly [Table];
export interface Table {
  readonly [field: string]: Field;
}

/**
 * - `missing`: a required field is absent
 * - `invalid`: a value has the wrong form
 * - `duplicate`: an earlier record has the same id
 * - `too-long`: a text or list was cut, or an address left out, see {@link MAX_LENGTH} and {@link MAX_ITEMS}
 * - `reference`: a text is shown literally, with an HTML character reference such as `&amp;` in it
 */
export type ProblemCode = 'missing' | 'invalid' | 'duplicate' | 'too-long' | 'reference';

/** Maximum length of a text or address, in UTF-16 code units. Longer ones would block the page. */
export const MAX_LENGTH = 5000;

/** Maximum number of items of a list inside a record. */
export const MAX_ITEMS = 500;

/** A character reference of HTML, which is not decoded in plain text. */
const REFERENCE = /&(?:#x?[\da-f]+|[a-z][a-z\d]+);/i;

/** A value of a feed that was left out, or is not shown as intended. */
export interface Problem {
  /** Its path: `items[3]._dia.kind`. */
  readonly path: string;
  readonly code: ProblemCode;
  /** The expected kind, in the notation of {@link Field}. */
  readonly expected: string;
  /** The value in the document. */
  readonly found: unknown;
}

export interface Context {
  /** Absolute URL of the document, against which its addresses are resolved. */
  readonly base: string;
  readonly report: (path: string, code: ProblemCode, expected: string, found?: unknown) => void;
}

type Read = (value: unknown, context: Context, path: string) => unknown;

/** Returns the record with its valid fields, or undefined if a required one is invalid. */
export type RecordReader = (
  value: unknown,
  context: Context,
  path: string,
) => Record<string, unknown> | undefined;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Makes the reader of a table.
 * @param where - Returns the path of a field inside its record. Default: its name.
 */
export function recordReader(
  table: Table,
  where: (field: string) => string = (field) => field,
): RecordReader {
  const { '': bare, ...named } = table;
  const fields = Object.entries(named).map(([name, field]) => ({
    name,
    path: `.${where(name)}`,
    /** The kind of a required field; empty for an optional one. */
    required: typeof field === 'string' && field.endsWith('!') ? field.slice(0, -1) : '',
    read: fieldReader(field),
  }));

  return (given, context, path) => {
    const value = bare && typeof given === 'string' ? { [bare as string]: given } : given;
    if (!isObject(value)) {
      context.report(path, 'invalid', 'object', value);
      return undefined;
    }
    const record: Record<string, unknown> = {};
    let complete = true;
    for (const field of fields) {
      const raw = value[field.name] ?? undefined;
      const read = raw === undefined ? raw : field.read(raw, context, path + field.path);
      if (read !== undefined) record[field.name] = read;
      else if (field.required) {
        complete = false;
        if (raw === undefined) context.report(path + field.path, 'missing', field.required);
      }
    }
    return complete ? record : undefined;
  };
}

function fieldReader(field: Field): Read {
  if (typeof field !== 'string') {
    return Array.isArray(field)
      ? listReader(recordReader(field[0] as Table))
      : recordReader(field as Table);
  }
  const kind = field.replace('!', '');
  return kind.endsWith('[]') ? listReader(leafReader(kind.slice(0, -2))) : leafReader(kind);
}

/**
 * Cuts a text that is too long, and reports that and character references of HTML.
 * @returns undefined for an address that is too long: a cut one would lead elsewhere.
 */
export function checkText(
  value: string,
  kind: string,
  { report }: Context,
  path: string,
): string | undefined {
  const isText = kind === 'text' || kind === 'string';
  if (isText && REFERENCE.test(value)) report(path, 'reference', kind, value);
  if (value.length <= MAX_LENGTH) return value;
  report(path, 'too-long', kind, value);
  return isText ? firstWords(value, MAX_LENGTH) : undefined;
}

function leafReader(kind: string): Read {
  const words = kind.replace('|*', '').split('|') as unknown[];
  const leaf = (leaves as Readonly<Record<string, Leaf | undefined>>)[kind];
  return (given, context, path) => {
    const value = typeof given === 'string' ? checkText(given, kind, context, path) : given;
    if (value === undefined) return value;
    const word = words.includes(value) ? value : undefined;
    const read = words.length > 1 ? word : leaf?.(value, context.base);
    if (read === undefined) context.report(path, 'invalid', kind, value);
    return read ?? (kind.endsWith('*') ? leaves.text(value, '') : read);
  };
}

function listReader(read: Read): Read {
  return (value, context, path) => {
    if (!Array.isArray(value)) {
      context.report(path, 'invalid', 'list', value);
      return undefined;
    }
    if (value.length > MAX_ITEMS) context.report(path, 'too-long', 'list', value);
    return value
      .slice(0, MAX_ITEMS)
      .map((item: unknown, index) => read(item, context, `${path}[${index}]`))
      .filter((item) => item !== undefined);
  };
}
