import { describe, expect, it } from 'vitest';

import { count, gather, gathering, NOWHERE, type Located } from '../../src/geo/gather.js';
import { project } from '../../src/geo/projection.js';
import { resolveMunicipality } from '../../src/geo/resolve.js';

const keys = (records: readonly Located[]) =>
  gather(records, resolveMunicipality).places.map(
    ({ key, members }): [key: string, members: number[]] => [key, [...members]],
  );

describe('gather', () => {
  it('gathers by municipality, however it is written', () => {
    const { places } = gather(
      [
        { municipality: 'GM0344' },
        { municipality: 'Amsterdam', point: [4.9, 52.37] },
        { municipality: 'utrecht', point: [5.1, 52.1] },
        { municipality: 'Weesp' },
      ],
      resolveMunicipality,
    );
    expect(places.map(({ name, kind, members }) => [name, kind, ...members])).to.deep.equal([
      ['Utrecht', 'municipality', 0, 2],
      ['Amsterdam', 'municipality', 1, 3],
    ]);
    expect(places[0]!.point).to.deep.equal(project(resolveMunicipality('GM0344')!.point));
    const [x, y] = project([5.1, 52.1]);
    expect(places[0]!.bounds).to.deep.equal({ left: x, right: x, top: y, bottom: y });
  });

  it('gathers what has a point but no municipality by where it is, also abroad', () => {
    const { places } = gather(
      [
        { point: [3.72, 51.05] },
        { point: [3.7201, 51.0501], municipality: 'Gent' },
        { point: [-149.57, -17.54] },
      ],
      resolveMunicipality,
    );
    expect(places.map(({ name, kind, members }) => [name, kind, ...members])).to.deep.equal([
      ['Gent', 'spot', 0, 1],
      [undefined, 'spot', 2],
    ]);
    const [x, y] = project([3.72005, 51.05005]);
    expect(places[0]!.point[0]).to.be.closeTo(x, 1e-9);
    expect(places[0]!.point[1]).to.be.closeTo(y, 1e-9);
  });

  it('loses nothing that is nowhere', () => {
    const gathered = gather(
      [{}, { municipality: 'Nergenshuizen' }, { municipality: 'Bergen' }, { municipality: 'Ede' }],
      resolveMunicipality,
    );
    expect([...gathered.placeOf]).to.deep.equal([NOWHERE, NOWHERE, NOWHERE, 0]);
    expect(count(gathered).nowhere).to.equal(3);
  });

  it('takes corners of the world and no records at all', () => {
    expect(keys([])).to.deep.equal([]);
    const corners = keys([{ point: [180, -90] }, { point: [-180, 90] }]);
    expect(corners.flatMap(([, members]) => members).sort()).to.deep.equal([0, 1]);
  });

  it('gathers points all over the world in larger spots, which come apart sooner', () => {
    const records = Array.from({ length: 10_000 }, (_, index): Located => ({
      point: [((index * 7919) % 36_000) / 100 - 180, ((index * 104_729) % 16_000) / 100 - 80],
    }));
    const { places } = gather(records, resolveMunicipality);
    expect(places).to.have.length.within(1000, 4096);
    expect(places.reduce((sum, { members }) => sum + members.length, 0)).to.equal(10_000);
    for (const { apartFrom } of places) expect(apartFrom).to.be.within(4, 9);
  });

  it('gives keys that do not hang on the order', () => {
    const records = [{ point: [3.72, 51.05] }, { municipality: 'Ede' }] as const;
    const names = (list: readonly Located[]) => new Set(keys(list).map(([key]) => key));
    expect(names(records)).to.deep.equal(names([...records].reverse()));
  });

  it('asks once for each spelling', () => {
    let asked = 0;
    gather(
      Array.from({ length: 100 }, () => ({ municipality: 'Ede' })),
      (text) => {
        asked++;
        return resolveMunicipality(text);
      },
    );
    expect(asked).to.equal(1);
  });

  it('can be done in slices', () => {
    const records = Array.from({ length: 5000 }, () => ({ municipality: 'Ede' }));
    expect([...gathering(records, resolveMunicipality)]).to.have.length.above(4);
  });
});

describe('count', () => {
  const gathered = gather(
    [{ municipality: 'Ede' }, { municipality: 'Ede' }, { municipality: 'Epe' }, {}],
    resolveMunicipality,
  );

  it('counts all without a filter', () => {
    const counted = count(gathered);
    expect([...counted.byPlace]).to.deep.equal([2, 1]);
    expect([...counted.matches]).to.deep.equal([1, 1, 1, 1]);
    expect(counted.nowhere).to.equal(1);
  });

  it('counts what matches', () => {
    const counted = count(gathered, Uint8Array.of(0, 1, 1, 1));
    expect([...counted.byPlace]).to.deep.equal([1, 1]);
    expect([...counted.matches]).to.deep.equal([0, 1, 1, 1]);
    expect(counted.nowhere).to.equal(1);
    const none = count(gathered, new Uint8Array(4));
    expect([...none.byPlace]).to.deep.equal([0, 0]);
    expect(none.nowhere).to.equal(0);
  });
});
