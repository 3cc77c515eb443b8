import type { SectionName, Sections } from '../sections.js';
import { leaves } from './leaves.js';
import type { Problem, RecordReader, Table } from './record.js';
import { isObject } from './record.js';

/** What was read of a section: all that was good, and what was not. */
export interface ReadSection<S extends SectionName = SectionName> {
  readonly records: readonly Sections[S][];
  readonly problems: readonly Problem[];
}

/** A section: what its records are, and how they stand in its document. */
export interface Section<S extends SectionName = SectionName> {
  readonly name: S;
  readonly table: Table;
  /** The member that holds the list; '' where the document is the list, undefined where it is the record. */
  readonly list?: string;
  /** Whether a document is likely to be read only in part without the forgiving reader. */
  readonly isForeign?: (document: unknown) => boolean;
  /**
   * Lays what a standard format keeps apart side by side, as the table has it.
   * @param path - Of the item.
   */
  readonly flatten?: (item: unknown, index: number, path: string) => unknown;
  /** Where a field of a record stands in its item, where that is not its name. */
  readonly where?: (field: string) => string;
  /** Called with each record and the item that it was made of. */
  readonly onRecord?: (record: object, item: unknown) => void;
}

/** At most so many problems are kept of a section: a feed may have a million. */
const MAX_PROBLEMS = 1000;

/** Whether there is something to show, or nothing was meant to be: not that all records are bad. */
export const isUsable = ({ records, problems }: ReadSection): boolean =>
  records.length > 0 || !problems.length;

/**
 * Reads a section, tolerantly: a bad record or field is left out and reported, the rest stays.
 * It stops after each record, so that whoever drives it can let the page breathe.
 * @param value - The inline section, or the document that its `href` names.
 * @param base - Absolute URL of the document that the value stands in.
 * @param language - BCP 47 tag of records that have none of their own.
 * @returns undefined when the value has not the form of this section at all.
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
