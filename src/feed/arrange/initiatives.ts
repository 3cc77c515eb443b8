import { MAX_LENGTH } from '../read/record.js';
import { propertyOf } from '../read/sections/initiatives.js';
import type { Initiative } from '../schema/index.js';

/** Maximum number of records: a sort key of a day and an index is still exact in a double. */
const MAX_RECORDS = 2 ** 24;

/**
 * Indices of records sorted by `started`, newest first; records without it last.
 * @param records - `started` is a year or a date.
 */
export function newestFirst(
  records: readonly { readonly started?: string | undefined }[],
): Uint32Array {
  const keys = Float64Array.from(records, ({ started = '' }, index) => {
    const day = Number(started.slice(0, 10).replaceAll('-', '').padEnd(8, '0'));
    return (99_999_999 - day) * MAX_RECORDS + index;
  });
  return Uint32Array.from(keys.sort(), (key) => key % MAX_RECORDS);
}

/** Results by list of records and property: a widget asks again at each update. */
const retitledLists = new WeakMap<readonly Initiative[], Map<string, readonly Initiative[]>>();

/**
 * Initiatives with another property of their GeoJSON features as title. A feature without that property
 * keeps its title.
 * @param property - Name of the property in the file.
 */
export function withTitleFrom(
  property: string,
  records: readonly Initiative[],
): readonly Initiative[] {
  const known = retitledLists.get(records) ?? new Map<string, readonly Initiative[]>();
  retitledLists.set(records, known);
  const made =
    known.get(property) ??
    records.map((record) => {
      const value = propertyOf(record, property);
      const isTitle = typeof value === 'string' || typeof value === 'number';
      const title = isTitle ? String(value).slice(0, MAX_LENGTH).trim() : '';
      return title ? { ...record, title } : record;
    });
  known.set(property, made);
  return made;
}
