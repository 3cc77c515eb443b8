import { describe, expect, it } from 'vitest';

import { municipalities } from '../../src/geo/municipalities.js';
import { boundsOfDisc, discAround } from '../../src/geo/municipality-area.js';
import { project } from '../../src/geo/projection.js';

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

  it('has a rectangle around it', () => {
    expect(boundsOfDisc({ centre: [0.5, 0.25], radius: 0.125 })).to.deep.equal({
      left: 0.375,
      top: 0.125,
      right: 0.625,
      bottom: 0.375,
    });
  });

  it('is of none that nobody knows', () => {
    expect(discAround('GM0000')).to.equal(undefined);
  });
});
