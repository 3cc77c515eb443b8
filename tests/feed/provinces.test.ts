import { describe, expect, it } from 'vitest';

import type { Filter } from '../../src/feed/filter.js';
import { provincesOf } from '../../src/feed/provinces.js';
import * as geography from '../../src/geo/geography.js';

describe('provincesOf', () => {
  for (const [filter, provinces] of [
    [{ province: ['Utrecht', 'NL-FR'] }, ['NL-UT', 'NL-FR']],
    [{ municipality: ['Gouda'] }, ['NL-ZH']],
    [{ municipality: ['Gouda', 'GM0344', 'Den Haag'] }, ['NL-ZH', 'NL-UT']],
    // A record has to match both.
    [{ municipality: ['Gouda'], province: ['Utrecht'] }, ['NL-ZH']],
    [{ municipality: ['Gouda', 'Atlantis'] }, undefined],
    [{ municipality: ['Bonaire'] }, undefined],
    [{ province: ['Holland'] }, undefined],
    [{ theme: ['participatie'] }, undefined],
    [{}, undefined],
  ] as const satisfies readonly (readonly [Filter, readonly string[] | undefined])[]) {
    it(JSON.stringify(filter), () => {
      expect(provincesOf(filter, geography)).to.deep.equal(provinces);
    });
  }
});
