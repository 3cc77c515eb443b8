import type { SectionName, Sections } from '../sections.js';
import { leaves } from './leaves.js';
import type { Problem, RecordReader, Table } from './record.js';
import { isObject } from './record.js';

/** The result of reading a section: its valid records, and the problems in the others. */
export interface ReadSection<S extends SectionName = SectionName> {
  readonly records: readonly Sections[S][];
  readonly problems: readonly Problem[];
}

/** A section: the form of its records, and their place in its document. */
export interface Section<S extends SectionName = SectionName> {
  readonly name: S;
  readonly table: Table;
  /** The member with the list; '' if the document is the list, undefined if it is the only record. */
  readonly list?: string;
  /** Whether a document probably needs the forgiving reader. */
  readonly isForeign?: (document: unknown) => boolean;
  /**
   * Flattens an item of a standard format to the fields of the table.
   * @param path - Path of the item.
   */
  readonly flatten?: (item: unknown, index: number, path: string) => unknown;
  /** The path of a field in the item of a standard format. Default: its name. */
  readonly where?: (field: string) => string;
  /** Called with each record and the item from which it was read. */
  readonly onRecord?: (record: object, item: unknown) => void;
}

/** Maximum number of problems of a section: a feed may have a million. */
const MAX_PROBLEMS = 1000;

/** Whether a section can be shown: it has a valid record, or is empty on purpose. */
export const isUsable = ({ records, problems }: ReadSection): boolean =>
  records.length > 0 || !problems.length;

/**
 * Reads a section tolerantly: an invalid record or field is left out and reported, the rest is kept.
 * The generator yields after each record, so that the caller can give the page time to respond.
 * @param value - The inline section, or the document at its `href`.
 * @param base - Absolute URL of the document that contains the value.
 * @param language - BCP 47 tag of records without a language.
 * @returns undefined if the value does not have the form of this section.
 */
export function* readSection<S extends SectionName>(
  { name, list, flatten, onRecord }: Section<S>,
  value: unknown,
  base: string,
  language: string,
  read: RecordReader,
): Generator<void, ReadSection<S> | undefined> {
  const members = isObject(value) ? value : {};
  const items: unknown =
    list === undefined ? isObject(value) && [value] : list ? members[list] : value;
  if (!Array.isArray(items)) return undefined;

  const problems: Problem[] = [];
  const context = {
    base,
    report: (path: string, code: Problem['code'], expected: string, found?: unknown) => {
      if (problems.length < MAX_PROBLEMS) problems.push({ path, code, expected, found });
    },
  };
  const own = leaves.lang(members.language, base) ?? language;
  const records: Record<string, unknown>[] = [];
  const ids = new Set<unknown>();
  for (let index = 0; index < items.length; index++) {
    yield;
    const item: unknown = items[index];
    const path = list === undefined ? name : `${list || name}[${index}]`;
    const record = read(flatten ? flatten(item, index, path) : item, context, path);
    if (!record) continue;
    const { id } = record;
    if (ids.has(id)) {
      context.report(path, 'duplicate', 'id', id);
      continue;
    }
    if (id !== undefined) ids.add(id);
    record.language ??= own;
    records.push(record);
    onRecord?.(record, item);
  }
  return { records: records as unknown as Sections[S][], problems };
}
