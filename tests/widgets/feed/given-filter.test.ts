import { describe, expect, it } from 'vitest';

import { givenFilter } from '../../../src/widgets/feed/given-filter.js';

describe('a filter that a script of the page made', () => {
  const cases: [what: string, given: unknown, filter: object][] = [
    [
      'as widgets make it',
      { search: 'raad', subgoal: ['1', '2'] },
      { search: 'raad', subgoal: ['1', '2'] },
    ],
    ['one value for a list', { subgoal: 'raad' }, { subgoal: ['raad'] }],
    ['numbers', { subgoal: 3, theme: [4, NaN] }, { subgoal: ['3'], theme: ['4'] }],
    ['empty lists', { subgoal: [], theme: undefined, kind: null }, {}],
    ['objects', { subgoal: {}, theme: [{}, 'wonen', null], kind: () => 'x' }, { theme: ['wonen'] }],
    ['a search that is no text', { search: 5 }, {}],
    ['names of methods', { constructor: 'x', toString: ['x'] }, {}],
    ['names that another version knows', { other: 'x' }, { other: ['x'] }],
    ['nothing', undefined, {}],
    ['null', null, {}],
    ['a text', 'raad', {}],
  ];
  for (const [what, given, filter] of cases) {
    it(`is read from ${what}`, () => {
      expect(givenFilter(given)).to.deep.equal(filter);
    });
  }
});
