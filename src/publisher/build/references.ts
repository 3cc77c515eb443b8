import type { SectionName } from '../../feed/sections.js';
import { fold } from '../../util/fold.js';
import type { FeedRecord } from './map.js';

/** Fields that refer to records of another section. */
const REFERENCES: readonly (readonly [field: string, section: SectionName])[] = [
  ['subgoals', 'subgoals'],
  ['themes', 'themes'],
  ['priorities', 'priorities'],
  ['publisher', 'partners'],
  ['organiser', 'partners'],
  ['offered_by', 'partners'],
];

type Records = Readonly<Partial<Record<SectionName, readonly FeedRecord[]>>>;

/**
 * Replaces references by number, title or abbreviation by the id of the record. A reference to an
 * unknown record stays.
 */
export function resolveReferences(records: Records): Record<string, FeedRecord[]> {
  const finders = new Map(
    REFERENCES.map(([field, section]) => [field, finder(records[section] ?? [])] as const),
  );
  return Object.fromEntries(
    Object.entries(records).map(([section, list]) => [
      section,
      list.map((record) => resolved(record, finders)),
    ]),
  );
}

type Find = (reference: string) => string;

function finder(records: readonly FeedRecord[]): Find {
  const ids = new Map<string, string>();
  const names = ['name', 'title', 'abbreviation', 'number'] as const;
  for (const record of records) ids.set(String(record.id), String(record.id));
  for (const name of names) {
    for (const { [name]: value, id } of records) {
      const key = typeof value === 'string' || typeof value === 'number' ? fold(String(value)) : '';
      if (key && !ids.has(key)) ids.set(key, String(id));
    }
  }
  return (reference) => {
    // "Subdoel 3" is the third.
    const [, number = ''] = /^\D+(\d+)$/.exec(reference) ?? [];
    return ids.get(reference) ?? ids.get(fold(reference)) ?? ids.get(number) ?? reference;
  };
}

function resolved(record: FeedRecord, finders: ReadonlyMap<string, Find>): FeedRecord {
  const changed: Record<string, unknown> = {};
  for (const [field, find] of finders) {
    const value = record[field];
    if (typeof value === 'string') changed[field] = find(value);
    else if (Array.isArray(value)) changed[field] = [...new Set((value as string[]).map(find))];
  }
  return Object.keys(changed).length ? { ...record, ...changed } : record;
}
