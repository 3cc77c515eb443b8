import type { Bounds, WorldPoint } from './projection.js';
import { boundsOf } from './projection.js';

/** A point that stands for one initiative or more. */
export interface CountedPoint {
  readonly point: WorldPoint;
  /** At least 1. */
  readonly count: number;
}

/** Where a map has something to show. */
export interface Extent {
  /** Around what lies together, which a map shows at first. */
  readonly main: Bounds;
  /** Around everything, also the few points that lie far away. */
  readonly all: Bounds;
}

/** What lies together is this share of everything, at least. */
const MAIN_SHARE = 0.75;

/** A point is far away when it lies so many times as far from the middle as those that lie together. */
const FAR_FACTOR = 5;

/**
 * In the unit world, how far from the middle no point is far away: 300 km at the latitude of the
 * Netherlands, as long as the country is.
 */
const NEARBY = 0.0122;

/** The value below which a share of the whole lies, by count. */
const quantile = (values: readonly (readonly [value: number, count: number])[], share: number) => {
  const sorted = [...values].sort(([one], [other]) => one - other);
  let left = share * values.reduce((sum, [, count]) => sum + count, 0);
  return sorted.find(([, count]) => (left -= count) <= 0)?.[0] ?? 0;
};

/**
 * Where points lie, without the few that are so far away that all others would become one dot: a single
 * initiative on Bonaire, or a mistake in a coordinate. When a quarter or more lie apart, nothing is left
 * out.
 *
 * @returns undefined when there are no points.
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
  const reach = Math.max(NEARBY, FAR_FACTOR * spread);
  const near = points.filter(({ point }) => distance(point) <= reach);
  return { main: boundsOf(near.map(({ point }) => point)) ?? all, all };
};
