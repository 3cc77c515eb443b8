import type { MarkerShape, RoundedBox } from './marker-geometry.js';

/** The size of the letters of names on the map, in CSS pixels. */
export interface Lettering {
  /** Width of an average letter. */
  readonly letter: number;
  /** Height of a line. */
  readonly line: number;
}

/** Names of 13 pixels in a usual font. */
export const DEFAULT_LETTERING: Lettering = { letter: 7.2, line: 18 };

/** A text with the usual letters of names: its width on a page gives the {@link Lettering}. */
export const SAMPLE = 'Midden-Groningen Leeuwarden Amersfoort';

/** The sides of a marker on which its name can be, the best first. */
const SIDES = ['below', 'right', 'left', 'above'] as const;
export type Side = (typeof SIDES)[number];

/** A name beside its marker. */
export interface PlacedName {
  readonly side: Side;
  /** From the point of the marker to the centre of the name, in CSS pixels. */
  readonly dx: number;
  readonly dy: number;
  /** From the point across to where the text begins at the right, ends at the left, or has its middle. */
  readonly anchor: number;
  readonly box: RoundedBox;
}

/** Space between a marker and a name beside it. */
const BESIDE_PX = 4;

/** How far a name may come into a marker above or below: letters do not fill the height of their line. */
const OVERLAP_PX = 1;

/** The least part of its width that a name below or above a marker shares with it. */
const LEAST_SHARED_PX = 12;

/**
 * Space that a name keeps free on both sides together, as a share of its height, so that two names do not
 * read as one.
 */
const APART = 0.4;

/** Widths of letters in usual fonts, as shares of the average; of others those of capitals. */
const WIDTHS = new Map(
  (
    [
      ["ijlI'.,() ", 0.46],
      ['frt-', 0.66],
      ['ckszvxyJ', 0.88],
      ['aegâäáàéëèêöôóúûüíï', 1],
      ['bdhnopqu', 1.09],
      ['w', 1.38],
      ['mMW', 1.64],
    ] as const
  ).flatMap(([letters, width]) => letters.split('').map((letter) => [letter, width] as const)),
);
const CAPITAL = 1.15;

/** Estimated width of a text, in average letters: measuring each name in the browser would be slow. */
export const lettersIn = (text: string): number => {
  let sum = 0;
  for (const letter of text) sum += WIDTHS.get(letter) ?? CAPITAL;
  return sum;
};

/** The box of a name on one line. */
export const nameBox = (name: string, { letter, line }: Lettering): RoundedBox => ({
  width: lettersIn(name) * letter + APART * line,
  height: line,
  radius: 0,
});

/** The distances from a point to what its name has to stay within, in CSS pixels. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far a name has to be moved across to lie within its margins. */
const slide = (dx: number, width: number, { left, right }: Margins): number =>
  Math.max(width / 2 - dx - left, 0) + Math.min(right - width / 2 - dx, 0);

/** Where the name of a marker is on one side of it; undefined if it would be cut off there. */
const positionAt = (
  side: Side,
  { visible, rise }: MarkerShape,
  box: RoundedBox,
  margins: Margins | undefined,
): PlacedName | undefined => {
  const textWidth = box.width - APART * box.height;
  const across = (visible.width + textWidth) / 2 + BESIDE_PX;
  const down = (visible.height + box.height) / 2 - OVERLAP_PX;
  const isBeside = side === 'right' || side === 'left';
  const dy = (side === 'below' ? down : side === 'above' ? -down : 0) - rise;
  let dx = side === 'right' ? across : side === 'left' ? -across : 0;
  if (margins) {
    if (box.width > margins.left + margins.right) return undefined;
    const moved = slide(dx, box.width, margins);
    const most = (box.width + visible.width) / 2 - LEAST_SHARED_PX;
    if (Math.abs(moved) > (isBeside ? 0 : most)) return undefined;
    if (dy - box.height / 2 < -margins.top || dy + box.height / 2 > margins.bottom)
      return undefined;
    dx += moved;
  }
  const anchor = isBeside ? dx - (Math.sign(dx) * textWidth) / 2 : dx;
  return { side, dx, dy, anchor, box };
};

/**
 * The best position for the name of a marker. A name below or above is moved along its marker where it
 * would be cut off.
 * @param margins - Default: nothing cuts it off.
 * @param isFree - Called for each position, the best first, until it accepts one.
 */
export const findPosition = (
  marker: MarkerShape,
  box: RoundedBox,
  margins: Margins | undefined,
  isFree: (position: PlacedName) => boolean,
): PlacedName | undefined => {
  for (const side of SIDES) {
    const position = positionAt(side, marker, box, margins);
    if (position && isFree(position)) return position;
  }
  return undefined;
};
