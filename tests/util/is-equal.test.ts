import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isEqual } from '../../src/util/is-equal.js';

describe('values of JSON', () => {
  it('are equal to their copies', () => {
    fc.assert(fc.property(fc.json(), (json) => isEqual(JSON.parse(json), JSON.parse(json))));
  });

  it('are equal in any order of their members', () => {
    expect(isEqual({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).to.equal(true);
  });

  for (const [one, other] of [
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [[], {}],
    [['a'], { 0: 'a' }],
    [null, {}],
    [{}, null],
    ['1', 1],
    [0, false],
    [{ constructor: 1 }, {}],
  ]) {
    it(`differ: ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => {
      expect(isEqual(one, other)).to.equal(false);
    });
  }
});
