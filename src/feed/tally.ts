import type { FacetCounts, Facet, FilterIndex } from './facets.js';
import type { Filter } from './filter.js';
import { FACETS } from './facets.js';
import type { Section } from './read/section.js';

/** The records of a section that may be shown, prepared for any filter. */
export interface Part {
  readonly section: Section;
  readonly count: number;
  readonly index: FilterIndex;
}

export interface Added {
  readonly counts: FacetCounts;
  readonly shown: number;
  readonly all: number;
}

/**
 * Adds up sections under one filter, in steps for `inSlices`. A section that a criterion does not
 * narrow does not count for it: an overview of subgoals stays whole when one of them is chosen.
 */
export function* adding(parts: readonly Part[], filter: Filter): Generator<void, Added> {
  const counts = emptyCounts();
  let [shown, all, total, isNarrowed] = [0, 0, 0, false];
  for (const { section, count, index } of parts) {
    const narrowing = index.narrowing(filter);
    total += count;
    if (Object.keys(narrowing).length) {
      isNarrowed = true;
      all += count;
      for (const fits of yield* index.matching(narrowing)) shown += fits;
    }
    const own = yield* index.counting(narrowing);
    for (const facet of FACETS) {
      if (section.name === `${facet}s`) continue;
      const sums = counts[facet];
      for (const [value, found] of own[facet]) sums.set(value, (sums.get(value) ?? 0) + found);
    }
    yield;
  }
  return isNarrowed ? { counts, shown, all } : { counts, shown: total, all: total };
}

const emptyCounts = (): Record<Facet, Map<string, number>> => ({
  subgoal: new Map(),
  theme: new Map(),
  kind: new Map(),
  municipality: new Map(),
  province: new Map(),
});
