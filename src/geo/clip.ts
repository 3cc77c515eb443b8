import type { Bounds, WorldPoint } from './projection.js';

/** A closed shape: its points in order, of which the last is joined to the first. */
export type Shape = readonly WorldPoint[];

/**
 * Reads the closed shapes of an SVG path with relative lines in whole numbers, as those of the base map.
 * @example
 * shapesOf('m10 20 5 0 0 5z'); // [[[10, 20], [15, 20], [15, 25]]]
 */
export const shapesOf = (path: string): Shape[] => {
  let start: WorldPoint = [0, 0];
  return path
    .split('m')
    .slice(1)
    .map((text) => {
      const steps = (text.match(/-?\d+/g) ?? []).map(Number);
      let [x, y] = start;
      const shape: WorldPoint[] = [];
      for (let index = 0; index < steps.length; index += 2) {
        [x, y] = [x + (steps[index] ?? 0), y + (steps[index + 1] ?? 0)];
        shape.push([x, y]);
      }
      // After a closed shape a path goes on from where that began.
      start = shape[0] ?? start;
      return shape;
    });
};

/**
 * The part of closed shapes inside a rectangle, as an SVG path. Where a shape is cut, the path runs along
 * the rectangle. The algorithm is that of Sutherland and Hodgman: https://doi.org/10.1145/360767.360802
 * @example
 * clippedPath([[[0, 0], [8, 0], [8, 8]]], { left: 4, top: 0, right: 9, bottom: 9 }); // 'M4 4 4 0 8 0 8 8z'
 */
export const clippedPath = (
  shapes: readonly Shape[],
  { left, top, right, bottom }: Bounds,
): string =>
  shapes
    .map((shape) => cut(cut(cut(cut(shape, 0, left, 1), 1, top, 1), 0, right, -1), 1, bottom, -1))
    .filter((shape) => shape.length)
    .map((shape) => `M${shape.map((point) => point.join(' ')).join(' ')}z`)
    .join('');

/** The part of a shape on one side of a line: above a limit of x or y for sign 1, below it for -1. */
const cut = (shape: Shape, axis: 0 | 1, limit: number, sign: 1 | -1): Shape => {
  const kept: WorldPoint[] = [];
  let from = shape.at(-1);
  for (const to of shape) {
    if (!from) break;
    const [before, after] = [sign * (from[axis] - limit), sign * (to[axis] - limit)];
    if (before < 0 !== after < 0) {
      const share = before / (before - after);
      kept.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
    }
    if (after >= 0) kept.push(to);
    from = to;
  }
  return kept;
};
