import { describe, expect, it } from 'vitest';

import { canSplit } from '../../src/geo/can-split.js';
import { count, gather, STREET_ZOOM, type Located } from '../../src/geo/gather.js';
import { groupsAt } from '../../src/geo/group.js';
import { resolveMunicipality } from '../../src/geo/resolve.js';

/** Whether each group of some initiatives can split at a zoom. */
const splits = (records: readonly Located[], zoom: number): boolean[] => {
  const gathered = gather(records, resolveMunicipality);
  return groupsAt(gathered, count(gathered), zoom).map(canSplit);
};

const utrecht = { municipality: 'Utrecht' };
const [here, there] = [
  { ...utrecht, point: [5.1, 52.1] as const },
  { ...utrecht, point: [5.14, 52.07] as const },
];

describe('a group can split', () => {
  it('where its places are apart at a larger zoom', () => {
    const records = [utrecht, { municipality: 'Nieuwegein' }];
    expect(splits(records, 6)).to.deep.equal([true]);
    expect(splits(records, 12)).to.deep.equal([false, false]);
  });

  it('where its initiatives have points of their own', () => {
    expect(splits([here, there], 12)).to.deep.equal([true]);
    expect(splits([here, utrecht], 12)).to.deep.equal([true]);
    expect(splits([here, there], STREET_ZOOM + 2)).to.deep.equal([false, false]);
  });

  it('not where all are at one point', () => {
    expect(splits([utrecht, utrecht], 6)).to.deep.equal([false]);
    expect(splits([here, here], STREET_ZOOM)).to.deep.equal([false]);
  });
});
