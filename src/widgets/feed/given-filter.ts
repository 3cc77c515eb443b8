import type { Filter } from '../../feed/filter.js';

/** A text, or a number that stands for one, such as that of a subgoal. */
const isValue = (value: unknown): boolean => typeof value === 'string' || Number.isFinite(value);

/**
 * Reads a filter that a script of the page may have made. Criteria that only another version of this
 * library knows are kept for the widgets of that version.
 * @param given - One value or an array for each criterion; anything else is left out.
 * @example givenFilter({ subgoal: 3, theme: ['wonen'], kind: {} }) // { subgoal: ['3'], theme: ['wonen'] }
 */
export function givenFilter(given: unknown): Filter {
  const filter: Record<string, string | string[]> = {};
  if (!given || typeof given !== 'object') return filter;
  for (const [name, value] of Object.entries(given) as [string, unknown][]) {
    // Such a name would replace a method of the filter.
    if (name in Object.prototype) continue;
    const values = (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isValue);
    if (name !== 'search') {
      if (values.length) filter[name] = values.map(String);
    } else if (typeof value === 'string') filter.search = value;
  }
  return filter;
}
