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
  /** Fetches what only few documents need, before one of them is read. */
  readonly prepare?: (document: unknown) => Promise<void>;
  /** Lays what a standard format keeps apart side by side, as the table has it. */
  readonly flatten?: (item: unknown, index: number) => unknown;
  /** Where a field of a record stands in its item, where that is not its name. */
  readonly where?: (field: string) => string;
}

/** At most so many problems are kept of a section: a feed may have a million. */
const MAX_PROBLEMS = 1000;

/**
 * Reads a section, tolerantly: a bad record or field is left out and reported, the rest stays.
 * It stops after each record, so that whoever drives it can let the page breathe.
 * @param value - The inline section, or the document that its `href` names.
 * @param base - Absolute URL of the document that the value stands in.
 * @param language - BCP 47 tag of records that have none of their own.
 * @returns undefined when the value has not the form of this section at all.
 */
export function* readSection<S extends SectionName>(
  { name, list, flatten }: Section<S>,
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
      if (problems.length < MAX_PROBLEMS)
        problems.push({ path, code, expected, found: preview(found) });
    },
  };
  const own = leaves.lang(members.language, base) ?? language;
  const records: Record<string, unknown>[] = [];
  const ids = new Set<unknown>();
  let index = -1;
  for (const item of items as unknown[]) {
    yield;
    index++;
    const path = list === undefined ? name : `${list || name}[${index}]`;
    const record = read(flatten ? flatten(item, index) : item, context, path);
    if (!record) continue;
    if (ids.has(record.id)) {
      context.report(path, 'duplicate', 'id', record.id);
      continue;
    }
    if (record.id !== undefined) ids.add(record.id);
    record.language ??= own;
    records.push(record);
  }
  return { records: records as unknown as Sections[S][], problems };
}

/** Lists in lists in lists, 100,000 deep, are JSON that can be read but not written again. */
function preview(found: unknown): string {
  try {
    return (JSON.stringify(found) ?? '').slice(0, 60);
  } catch {
    return '…';
  }
}
