import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { listOf } from '../../src/util/list-of.js';

describe('the values of an attribute', () => {
  const cases: [list: Parameters<typeof listOf>[0], values: string[]][] = [
    [undefined, []],
    // As frameworks set properties.
    [null, []],
    [3, ['3']],
    [
      ['GM0344', 'GM0355'],
      ['GM0344', 'GM0355'],
    ],
    ['', []],
    [' , ,', []],
    ['raad', ['raad']],
    [' raad , bestuur,', ['raad', 'bestuur']],
    ["'s-Gravenhage, 's-Hertogenbosch", ["'s-Gravenhage", "'s-Hertogenbosch"]],
    ['"Bergen, Noord-Holland"', ['Bergen, Noord-Holland']],
    ['Utrecht, "Bergen, Noord-Holland" ,"Beek"', ['Utrecht', 'Bergen, Noord-Holland', 'Beek']],
    ['"dialoog, ""open"" gesprek"', ['dialoog, "open" gesprek']],
    ['""', []],
    // Not around a whole value, a quote stands for itself.
    ['de "oude" stad, dorp', ['de "oude" stad', 'dorp']],
    ['"dialoog, gesprek', ['"dialoog', 'gesprek']],
  ];
  for (const [list, values] of cases) {
    it(`in ${JSON.stringify(list)} are ${JSON.stringify(values)}`, () => {
      expect(listOf(list)).to.deep.equal(values);
    });
  }

  it('may all be written between quotes', () => {
    const value = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const list = values.map((text) => `"${text.replaceAll('"', '""')}"`).join(', ');
        expect(listOf(list)).to.deep.equal(values);
      }),
    );
  });
});
