import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  DOT_PX,
  isOverlapping,
  labelBox,
  labelOffset,
  markerBox,
  MAX_REACH_PX,
  maxNumberSize,
  withGap,
  withoutLabelOverlap,
  type RoundedBox,
} from '../../src/geo/marker-geometry.js';

const counts = fc.integer({ min: 1, max: 100_000 });

describe('a marker', () => {
  it('has room for a finger, and grows with its count to an end', () => {
    expect(markerBox(1).height).to.equal(44);
    expect(markerBox(100).height).to.equal(62);
    expect(markerBox(100_000).height).to.equal(76);
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const [small, large] = [markerBox(Math.min(one, other)), markerBox(Math.max(one, other))];
        expect(small.width).to.be.at.least(44);
        expect(small.height).to.be.at.least(44);
        expect(large.width).to.be.at.least(small.width);
        expect(large.height).to.be.at.least(small.height);
        expect(Math.max(large.width, large.height) / 2).to.be.at.most(MAX_REACH_PX);
      }),
    );
  });

  it('is round', () => {
    const { width, height, radius } = markerBox(7);
    expect(width).to.equal(height);
    expect(radius).to.equal(height / 2);
  });

  it('of one initiative has its dot within it', () => {
    const { width, height } = markerBox(1);
    expect(DOT_PX).to.be.within(12, Math.min(width, height));
  });

  it('keeps others four pixels away', () => {
    const [one, other] = [markerBox(1), markerBox(50)];
    const touching = (one.width + other.width) / 2;
    expect(isOverlapping(withGap(one), withGap(other), touching + 3.9, 0)).to.equal(true);
    expect(isOverlapping(withGap(one), withGap(other), touching + 4.1, 0)).to.equal(false);
  });

  it('has its number within it, on one line', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const marker = markerBox(count);
        const digits = String(count).length;
        const size = maxNumberSize(marker, digits);
        // Digits of the usual letters are 0.5 to 0.6 em wide, and 0.7 em high.
        expect(digits * 0.6 * size).to.be.at.most(marker.width);
        expect(0.7 * size).to.be.at.most(marker.height);
        expect(size).to.be.at.least(10);
      }),
    );
  });

  it('has its name beneath it, which does not cover it', () => {
    const marker = markerBox(12);
    const label = labelBox('Utrecht', 13);
    const offset = labelOffset(marker, label);
    expect(isOverlapping(withoutLabelOverlap(marker), label, 0, offset)).to.equal(false);
    expect(isOverlapping(marker, label, 0, offset - 1)).to.equal(true);
  });
});

describe('a name', () => {
  it('takes room by its letters', () => {
    const label = labelBox('Ede', 20);
    expect(label).to.deep.equal({ width: 3 * 0.577 * 20, height: 1.385 * 20, radius: 0 });
    expect(labelBox('Ede', 40).width).to.equal(2 * label.width);
    expect(labelBox('', 20).width).to.equal(0);
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
        const [first, second] = [markerBox(one), markerBox(other)].map(
          ({ height }): RoundedBox => ({ width: height, height, radius: height / 2 }),
        ) as [RoundedBox, RoundedBox];
        const space = Math.hypot(dx, dy) - first.radius - second.radius;
        if (Math.abs(space) > 1e-9) {
          expect(isOverlapping(first, second, dx, dy)).to.equal(space < 0);
        }
      }),
    );
  });
});
