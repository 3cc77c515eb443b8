/**
 * The shape of the markers on the map, and where their names stand. This is the only place that knows
 * it: what groups initiatives, draws markers and fits names between them asks here, and the style sheet
 * takes its numbers from here. All lengths are in CSS pixels.
 */

/** A rectangle with round corners around some point: a marker, or with square corners a name. */
export interface RoundedBox {
  readonly width: number;
  readonly height: number;
  /** Of its corners; at most half the shorter side. */
  readonly radius: number;
}

/** Width of a marker, as a share of its height. */
export const ASPECT = 1;

/** Radius of its corners, as a share of its height: with half of it, they are round. */
export const ROUNDNESS = 0.5;

/** A comfortable target for a finger (WCAG 2.2, 2.5.5). */
const MIN_HEIGHT_PX = 44;
const MAX_HEIGHT_PX = 76;

/** What is seen of the marker of one initiative at street zooms; what can be pressed is larger. */
export const DOT_PX = 18;

/** Least space between two markers. */
const GAP_PX = 4;

/** By how much a name may reach into a marker: letters do not fill their line. */
const LABEL_OVERLAP_PX = 1;

/** Room for a letter of a name, in em, by guess: to ask the browser would be slow. */
const LETTER_EM = 0.577;

/** The line that a name stands on, in em. */
export const LABEL_LINE_EM = 1.385;

/** The letters of a number of one digit that fits, as a share of the side of a marker. */
const DIGIT = 1.25;

/**
 * What can be pressed of the marker of so many initiatives, around their point: 44 pixels high for one,
 * up to 76 for thousands. Never smaller for a larger count.
 */
export const markerBox = (count: number): RoundedBox => {
  const height = Math.min(MIN_HEIGHT_PX + 9 * Math.log10(count), MAX_HEIGHT_PX);
  return { width: ASPECT * height, height, radius: ROUNDNESS * height };
};

const LARGEST = markerBox(Infinity);

/** How far the largest marker reaches from its point. */
export const MAX_REACH_PX = Math.max(LARGEST.width, LARGEST.height) / 2;

const enlarge = ({ width, height, radius }: RoundedBox, by: number): RoundedBox => ({
  width: width + 2 * by,
  height: height + 2 * by,
  radius: radius + by,
});

/** A marker with the space that it keeps free of others: those of two markers may touch. */
export const withGap = (marker: RoundedBox): RoundedBox => enlarge(marker, GAP_PX / 2);

/** What no name may cover of a marker. */
export const withoutLabelOverlap = (marker: RoundedBox): RoundedBox =>
  enlarge(marker, -LABEL_OVERLAP_PX);

/** Room for a name, in letters of so many pixels. */
export const labelBox = (name: string, em: number): RoundedBox => ({
  width: name.length * LETTER_EM * em,
  height: LABEL_LINE_EM * em,
  radius: 0,
});

/** How far beneath the point of a marker the middle of its name is. */
export const labelOffset = (marker: RoundedBox, label: RoundedBox): number =>
  (marker.height + label.height) / 2;

/** How large the letters of a number can be that has room in a marker. */
export const maxNumberSize = ({ width, height }: RoundedBox, digits: number): number =>
  DIGIT * Math.min(width / digits, height);

/**
 * Whether two boxes cover each other.
 * @param dx - How far apart their middles are, across.
 * @param dy - The same, down.
 */
export const isOverlapping = (
  one: RoundedBox,
  other: RoundedBox,
  dx: number,
  dy: number,
): boolean => {
  const radius = one.radius + other.radius;
  // From one corner's middle to the other's: less than nothing where one side is beside the other.
  const across = Math.abs(dx) - ((one.width + other.width) / 2 - radius);
  const down = Math.abs(dy) - ((one.height + other.height) / 2 - radius);
  if (across <= 0 || down <= 0) return Math.max(across, down) < radius;
  return across * across + down * down < radius * radius;
};
