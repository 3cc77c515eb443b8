import { describe, expect, it } from 'vitest';

import { extentOf } from '../../src/geo/extent.js';
import { boundsOf, project, type LonLat } from '../../src/geo/projection.js';

const UTRECHT: LonLat = [5.12, 52.09];
const GRONINGEN: LonLat = [6.57, 53.22];
const MAASTRICHT: LonLat = [5.69, 50.85];
const SABA: LonLat = [-63.24, 17.63];
const BONAIRE: LonLat = [-68.27, 12.15];

const around = (...points: LonLat[]) => boundsOf(points.map(project))!;
const points = (...given: (readonly [LonLat, number])[]) =>
  given.map(([point, count]) => ({ point: project(point), count }));

describe('where points lie', () => {
  it('is nowhere without points', () => {
    expect(extentOf([])).to.equal(undefined);
  });

  it('is around all of them in one country, however unevenly they are spread', () => {
    const all = around(UTRECHT, GRONINGEN, MAASTRICHT);
    const extent = extentOf(points([UTRECHT, 1000], [GRONINGEN, 1], [MAASTRICHT, 1]));
    expect(extent).to.deep.equal({ main: all, all });
  });

  it('is without the few that are far away at first', () => {
    const given = points([UTRECHT, 1], [GRONINGEN, 1], [MAASTRICHT, 1], [[0, 0.1], 1]);
    expect(extentOf(given)).to.deep.equal({
      main: around(UTRECHT, GRONINGEN, MAASTRICHT),
      all: around(UTRECHT, GRONINGEN, MAASTRICHT, [0, 0.1]),
    });
  });

  it('counts initiatives, not places', () => {
    const given = points([UTRECHT, 9], [SABA, 1], [BONAIRE, 1]);
    expect(extentOf(given)?.main).to.deep.equal(around(UTRECHT));
  });

  it('is around all of them when many lie apart', () => {
    const all = around(UTRECHT, GRONINGEN, SABA, BONAIRE);
    const given = points([UTRECHT, 3], [GRONINGEN, 2], [SABA, 2], [BONAIRE, 1]);
    expect(extentOf(given)).to.deep.equal({ main: all, all });
    expect(extentOf(points([SABA, 1]))?.main).to.deep.equal(around(SABA));
  });

  it('leaves out nothing of points that are spread over the world evenly', () => {
    const world = points(
      [[-120, 40], 1],
      [[0, 50], 1],
      [[100, 20], 1],
      [[150, -30], 1],
      [[30, 0], 1],
    );
    const { main, all } = extentOf(world)!;
    expect(main).to.deep.equal(all);
  });
});
