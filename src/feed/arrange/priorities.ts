import type { Priority } from '../schema/index.js';

/**
 * The priorities that hold in a period.
 * @param period - A year, or the first and last year as in `2020-2021`; all for none.
 * @returns undefined when it is no such period.
 */
export function prioritiesOf(
  records: readonly Priority[],
  period: string | undefined,
): readonly Priority[] | undefined {
  if (!period) return records;
  const [first, last = first] = period.match(/\d{4}/g) ?? [];
  if (!first || !last) return undefined;
  return records.filter(
    ({ period: own }) =>
      own && own.start.slice(0, 4) <= last && (own.end ?? last).slice(0, 4) >= first,
  );
}
