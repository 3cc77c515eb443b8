import { describe, expect, it } from 'vitest';

import { kindName } from '../../src/util/kind-name.js';

describe('kindName', () => {
  for (const [kind, name] of [
    ['gast-van-de-raad', 'Gast van de raad'],
    ['loting', 'Loting'],
    ['g1000', 'G1000'],
    ['Right to challenge', 'Right to challenge'],
    ['E-democratie', 'E-democratie'],
    ['gast van de raad', 'gast van de raad'],
    ['één-op-één', 'één-op-één'],
    ['-', '-'],
    ['', ''],
  ] as const) {
    it(`makes "${name}" of "${kind}"`, () => {
      expect(kindName(kind)).to.equal(name);
    });
  }
});
