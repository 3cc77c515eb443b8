import type { Bounds, WorldPoint } from './projection.js';
import { boundsOf } from './projection.js';

/** A point with one initiative or more. */
export interface CountedPoint {
  readonly point: WorldPoint;
  /** At least 1. */
  readonly count: number;
}

/** The extent of the points on a map. */
export interface Extent {
  /** Around the points that are close together: the first view of a map. */
  readonly main: Bounds;
  /** Around all points, the few that are far away included. */
  readonly all: Bounds;
  /** Whether it is the area of one municipality, which is shown as large as it fits. */
  readonly isArea?: boolean;
  /** Around initiatives that are a few streets apart: the first view, if it is near enough to tell them apart. */
  readonly streets?: Bounds | undefined;
}

/** The minimum share of the initiatives that is close together. */
const MAIN_SHARE = 0.75;

/** A point is far away if its distance to the centre is this many times that of the points close together. */
const FAR_FACTOR = 5;

/**
 * Within this distance of the centre, no point is far away. In the unit world: 300 km at the latitude of
 * the Netherlands, the length of the country.
 */
const NEARBY_DISTANCE = 0.0122;

/** The weighted quantile: the value below which a share of the counts lies. */
const quantile = (values: readonly (readonly [value: number, count: number])[], share: number) => {
  const sorted = [...values].sort(([one], [other]) => one - other);
  let left = share * values.reduce((sum, [, count]) => sum + count, 0);
  return sorted.find(([, count]) => (left -= count) <= 0)?.[0] ?? 0;
};

/**
 * The extent of points, and the extent without the few that are so far away that all others would become
 * one dot: a single initiative on Bonaire, or a wrong coordinate. If a quarter or more are far away, both
 * are the same.
 *
 * @returns undefined if there are no points.
 * @example
 * const { main, all } = extentOf([{ point: project([5.12, 52.09]), count: 3 }]) ?? {};
 */
export const extentOf = (points: readonly CountedPoint[]): Extent | undefined => {
  const all = boundsOf(points.map(({ point }) => point));
  if (!all) return undefined;
  const median = (side: 0 | 1) =>
    quantile(
      points.map(({ point, count }) => [point[side], count]),
      0.5,
    );
  const middle = [median(0), median(1)] as const;
  const distance = ([x, y]: WorldPoint) => Math.hypot(x - middle[0], y - middle[1]);
  const spread = quantile(
    points.map(({ point, count }) => [distance(point), count]),
    MAIN_SHARE,
  );
  const reach = Math.max(NEARBY_DISTANCE, FAR_FACTOR * spread);
  const near = points.filter(({ point }) => distance(point) <= reach);
  return { main: boundsOf(near.map(({ point }) => point)) ?? all, all };
};
