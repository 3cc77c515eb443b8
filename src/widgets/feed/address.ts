import type { Filter } from '../../feed/filter.js';
import { CRITERIA } from '../../feed/filter.js';

/** An address may hold anything: no more values than this are read of a criterion. */
const MAX_VALUES = 20;
/** Longer values are cut: none that is meant is so long. */
const MAX_LENGTH = 200;

// Characters that cannot be seen, or that change the direction of the text after them.
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Reads a filter from a query: one parameter for each value, `NAME.subgoal=raad`. Other parameters are
 * ignored, and so are empty values.
 * @example readFilter('?dia.subgoal=raad', 'dia') // { subgoal: ['raad'] }
 */
export function readFilter(query: string, name: string): Filter {
  const parameters = new URLSearchParams(query);
  const chosen = CRITERIA.map((criterion) => {
    const values = parameters.getAll(`${name}.${criterion}`).slice(0, MAX_VALUES).map(cleaned);
    return [criterion, [...new Set(values)].filter(Boolean)] as const;
  });
  return Object.fromEntries(
    chosen
      .filter(([, values]) => values.length)
      .map(([criterion, values]) => [criterion, criterion === 'search' ? values[0] : values]),
  );
}

/**
 * The query with another filter. The parameters of others stay exactly as they are.
 * @example writeFilter('?page=2', 'dia', { subgoal: ['raad'] }) // '?page=2&dia.subgoal=raad'
 */
export function writeFilter(query: string, name: string, filter: Filter): string {
  const own = new Set(CRITERIA.map((criterion) => `${name}.${criterion}`));
  const others = query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part && !own.has([...new URLSearchParams(part).keys()][0] ?? ''));
  const added = CRITERIA.flatMap((criterion) => {
    const values = [filter[criterion] ?? []].flat().slice(0, MAX_VALUES).map(cleaned);
    return values.map((value) => String(new URLSearchParams([[`${name}.${criterion}`, value]])));
  });
  const all = [...others, ...added].join('&');
  return all && `?${all}`;
}

/** Whether two filters have the same values in the same order. */
export const isSameFilter = (one: Filter, other: Filter): boolean =>
  CRITERIA.every((criterion) => textOf(one[criterion]) === textOf(other[criterion]));

const textOf = (values: Filter[keyof Filter]): string =>
  values?.length ? JSON.stringify(values) : '';

const cleaned = (value: string): string => value.slice(0, MAX_LENGTH).replace(UNSEEN, '').trim();
