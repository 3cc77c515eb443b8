/** Pictures beside each other: what differs too little to be seen does not count. */
import pixelmatch from 'pixelmatch';

/** How far the colour of a pixel may be off: 0 is not at all, 1 is black for white. */
const TOLERANCE = 0.08;

/**
 * So many pixels may be off in any square of so many pixels wide: the rim of a letter, not a letter.
 * A share of the whole would let a word go in a tall picture.
 */
const SQUARE = 32;
const LEAST = 6;

export interface Comparison {
  readonly isSame: boolean;
  /** What differs, in words. */
  readonly why: string;
  /** What differs, in red; undefined where the sizes differ. */
  readonly difference?: ImageData;
}

export function compare(before: ImageData, after: ImageData): Comparison {
  const { width, height } = after;
  if (before.width !== width || before.height !== height) {
    const why = `${before.width} × ${before.height} became ${width} × ${height} pixels`;
    return { isSame: false, why };
  }
  const count = (output: ImageData | undefined, windowSize: number) =>
    pixelmatch(before.data, after.data, output?.data, width, height, {
      threshold: TOLERANCE,
      includeAA: true,
      windowSize,
    });
  if (count(undefined, SQUARE) <= LEAST) return { isSame: true, why: '' };
  const difference = new ImageData(width, height);
  return { isSame: false, why: `${count(difference, Infinity)} pixels differ`, difference };
}
