/**
 * The shape of the markers on the map. Only this module knows it: the code that groups initiatives, places
 * names and draws markers calls it, and the style sheet uses its numbers. All lengths are in CSS pixels.
 */

/** A rectangle around a point: a marker with rounded corners, or a name with square ones. */
export interface RoundedBox {
  readonly width: number;
  readonly height: number;
  /** Radius of the corners: at most half the shorter side. */
  readonly radius: number;
}

/** A disc with a number, or a pin for a single initiative. */
export interface MarkerShape {
  /** What is drawn. */
  readonly visible: RoundedBox;
  /** What can be pressed: at least {@link TARGET_PX}. */
  readonly target: RoundedBox;
  /** What no other marker may come into: what is drawn or can be pressed, and a little space. */
  readonly room: RoundedBox;
  /** How far the common centre of these lies above the point: a pin stands on its point. */
  readonly rise: number;
}

/** A comfortable target for a finger (WCAG 2.2, 2.5.5). */
export const TARGET_PX = 44;

/** Minimum space between two discs. */
const GAP_PX = 4;

/**
 * Size of a pin: a square of this width that stands on a corner, the other corners rounded to a disc, is
 * (1 + √2) / 2 times as high.
 */
const PIN_WIDTH_PX = 28;
export const PIN_HEIGHT_PX = 34;

/**
 * Diameters of discs and the smallest count that has each, the largest first. A diameter is 28 + 4 √count,
 * in four steps that are easy to tell apart.
 */
const DISCS = [
  [64, 81],
  [52, 36],
  [40, 9],
  [32, 2],
] as const;

/** Maximum font size of a number, as shares of the width for each digit and of the height of a disc. */
const DIGIT = 1.3;
const NUMBER_HEIGHT = 0.62;

const circle = (diameter: number): RoundedBox => ({
  width: diameter,
  height: diameter,
  radius: diameter / 2,
});

const PIN: MarkerShape = {
  visible: { width: PIN_WIDTH_PX, height: PIN_HEIGHT_PX, radius: PIN_WIDTH_PX / 2 },
  target: circle(TARGET_PX),
  room: circle(TARGET_PX),
  rise: PIN_HEIGHT_PX / 2,
};

const discs = DISCS.map(([diameter, from]): [from: number, shape: MarkerShape] => [
  from,
  {
    visible: circle(diameter),
    target: circle(Math.max(diameter, TARGET_PX)),
    room: circle(Math.max(diameter + GAP_PX, TARGET_PX)),
    rise: 0,
  },
]);

/** The marker of this many initiatives. Its room never shrinks when the count grows. */
export const markerShape = (count: number): MarkerShape =>
  discs.find(([from]) => count >= from)?.[1] ?? PIN;

/** The largest distance between a marker's point and the edge of what is drawn or can be pressed. */
export const MAX_REACH_PX = Math.max(
  PIN.rise + PIN.target.height / 2,
  ...discs.map(([, { target }]) => target.height / 2),
);

/** The maximum font size of a number that fits in a marker. */
export const maxNumberSize = (
  { visible: { width, height } }: MarkerShape,
  digits: number,
): number => Math.min((DIGIT * width) / digits, NUMBER_HEIGHT * height);

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
