import { formatCount } from '../count.js';
import type { Present } from './presentation.js';

/** The default limit of subgoals, which shows them all. */
export const SUBGOAL_LIMIT = 12;

/** The sections whose records are counted, in the order of the counts. */
export const COUNTED = ['initiatives', 'projects', 'instruments', 'news'] as const;

/**
 * Presents a subgoal: its number, and how many of each there are that serve it. What the feed does
 * not count is counted here, as far as it is known.
 */
export const present: Present<'subgoals'> = (
  { id, title, number, counts = {} },
  { texts, related },
) => ({
  title,
  number,
  meta: COUNTED.map((section) => {
    const count = counts[section] ?? countServing(related(section), id);
    return count ? formatCount(count, texts.nouns[section], texts) : undefined;
  }),
});

/** Counts of lists that were counted before: once, however many records and subgoals there are. */
const countsOf = new WeakMap<object, Map<string, number>>();

/** Counts the records that serve a subgoal. */
export function countServing(
  records: readonly { readonly subgoals?: readonly string[] | undefined }[],
  id: string,
): number {
  let counts = countsOf.get(records);
  if (!counts) {
    counts = new Map();
    for (const { subgoals } of records) {
      for (const one of new Set(subgoals)) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    countsOf.set(records, counts);
  }
  return counts.get(id) ?? 0;
}
