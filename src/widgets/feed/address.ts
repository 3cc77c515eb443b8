import type { Filter } from '../../feed/filter.js';
import { CRITERIA } from '../../feed/filter.js';

/** An address may hold anything: no more values than this are read of a criterion. */
const MAX_VALUES = 20;
/** No longer value means anything. */
const MAX_LENGTH = 200;

// Those that nobody sees, and that turn the order of what stands beside them.
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * What is chosen according to a query: one parameter for each value, `NAME.subgoal=raad`. What is
 * no criterion is left alone, and what cannot be a value is left out.
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

/** The query with another choice; what others put there stays, to the letter. */
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

/** Whether two choices are the same. */
export const isSameFilter = (one: Filter, other: Filter): boolean =>
  CRITERIA.every((criterion) => textOf(one[criterion]) === textOf(other[criterion]));

const textOf = (values: Filter[keyof Filter]): string =>
  values?.length ? JSON.stringify(values) : '';

const cleaned = (value: string): string => value.slice(0, MAX_LENGTH).replace(UNSEEN, '').trim();
