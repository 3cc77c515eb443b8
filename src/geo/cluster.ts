import { isOverlapping, type RoundedBox } from './marker-geometry.js';
import type { WorldPoint } from './projection.js';

/** What has a marker of its own unless that would overlap another. */
export interface ClusterPoint {
  /** Settles which of two with one count comes first; no two have the same. */
  readonly rank: number;
  /** At least 1. */
  readonly count: number;
  readonly point: WorldPoint;
}

/** Points that share one marker, which stands at the largest. */
export interface Cluster<P extends ClusterPoint> {
  /** The largest first. */
  readonly members: readonly P[];
  readonly count: number;
}

/** A cluster that may still grow. */
interface Growing<P extends ClusterPoint> {
  /** In CSS pixels of the whole world. */
  readonly x: number;
  readonly y: number;
  readonly members: P[];
  count: number;
  box: RoundedBox;
  /** Another in its cell of the grid. */
  next: Growing<P> | undefined;
}

/** Puts the largest first. */
export const byCount = (one: ClusterPoint, other: ClusterPoint): number =>
  other.count - one.count || one.rank - other.rank;

/** Numbers a cell of the grid. Few coincide, and those that do are only looked at in vain. */
const cellOf = (column: number, row: number) => column * 0x10000 + row;

/**
 * One round: from the largest down, each stays where it is or joins the nearest of those before it that
 * it would overlap.
 */
const joinOnce = <P extends ClusterPoint>(clusters: Growing<P>[], side: number): Growing<P>[] => {
  const grid = new Map<number, Growing<P>>();
  return clusters.filter((cluster) => {
    const { x, y, box } = cluster;
    const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
    let nearest: Growing<P> | undefined;
    let least = Infinity;
    for (let beside = column - 1; beside <= column + 1; beside++) {
      for (let above = row - 1; above <= row + 1; above++) {
        let other = grid.get(cellOf(beside, above));
        for (; other; other = other.next) {
          const [dx, dy] = [other.x - x, other.y - y];
          // Squared: roots are slow.
          const distance = dx * dx + dy * dy;
          if (distance < least && isOverlapping(box, other.box, dx, dy)) {
            nearest = other;
            least = distance;
          }
        }
      }
    }
    if (nearest) {
      for (const member of cluster.members) nearest.members.push(member);
      nearest.count += cluster.count;
      return false;
    }
    const cell = cellOf(column, row);
    cluster.next = grid.get(cell);
    grid.set(cell, cluster);
    return true;
  });
};

/**
 * Joins points until no two markers overlap. A marker grows with its count, so that there may be several
 * rounds; each takes time in proportion to how many there are, wherever they lie.
 *
 * @param scale - CSS pixels along a side of the world.
 * @param boxOf - The marker for a count, with the space that it keeps free; never smaller for a larger
 *   count.
 */
export const clusterPoints = <P extends ClusterPoint>(
  points: readonly P[],
  scale: number,
  boxOf: (count: number) => RoundedBox,
): Cluster<P>[] => {
  let total = 0;
  for (const { count } of points) total += count;
  // No marker is larger, so that those that touch lie in neighbouring cells.
  const { width, height } = boxOf(total);
  const side = Math.max(width, height);
  let clusters = [...points].sort(byCount).map((member): Growing<P> => {
    const { count, point } = member;
    const [x, y] = [point[0] * scale, point[1] * scale];
    return { x, y, members: [member], count, box: boxOf(count), next: undefined };
  });
  for (;;) {
    const before = clusters.length;
    clusters = joinOnce(clusters, side);
    for (const cluster of clusters) cluster.box = boxOf(cluster.count);
    // Still in order of what is largest in each, not of what came together: the key and the name of a
    // group then stay the same from zoom to zoom.
    if (clusters.length === before) break;
  }
  return clusters.map(({ members, count }) => ({ members: members.sort(byCount), count }));
};
