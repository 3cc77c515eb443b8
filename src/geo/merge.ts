import type { WorldPoint } from './projection.js';

/** What is drawn as a circle on the map. */
export interface Circle {
  /** Settles which of two with one count is the larger. */
  readonly key: string;
  /** At least 1. */
  readonly count: number;
  readonly point: WorldPoint;
}

/** Circles that became one, at the point of the largest. */
export interface Merged<C extends Circle> {
  /** The largest first. */
  readonly parts: readonly C[];
  readonly count: number;
}

interface Draft<C extends Circle> {
  readonly largest: C;
  readonly x: number;
  readonly y: number;
  parts: C[];
  count: number;
  radius: number;
}

const byCount = (one: Circle, other: Circle) =>
  other.count - one.count || (one.key < other.key ? -1 : 1);

/** Numbers a cell of the grid. Few coincide, and those that do are only looked at in vain. */
const cellOf = (column: number, row: number) => column * 0x10000 + row;

/**
 * One round: from the largest down, each stays where it is or joins the nearest of those before it that
 * it would overlap.
 */
const round = <C extends Circle>(drafts: Draft<C>[], side: number): Draft<C>[] => {
  const grid = new Map<number, Draft<C>[]>();
  return drafts.filter((draft) => {
    const { x, y, radius } = draft;
    const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
    let nearest: Draft<C> | undefined;
    let least = Infinity;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const other of grid.get(cellOf(column + dx, row + dy)) ?? []) {
          const distance = Math.hypot(other.x - x, other.y - y);
          if (distance < other.radius + radius && distance < least) {
            nearest = other;
            least = distance;
          }
        }
      }
    }
    if (nearest) {
      for (const part of draft.parts) nearest.parts.push(part);
      nearest.count += draft.count;
      return false;
    }
    const key = cellOf(column, row);
    const cell = grid.get(key);
    if (cell) cell.push(draft);
    else grid.set(key, [draft]);
    return true;
  });
};

/**
 * Merges circles until none overlap. A circle grows with its count, so that there may be several rounds;
 * each takes time in proportion to how many there are, wherever they lie.
 *
 * @param scale - CSS pixels along a side of the world.
 * @param sizeOf - Diameter in CSS pixels of a circle with a count, with the space it keeps free; never
 * smaller for a larger count.
 */
export const merge = <C extends Circle>(
  circles: readonly C[],
  scale: number,
  sizeOf: (count: number) => number,
): Merged<C>[] => {
  const total = circles.reduce((sum, { count }) => sum + count, 0);
  // No circle is larger, so that those that touch lie in neighbouring cells.
  const side = sizeOf(total);
  let left = [...circles].sort(byCount).map((largest): Draft<C> => {
    const { count, point } = largest;
    const [x, y] = [point[0] * scale, point[1] * scale];
    return { largest, x, y, parts: [largest], count, radius: sizeOf(count) / 2 };
  });
  for (;;) {
    const before = left.length;
    left = round(left, side);
    for (const draft of left) draft.radius = sizeOf(draft.count) / 2;
    if (left.length === before) break;
    // By what is largest in each, not by what came together: the name and the key then stay the same
    // from zoom to zoom.
    left.sort((one, other) => byCount(one.largest, other.largest));
  }
  return left.map(({ parts, count }) => ({ parts: parts.sort(byCount), count }));
};
