import type { Problem } from './record.js';

const EXPECTED: Readonly<Record<string, string>> = {
  text: 'a text that is not empty',
  string: 'a text',
  id: 'a text that is unique in its section',
  url: 'a web address that begins with https:// or http://, or a relative one',
  link: 'a web address (https:// or http://) or a mailto: address',
  email: 'an e-mail address',
  date: 'a date such as 2026-03-18, or a date with a time such as 2026-03-18T20:00:00+01:00',
  day: 'a year such as 2026, or a date such as 2026-03-18',
  year: 'a year such as 2026, as a number',
  count: 'a whole number, 0 or more',
  lang: 'a language tag such as nl or fy',
  position:
    '[longitude, latitude] in degrees, longitude first; leave it out where it is not known, since [0, 0] is no place',
  point:
    'a GeoJSON Point with [longitude, latitude] in degrees, or null where it is not known, since [0, 0] is no place',
  object: 'an object: { … }',
  list: 'a list: [ … ]',
};

/** What should stand in a field, in plain words. */
export function wanted(expected: string): string {
  const item = expected.replace('[]', '');
  return EXPECTED[item] ?? `one of ${item.split('|').join(', ')}`;
}

/** Says in plain words what is wrong, and what to do about it. */
export function advice({ code, expected, found }: Omit<Problem, 'path'>): string {
  switch (code) {
    case 'missing':
      return `is missing. Add ${wanted(expected)}; without it the record is left out.`;
    case 'invalid':
      return `is ${found}. Write ${wanted(expected)}.`;
    case 'duplicate':
      return `has the id ${found} of an earlier record. Give each record an id of its own.`;
  }
}

/** Says in plain words where something is wrong, what, and what to do about it. */
export const describeProblem = (problem: Problem): string => `${problem.path} ${advice(problem)}`;
