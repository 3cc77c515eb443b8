import { describe, expect, it } from 'vitest';

import { fromRd, isRd } from '../../src/geo/rd.js';

/** Metres a degree, at the latitude of the Netherlands. */
const METRES = { longitude: 111_320 * Math.cos((52 * Math.PI) / 180), latitude: 111_250 };

/** Test points of RDNAPTRANS™, by the Kadaster (ETRS89, which WGS 84 follows to less than a metre). */
const points: [name: string, x: number, y: number, latitude: number, longitude: number][] = [
  ['Texel', 117380.12, 575040.34, 53.160753042, 4.824761912],
  ['Noord-Groningen', 247380.56, 604580.78, 53.41948205, 6.776726674],
  ['Amersfoort', 155000, 463000, 52.155172897, 5.387203657],
  ['Zeeuws-Vlaanderen', 16460.91, 377380.23, 51.368607152, 3.397588595],
  ['Zuid-Limburg', 182260.45, 311480.67, 50.792584916, 5.773795548],
  ['Maasvlakte', 64640.89, 440700.0101, 51.947393898, 4.072887101],
  // The two of the article by Schreutelkamp and Strang van Hees.
  ['Westertoren, Amsterdam', 120700.723, 487525.501, 52.37453253, 4.88352559],
  ['Martinitoren, Groningen', 233883.131, 582065.167, 53.21938317, 6.56820053],
];

describe('fromRd', () => {
  for (const [name, x, y, latitude, longitude] of points) {
    it(`finds ${name} to half a metre`, () => {
      const [lon, lat] = fromRd([x, y]);
      const east = (lon - longitude) * METRES.longitude;
      const north = (lat - latitude) * METRES.latitude;
      expect(Math.hypot(east, north)).to.be.below(0.5);
    });
  }
});

describe('isRd', () => {
  it('knows the Netherlands', () => {
    for (const [name, x, y] of points) expect(isRd([x, y]), name).to.equal(true);
  });

  it('knows degrees, other grids and turned coordinates for something else', () => {
    for (const point of [
      [5.38, 52.15],
      [52.15, 5.38],
      [463000, 155000],
      [0, 0],
      [NaN, 463000],
      // Web Mercator, UTM and the Belgian Lambert 72.
      [599500, 6828000],
      [650000, 5780000],
      [150000, 170000],
    ] as const) {
      expect(isRd(point), String(point)).to.equal(false);
    }
  });
});
