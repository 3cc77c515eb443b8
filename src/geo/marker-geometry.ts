/**
 * The shape of the markers on the map, and the position of their names. Only this module knows it: the code
 * that groups initiatives, draws markers and places names calls it, and the style sheet uses its numbers.
 * All lengths are in CSS pixels, unless the name of a constant says `EM`.
 */

/** A rectangle around a point: a marker with rounded corners, or a name with square ones. */
export interface RoundedBox {
  readonly width: number;
  readonly height: number;
  /** Radius of the corners: at most half the shorter side. */
  readonly radius: number;
}

/** Width of a marker, as a share of its height. */
export const ASPECT = 1;

/** Radius of its corners, as a share of its height. With 0.5 and an `ASPECT` of 1, markers are circles. */
export const ROUNDNESS = 0.5;

/** A comfortable target for a finger (WCAG 2.2, 2.5.5). */
const MIN_HEIGHT_PX = 44;
const MAX_HEIGHT_PX = 76;

/** Diameter of the visible dot of one initiative at street zooms. Its target is larger. */
export const DOT_PX = 18;

/** Minimum space between two markers. */
const GAP_PX = 4;

/** How far a name may overlap a marker: letters do not fill the height of their line. */
const LABEL_OVERLAP_PX = 1;

/** Estimated width of a letter of a name, in em: measuring in the browser would be slow. */
const LETTER_EM = 0.577;

/** Line height of a name, in em. */
export const LABEL_LINE_EM = 1.385;

/** Maximum font size of a number of one digit, as a share of the side of a marker. */
const DIGIT = 1.25;

/**
 * The target of a marker with this many initiatives: 44 pixels high for one, up to 76 for thousands. It never
 * shrinks when the count grows.
 */
export const markerBox = (count: number): RoundedBox => {
  const height = Math.min(MIN_HEIGHT_PX + 9 * Math.log10(count), MAX_HEIGHT_PX);
  return { width: ASPECT * height, height, radius: ROUNDNESS * height };
};

const LARGEST = markerBox(Infinity);

/** The largest distance between a marker's point and its edge. */
export const MAX_REACH_PX = Math.max(LARGEST.width, LARGEST.height) / 2;

const enlarge = ({ width, height, radius }: RoundedBox, by: number): RoundedBox => ({
  width: width + 2 * by,
  height: height + 2 * by,
  radius: radius + by,
});

/** A marker with half of the space between markers on each side. */
export const withGap = (marker: RoundedBox): RoundedBox => enlarge(marker, GAP_PX / 2);

/** The part of a marker that names may not overlap. */
export const withoutLabelOverlap = (marker: RoundedBox): RoundedBox =>
  enlarge(marker, -LABEL_OVERLAP_PX);

/** The box of a name. @param em - Font size in pixels. */
export const labelBox = (name: string, em: number): RoundedBox => ({
  width: name.length * LETTER_EM * em,
  height: LABEL_LINE_EM * em,
  radius: 0,
});

/** The distance from the point of a marker down to the centre of its name. */
export const labelOffset = (marker: RoundedBox, label: RoundedBox): number =>
  (marker.height + label.height) / 2;

/** The maximum font size of a number that fits in a marker. */
export const maxNumberSize = ({ width, height }: RoundedBox, digits: number): number =>
  DIGIT * Math.min(width / digits, height);

/**
 * Whether two boxes overlap.
 * @param dx - Horizontal distance between their centres.
 * @param dy - Vertical distance between their centres.
 */
export const isOverlapping = (
  one: RoundedBox,
  other: RoundedBox,
  dx: number,
  dy: number,
): boolean => {
  const radius = one.radius + other.radius;
  // Distance between the centres of the nearest corners; negative if two sides face each other.
  const across = Math.abs(dx) - ((one.width + other.width) / 2 - radius);
  const down = Math.abs(dy) - ((one.height + other.height) / 2 - radius);
  if (across <= 0 || down <= 0) return Math.max(across, down) < radius;
  return across * across + down * down < radius * radius;
};
