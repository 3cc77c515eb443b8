/** Joins, simplifies and writes the lines of the base map. */
import type { Point, Ring } from './base-map-sources.js';

const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);

export const lengthOf = (line: readonly Point[]): number =>
  line.reduce((sum, point, index) => sum + distance(line[index - 1] ?? point, point), 0);

/** Joins lines whose ends lie within a distance of each other, the nearest first. */
export const joinLines = (lines: readonly (readonly Point[])[], within: number): Point[][] => {
  let left = lines.filter(({ length }) => length > 0).map((line) => [...line]);
  for (;;) {
    let nearest = within;
    let joined: Point[][] | undefined;
    for (const line of left) {
      for (const other of left) {
        if (other === line) continue;
        for (const next of [other, [...other].reverse()]) {
          const [end, start] = [line.at(-1), next[0]];
          if (!end || !start || distance(end, start) >= nearest) continue;
          nearest = distance(end, start);
          joined = [...left.filter((one) => one !== line && one !== other), [...line, ...next]];
        }
      }
    }
    if (!joined) return left;
    left = joined;
  }
};

const triangle = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

/** The least area of the triangle that a point makes with its neighbours; it may depend on the point. */
export type Detail = number | ((point: Point) => number);

/** The index of the point that matters least, if its triangle is smaller than the least area. */
const leastPoint = (points: readonly Point[], detail: Detail, isRing: boolean) => {
  let smallest = 1;
  let least: number | undefined;
  for (const [index, point] of points.entries()) {
    const before = isRing ? points.at(index - 1) : points[index - 1];
    const after = points[index + 1] ?? (isRing ? points[0] : undefined);
    // The ends of a line stay.
    if (!before || !after) continue;
    const area = typeof detail === 'number' ? detail : detail(point);
    const size = triangle(before, point, after) / area;
    if (size < smallest) {
      smallest = size;
      least = index;
    }
  }
  return least;
};

/**
 * Leaves out the points that matter least, until each that is left makes a large enough triangle with
 * its neighbours (Visvalingam and Whyatt, 1993). Then rounds to whole units.
 */
export const simplify = (points: readonly Point[], detail: Detail, isRing: boolean): Ring => {
  const left = [...points];
  for (;;) {
    const least = left.length > 4 || !isRing ? leastPoint(left, detail, isRing) : undefined;
    if (least === undefined) break;
    left.splice(least, 1);
  }
  return left
    .map(([x, y]): Point => [Math.round(x), Math.round(y)])
    .filter(([x, y], index, all) => {
      const before = isRing ? all.at(index - 1) : all[index - 1];
      return x !== before?.[0] || y !== before[1];
    });
};

/** A number of a path: a minus parts it from the one before. */
const coordinate = (number: number) => (number < 0 ? `${number}` : ` ${number}`);

/** An SVG path in relative moves, as short as it can be written. */
export const toPathData = (shapes: readonly Ring[], isRing: boolean): string => {
  let [x, y] = [0, 0];
  return shapes
    .filter(({ length }) => length > 1)
    .map((shape) => {
      const moves = shape.map(([toX, toY]) => {
        const move = `${coordinate(toX - x)}${coordinate(toY - y)}`;
        [x, y] = [toX, toY];
        return move;
      });
      // After "z" the pen is back at the start.
      if (isRing) [x, y] = shape[0] ?? [x, y];
      // What follows a move is taken for lines.
      return `m${moves.join('').trimStart()}${isRing ? 'z' : ''}`;
    })
    .join('');
};
