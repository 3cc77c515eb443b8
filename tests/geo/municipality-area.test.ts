import { describe, expect, it } from 'vitest';

import { municipalities } from '../../src/geo/municipalities.js';
import { areaExtent, discAround } from '../../src/geo/municipality-area.js';
import { gather, type Located } from '../../src/geo/gather.js';
import { resolveMunicipality } from '../../src/geo/resolve.js';
import { project, type Bounds } from '../../src/geo/projection.js';

/** Kilometres at the latitude of the Netherlands. */
const km = (distance: number) => distance * 40_075 * Math.cos((52 * Math.PI) / 180);

describe('the disc of a municipality', () => {
  it('is around its main town, and smaller where the next town is near', () => {
    const utrecht = municipalities().find(({ name }) => name === 'Utrecht')!;
    expect(discAround(utrecht.code)?.centre).to.deep.equal(project(utrecht.point));
    const [delft, noordoostpolder] = ['GM0503', 'GM0171'].map((code) => discAround(code)!.radius);
    expect(delft).to.be.lessThan(noordoostpolder!);
  });

  it('has a radius of 2.5 to 8 km', () => {
    for (const { code } of municipalities()) {
      const { radius } = discAround(code)!;
      expect(km(radius), code).to.be.within(2.4, 8);
    }
  });

  it('is of none that nobody knows', () => {
    expect(discAround('GM0000')).to.equal(undefined);
  });
});

describe('the extent of a map of one municipality', () => {
  const extent = (records: readonly Located[], borders?: Bounds) =>
    areaExtent('GM0344', gather(records, resolveMunicipality), borders);
  const borders = { left: 0.5, top: 0.3, right: 0.6, bottom: 0.4 };

  it('is its disc, or its borders', () => {
    const {
      centre: [x, y],
      radius,
    } = discAround('GM0344')!;
    expect(extent([])?.main).to.deep.equal({
      left: x - radius,
      top: y - radius,
      right: x + radius,
      bottom: y + radius,
    });
    expect(extent([], borders)).to.deep.include({ main: borders, all: borders });
  });

  it('has the streets of initiatives that are not at its point', () => {
    const utrecht = { municipality: 'Utrecht' };
    expect(extent([utrecht])?.streets).to.equal(undefined);
    const [west, east] = [5.1, 5.2].map((longitude) => [longitude, 52.09] as const);
    const { left, right } = extent([
      { ...utrecht, point: west! },
      { ...utrecht, point: east! },
      { municipality: 'Groningen', point: [6.5, 53.2] },
    ])!.streets!;
    expect([left, right]).to.deep.equal([project(west!)[0], project(east!)[0]]);
  });
});
