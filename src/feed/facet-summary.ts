import type { FacetName, Filter, FilterableSection } from './filter.js';
import { FACETS, isListOf } from './filter.js';
import type { FacetCounts, RecordIndex } from './record-index.js';

/** The records of a section that widgets can show, before the visitors' filter. */
export interface SectionRecords {
  readonly section: FilterableSection;
  readonly index: RecordIndex;
}

/** The combined counts of some sections for a filter. */
export interface Summary {
  readonly counts: FacetCounts;
  /** Number of records that match, in sections to which the filter applies. */
  readonly shown: number;
  readonly all: number;
}

/**
 * Adds up the counts of sections for one filter, in steps for `inSlices`. Sections to which a criterion
 * does not apply are left out: choosing a subgoal does not filter the overview of subgoals itself.
 */
export function* summarize(
  sections: readonly SectionRecords[],
  filter: Filter,
): Generator<void, Summary> {
  const counts = Object.fromEntries(
    FACETS.map((facet) => [facet, new Map<string, number>()]),
  ) as Record<FacetName, Map<string, number>>;
  let [shown, all, total, isNarrowed] = [0, 0, 0, false];
  for (const { section, index } of sections) {
    const applicable = yield* index.applicable(filter);
    total += index.records.length;
    if (Object.keys(applicable).length) {
      isNarrowed = true;
      all += index.records.length;
      for (const matches of yield* index.matching(applicable)) shown += matches;
    }
    const countsHere = yield* index.counting(applicable);
    for (const facet of FACETS) {
      if (isListOf(facet, section)) continue;
      const sums = counts[facet];
      for (const [value, count] of countsHere[facet]) {
        sums.set(value, (sums.get(value) ?? 0) + count);
      }
    }
    yield;
  }
  return isNarrowed ? { counts, shown, all } : { counts, shown: total, all: total };
}
