import { describe, expect, it } from 'vitest';

import { byMunicipality } from '../../src/geo/by-municipality.js';
import { gather } from '../../src/geo/gather.js';
import { resolveMunicipality } from '../../src/geo/resolve.js';

describe('byMunicipality', () => {
  it('orders by name as people do, and puts what is not on the map last', () => {
    const records = [
      'Zwolle',
      'nergens',
      'Súdwest-Fryslân',
      'Utrecht',
      "'s-Gravenhage",
      'Sittard-Geleen',
      'Utrecht',
      'Texel',
    ].map((municipality) => ({ municipality }));
    const order = byMunicipality(gather(records, resolveMunicipality));
    expect([...order].map((index) => records[index]?.municipality)).to.deep.equal([
      "'s-Gravenhage",
      'Sittard-Geleen',
      'Súdwest-Fryslân',
      'Texel',
      'Utrecht',
      'Utrecht',
      'Zwolle',
      'nergens',
    ]);
  });
});
