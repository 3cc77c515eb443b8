import type { Priority } from '../schema/index.js';

/**
 * The priorities whose period overlaps with a given one.
 * @param period - A year, possibly as a number, or a first and last year such as `2020-2021`. Without it, all priorities.
 * @returns undefined if the period is invalid.
 */
export function prioritiesOf(
  records: readonly Priority[],
  period: string | number | undefined,
): readonly Priority[] | undefined {
  if (!period) return records;
  const [first, last = first] = String(period).match(/\d{4}/g) ?? [];
  if (!first || !last) return undefined;
  return records.filter(
    ({ period: own }) =>
      own && own.start.slice(0, 4) <= last && (own.end ?? last).slice(0, 4) >= first,
  );
}
