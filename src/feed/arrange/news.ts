import { momentOf } from '../../util/moment.js';
import type { NewsItem } from '../schema/index.js';

/**
 * News as it is shown: newest first, what has no date last.
 * @param kinds - Only these; none for all.
 */
export const newsOf = (records: readonly NewsItem[], kinds: readonly string[]): NewsItem[] => {
  const found = records.filter(({ kind = 'news' }) => !kinds.length || kinds.includes(kind));
  // Each date is read once, not at each comparison.
  const times = new Map(found.map((item) => [item, timeOf(item)]));
  const timeAt = (item: NewsItem) => times.get(item) ?? -Infinity;
  return found.sort((one, other) => timeAt(other) - timeAt(one) || 0);
};

const timeOf = ({ date }: NewsItem): number => (date ? momentOf(date).getTime() : -Infinity);
