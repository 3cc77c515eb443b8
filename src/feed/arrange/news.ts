import { momentOf } from '../../util/moment.js';
import type { NewsItem } from '../schema/index.js';

/**
 * News items, newest first; those without a date last.
 * @param kinds - The kinds to keep; empty for all.
 */
export const newsOf = (records: readonly NewsItem[], kinds: readonly string[]): NewsItem[] => {
  const found = records.filter(({ kind = 'news' }) => !kinds.length || kinds.includes(kind));
  // Parse each date once, not at each comparison.
  const times = new Map(found.map((item) => [item, timeOf(item)]));
  const timeAt = (item: NewsItem) => times.get(item) ?? -Infinity;
  return found.sort((one, other) => timeAt(other) - timeAt(one) || 0);
};

const timeOf = ({ date }: NewsItem): number => (date ? momentOf(date).getTime() : -Infinity);
