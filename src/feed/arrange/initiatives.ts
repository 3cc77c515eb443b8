import { MAX_LENGTH } from '../read/record.js';
import { propertyOf } from '../read/sections/initiatives.js';
import type { Initiative } from '../schema/index.js';

/** Indices fit in this many numbers; with a day in front the whole is still exact in a double. */
const MAX_RECORDS = 2 ** 24;

/**
 * Indices of records by when they began, newest first; those that do not say behind them.
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

/** What was made of lists of records, by property: a widget asks again at each update. */
const titled = new WeakMap<readonly Initiative[], Map<string, readonly Initiative[]>>();

/**
 * Initiatives whose titles come from another property of their GeoJSON features; those that do not have
 * it keep their own.
 * @param property - Its name, as the file has it.
 */
export function withTitleFrom(
  property: string,
  records: readonly Initiative[],
): readonly Initiative[] {
  const known = titled.get(records) ?? new Map<string, readonly Initiative[]>();
  titled.set(records, known);
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
