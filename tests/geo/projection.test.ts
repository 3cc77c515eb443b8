import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  boundsOf,
  fit,
  MAX_LATITUDE,
  project,
  unproject,
  worldSize,
  zoomOfSize,
  type LonLat,
} from '../../src/geo/projection.js';

const lonLat = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -MAX_LATITUDE, max: MAX_LATITUDE, noNaN: true }),
);

describe('project', () => {
  it('puts the corners and the middle of the world in their places', () => {
    expect(project([0, 0])).to.deep.equal([0.5, 0.5]);
    for (const [longitude, latitude, x, y] of [
      [-180, MAX_LATITUDE, 0, 0],
      [180, -MAX_LATITUDE, 1, 1],
    ] as const) {
      const point = project([longitude, latitude]);
      expect(point[0]).to.be.closeTo(x, 1e-12);
      expect(point[1]).to.be.closeTo(y, 1e-12);
    }
  });

  it('agrees with the worked example of EPSG method 1024', () => {
    // IOGP 373-7-2: 24°22'54.433"N, 100°20'00.000"W on a sphere of 6378137 m.
    const [x, y] = project([-(100 + 20 / 60), 24 + 22 / 60 + 54.433 / 3600]);
    const around = 2 * Math.PI * 6378137;
    expect((x - 0.5) * around).to.be.closeTo(-11169055.58, 0.01);
    expect((0.5 - y) * around).to.be.closeTo(2800000, 0.01);
  });

  it('finds the tile of the Dom in Utrecht', () => {
    // As slippy maps count them: zoom 15, column 16850, row 10810.
    const [x, y] = project([5.1214, 52.0907]);
    expect([Math.floor(x * 2 ** 15), Math.floor(y * 2 ** 15)]).to.deep.equal([16850, 10810]);
  });

  it('keeps the poles in the world', () => {
    expect(project([0, 90])).to.deep.equal(project([0, MAX_LATITUDE]));
    expect(project([0, -90])).to.deep.equal(project([0, -MAX_LATITUDE]));
  });

  it('comes back', () => {
    fc.assert(
      fc.property(lonLat, (point: LonLat) => {
        const back = unproject(project(point));
        return Math.abs(back[0] - point[0]) < 1e-9 && Math.abs(back[1] - point[1]) < 1e-9;
      }),
    );
  });
});

describe('worldSize', () => {
  it('doubles with each zoom', () => {
    expect(worldSize(0)).to.equal(256);
    expect(worldSize(7)).to.equal(32768);
    expect(worldSize(7.5)).to.be.closeTo(46340.95, 0.01);
    expect(zoomOfSize(worldSize(9.3))).to.be.closeTo(9.3, 1e-12);
  });
});

describe('boundsOf', () => {
  it('surrounds points', () => {
    const points = [
      [0.2, 0.7],
      [0.1, 0.9],
      [0.3, 0.8],
    ] as const;
    expect(boundsOf(points)).to.deep.equal({ left: 0.1, top: 0.7, right: 0.3, bottom: 0.9 });
  });

  it('is nothing without points', () => {
    expect(boundsOf([])).to.equal(undefined);
  });
});

describe('fit', () => {
  const bounds = { left: 0.5, top: 0.25, right: 0.75, bottom: 0.3125 };

  it('fills the narrower side', () => {
    // 256 × 64 pixels at zoom 2.
    expect(fit(bounds, { width: 256, height: 1000 })).to.deep.equal({
      zoom: 2,
      centre: [0.625, 0.28125],
    });
    expect(fit(bounds, { width: 1000, height: 64 }).zoom).to.equal(2);
  });

  it('leaves the padding free on both sides', () => {
    expect(fit(bounds, { width: 256 + 40, height: 1000, padding: 20 }).zoom).to.equal(2);
  });

  it('stays within its zooms, with a single point or none of the room too', () => {
    const point = { left: 0.5, top: 0.3, right: 0.5, bottom: 0.3 };
    expect(fit(point, { width: 100, height: 100 })).to.deep.equal({ zoom: 19, centre: [0.5, 0.3] });
    expect(fit(point, { width: 100, height: 100, maxZoom: 12 }).zoom).to.equal(12);
    expect(fit(bounds, { width: 0, height: 0, padding: 10 }).zoom).to.equal(0);
    expect(fit(bounds, { width: 10, height: 10, minZoom: 6 }).zoom).to.equal(6);
  });
});
