import { momentOf } from '../../util/moment.js';
import type { NewsItem } from '../schema/index.js';

/**
 * News as it is shown: newest first, what has no date last.
 * @param kinds - Only these; none for all.
 */
export const newsOf = (records: readonly NewsItem[], kinds: readonly string[]): NewsItem[] =>
  records
    .filter(({ kind = 'news' }) => !kinds.length || kinds.includes(kind))
    .sort((one, other) => timeOf(other) - timeOf(one));

const timeOf = ({ date }: NewsItem): number => (date ? momentOf(date).getTime() : -Infinity);
