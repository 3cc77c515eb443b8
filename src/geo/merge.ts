import type { WorldPoint } from './projection.js';

/** What is drawn as a circle on the map. */
export interface Circle {
  /** Settles which of two with one count comes first; no two have the same. */
  readonly rank: number;
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
  readonly x: number;
  readonly y: number;
  readonly parts: C[];
  count: number;
  radius: number;
  /** Another in its cell. */
  next: Draft<C> | undefined;
}

/** Puts the largest first. */
export const byCount = (one: Circle, other: Circle): number =>
  other.count - one.count || one.rank - other.rank;

/** Numbers a cell of the grid. Few coincide, and those that do are only looked at in vain. */
const cellOf = (column: number, row: number) => column * 0x10000 + row;

/**
 * One round: from the largest down, each stays where it is or joins the nearest of those before it that
 * it would overlap.
 */
const round = <C extends Circle>(drafts: Draft<C>[], side: number): Draft<C>[] => {
  const grid = new Map<number, Draft<C>>();
  return drafts.filter((draft) => {
    const { x, y, radius } = draft;
    const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
    let nearest: Draft<C> | undefined;
    let least = Infinity;
    for (let beside = column - 1; beside <= column + 1; beside++) {
      for (let above = row - 1; above <= row + 1; above++) {
        let other = grid.get(cellOf(beside, above));
        for (; other; other = other.next) {
          const [dx, dy, reach] = [other.x - x, other.y - y, other.radius + radius];
          // Squared: roots are slow.
          const distance = dx * dx + dy * dy;
          if (distance < reach * reach && distance < least) {
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
    const cell = cellOf(column, row);
    draft.next = grid.get(cell);
    grid.set(cell, draft);
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
  let total = 0;
  for (const { count } of circles) total += count;
  // No circle is larger, so that those that touch lie in neighbouring cells.
  const side = sizeOf(total);
  let left = [...circles].sort(byCount).map((circle): Draft<C> => {
    const { count, point } = circle;
    const [x, y] = [point[0] * scale, point[1] * scale];
    return { x, y, parts: [circle], count, radius: sizeOf(count) / 2, next: undefined };
  });
  for (;;) {
    const before = left.length;
    left = round(left, side);
    for (const draft of left) draft.radius = sizeOf(draft.count) / 2;
    // Still in order of what is largest in each, not of what came together: the key and the name of a
    // group then stay the same from zoom to zoom.
    if (left.length === before) break;
  }
  return left.map(({ parts, count }) => ({ parts: parts.sort(byCount), count }));
};
