import { describe, expect, it } from 'vitest';

import { byMunicipality } from '../../src/geo/by-municipality.js';
import { gather } from '../../src/geo/gather.js';
import type { Municipality } from '../../src/geo/municipalities.js';

describe('byMunicipality', () => {
  it('orders by name as people do, and puts what is not on the map last', () => {
    const records = ['Zwolle', 'nergens', 'Édam', 'Ede', 'ijsselstein', 'Ede', 'Izegem'].map(
      (municipality) => ({ municipality }),
    );
    const resolve = (name: string): Municipality | undefined =>
      name === 'nergens'
        ? undefined
        : { code: name, name, officialName: name, province: 'NL-UT', point: [5, 52] };
    const order = byMunicipality(gather(records, resolve));
    expect([...order].map((index) => records[index]?.municipality)).to.deep.equal([
      'Édam',
      'Ede',
      'Ede',
      'ijsselstein',
      'Izegem',
      'Zwolle',
      'nergens',
    ]);
  });
});
