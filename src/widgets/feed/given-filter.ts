import type { Filter } from '../../feed/filter.js';
import { FACETS } from '../../feed/filter.js';

/** A text, or a number that stands for one, such as that of a subgoal. */
const isValue = (value: unknown): boolean => typeof value === 'string' || Number.isFinite(value);

/**
 * Reads a filter that a script of the page may have made.
 * @param given - One value or an array for each criterion; anything else is left out.
 * @example givenFilter({ subgoal: 3, theme: ['wonen'], kind: {} }) // { subgoal: ['3'], theme: ['wonen'] }
 */
export function givenFilter(given: unknown): Filter {
  const values = Object(given) as Record<string, unknown>;
  const { search } = values;
  const filter: Filter = typeof search === 'string' ? { search } : {};
  for (const name of FACETS) {
    const value = values[name];
    const list = (Array.isArray(value) ? (value as unknown[]) : [value])
      .filter(isValue)
      .map(String);
    if (list.length) Object.assign(filter, { [name]: list });
  }
  return filter;
}
