import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  isOverlapping,
  markerShape,
  MAX_REACH_PX,
  maxNumberSize,
  TARGET_PX,
  type RoundedBox,
} from '../../src/geo/marker-geometry.js';

const counts = fc.integer({ min: 1, max: 100_000 });

describe('a marker', () => {
  it('is a disc that grows with the root of its count, in four steps', () => {
    for (const [count, diameter] of [
      [2, 32],
      [8, 32],
      [9, 40],
      [35, 40],
      [36, 52],
      [80, 52],
      [81, 64],
      [100_000, 64],
    ] as const) {
      const { visible, rise } = markerShape(count);
      expect(visible).to.deep.equal({ width: diameter, height: diameter, radius: diameter / 2 });
      expect(rise).to.equal(0);
      const { width } = markerShape(count).visible;
      // Of its step, the smallest count has exactly this.
      if (count < 100) expect(width).to.be.at.most(28 + 4 * Math.sqrt(count) + 4);
    }
  });

  it('is a pin for one initiative, which stands on its point', () => {
    const { visible, target, rise } = markerShape(1);
    expect(visible.height).to.be.greaterThan(visible.width);
    expect(rise).to.equal(visible.height / 2);
    expect(target.width).to.equal(TARGET_PX);
    // A square on its corner, of which the other corners are rounded.
    expect(visible.height).to.be.closeTo((visible.width * (1 + Math.SQRT2)) / 2, 0.5);
  });

  it('has room for a finger, and never less with a larger count', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const small = markerShape(Math.min(one, other));
        const large = markerShape(Math.max(one, other));
        for (const { target, visible, room, rise } of [small, large]) {
          expect(target.width).to.be.at.least(44);
          expect(target.height).to.be.at.least(44);
          expect(target.width).to.be.at.least(visible.width);
          expect(room.width).to.be.at.least(target.width);
          expect(rise + target.height / 2).to.be.at.most(MAX_REACH_PX);
        }
        expect(large.room.width).to.be.at.least(small.room.width);
      }),
    );
  });

  it('keeps other discs four pixels away', () => {
    const [one, other] = [markerShape(40), markerShape(90)];
    const apart = (one.visible.width + other.visible.width) / 2 + 4;
    expect(isOverlapping(one.room, other.room, apart - 0.1, 0)).to.equal(true);
    expect(isOverlapping(one.room, other.room, apart + 0.1, 0)).to.equal(false);
  });

  it('has its number within it, on one line', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const marker = markerShape(count);
        const digits = String(count).length;
        const size = maxNumberSize(marker, digits);
        // Digits of the usual letters are 0.5 to 0.6 em wide, and 0.7 em high.
        expect(digits * 0.6 * size).to.be.at.most(marker.visible.width - 4);
        expect(0.7 * size).to.be.at.most(marker.visible.height / 2);
        expect(size).to.be.at.least(10);
      }),
    );
  });
});

describe('isOverlapping', () => {
  const square: RoundedBox = { width: 20, height: 20, radius: 0 };
  const circle: RoundedBox = { width: 20, height: 20, radius: 10 };
  const pill: RoundedBox = { width: 40, height: 20, radius: 10 };

  for (const [what, one, other, dx, dy, expected] of [
    ['circles side by side', circle, circle, 19.9, 0, true],
    ['circles that touch', circle, circle, 20, 0, false],
    ['circles by their corners', circle, circle, 15, 15, false],
    ['squares by their corners', square, square, 15, 15, true],
    ['squares that touch', square, square, 20, 5, false],
    ['squares above each other', square, square, 5, -19.9, true],
    ['a circle at the side of a square', circle, square, -19.9, 9, true],
    ['a circle at the corner of a square', circle, square, 17.1, 17.1, false],
    ['a circle over the corner of a square', circle, square, 17, 17, true],
    ['pills beside each other', pill, pill, 39.9, 0, true],
    ['pills past each other', pill, pill, 40.1, 0, false],
    ['pills above each other', pill, pill, 19, 19.9, true],
    ['pills by their round ends', pill, pill, 35, 15, false],
    ['one in another', square, pill, 0, 0, true],
    ['a name without a width', { width: 0, height: 18, radius: 0 }, circle, 0, 18.9, true],
  ] as const) {
    it(`is ${String(expected)} for ${what}, whichever comes first`, () => {
      expect(isOverlapping(one, other, dx, dy)).to.equal(expected);
      expect(isOverlapping(other, one, -dx, -dy)).to.equal(expected);
    });
  }

  it('agrees with the distance between two circles', () => {
    const far = fc.double({ min: -200, max: 200, noNaN: true });
    fc.assert(
      fc.property(counts, counts, far, far, (one, other, dx, dy) => {
        const [first, second] = [markerShape(one).room, markerShape(other).room];
        const space = Math.hypot(dx, dy) - first.radius - second.radius;
        if (Math.abs(space) > 1e-9) {
          expect(isOverlapping(first, second, dx, dy)).to.equal(space < 0);
        }
      }),
    );
  });
});
