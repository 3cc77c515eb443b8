import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { baseMap } from '../../src/geo/base-map.js';
import { clippedPath, shapesOf } from '../../src/geo/clip.js';

describe('shapes of a path', () => {
  it('are read point by point, each from where the one before began', () => {
    expect(shapesOf('m10 20 5 0 0 5zm-4 1 2-3-1 0z')).to.deep.equal([
      [
        [10, 20],
        [15, 20],
        [15, 25],
      ],
      [
        [6, 21],
        [8, 18],
        [7, 18],
      ],
    ]);
  });

  it('are cut along a rectangle', () => {
    const triangle = shapesOf('m0 0 8 0 0 8z');
    expect(clippedPath(triangle, { left: 4, top: 0, right: 9, bottom: 9 })).to.equal(
      'M4 4 4 0 8 0 8 8z',
    );
    expect(clippedPath(triangle, { left: -1, top: -1, right: 9, bottom: 9 })).to.equal(
      'M0 0 8 0 8 8z',
    );
    expect(clippedPath(triangle, { left: 0, top: 9, right: 9, bottom: 12 })).to.equal('');
  });

  const inside = (numbers: readonly number[], x: number, y: number) => {
    let found = false;
    for (let index = 0; index < numbers.length; index += 2) {
      const [x2 = 0, y2 = 0] = numbers.slice(index);
      const [x1 = 0, y1 = 0] = numbers.slice((index + numbers.length - 2) % numbers.length);
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) found = !found;
    }
    return found;
  };

  it('have the same land as before inside it, and none outside: all land abroad', () => {
    const abroad = shapesOf(baseMap.abroad);
    expect(abroad.length).to.be.greaterThan(10);
    const isLand = (shapes: readonly (readonly number[])[], x: number, y: number) =>
      shapes.filter((one) => inside(one, x, y)).length % 2 === 1;
    const all = abroad.map((one) => one.flat());
    const far = fc.integer({ min: -40_000, max: 40_000 });
    const size = fc.integer({ min: 10, max: 30_000 });
    let lands = 0;
    fc.assert(
      fc.property(far, far, size, size, (left, top, width, height) => {
        const path = clippedPath(abroad, { left, top, right: left + width, bottom: top + height });
        const cut = path
          .split('M')
          .slice(1)
          .map((one) => one.replace('z', '').split(' ').map(Number));
        // Not on a line of the shapes, which have whole numbers.
        for (const [across, down] of [
          [0.21, 0.83],
          [0.5, 0.5],
          [0.79, 0.12],
        ] as const) {
          const [x, y] = [left + across * width + 0.0137, top + down * height + 0.0171];
          const isHere = isLand(all, x, y);
          if (isHere) lands++;
          expect(isLand(cut, x, y)).to.equal(isHere);
        }
        expect(isLand(cut, left - 0.5, top + 0.5)).to.equal(false);
        expect(isLand(cut, left + width + 0.5, top + height / 2 + 0.1)).to.equal(false);
      }),
      { numRuns: 100, seed: 2026 },
    );
    expect(lands).to.be.greaterThan(50);
  });
});
