import { isOverlapping, type RoundedBox } from './marker-geometry.js';
import type { WorldPoint } from './projection.js';

/** A point that gets its own marker, unless that would overlap another. */
export interface ClusterPoint {
  /** Order of points with the same count. Unique. */
  readonly rank: number;
  /** At least 1. */
  readonly count: number;
  readonly point: WorldPoint;
}

/** Points that share one marker, at the position of the largest. */
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
  /** The next one in the same cell of the grid. */
  next: Growing<P> | undefined;
}

/** Compares points: the largest first. */
export const byCount = (one: ClusterPoint, other: ClusterPoint): number =>
  other.count - one.count || one.rank - other.rank;

/** The number of a cell of the grid. A few cells share a number, which only costs some comparisons. */
const cellOf = (column: number, row: number) => column * 0x10000 + row;

/**
 * One round, from the largest down: each cluster stays, or joins the nearest of the larger ones that it
 * overlaps.
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
          // Compare squares: roots are slow.
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
 * Joins points until no two markers overlap. Markers grow with their count, so that several rounds may be
 * needed. The time of a round is proportional to the number of points, wherever they are.
 *
 * @param scale - Size of the world in CSS pixels.
 * @param boxOf - Returns the marker for a count, with the free space around it. It must not shrink when
 *   the count grows.
 */
export const clusterPoints = <P extends ClusterPoint>(
  points: readonly P[],
  scale: number,
  boxOf: (count: number) => RoundedBox,
): Cluster<P>[] => {
  let total = 0;
  for (const { count } of points) total += count;
  // No marker is larger than a cell, so that markers that overlap are in neighbouring cells.
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
    // Keep the order by largest member, not by total: the key and name of a group then stay the same at
    // every zoom.
    if (clusters.length === before) break;
  }
  return clusters.map(({ members, count }) => ({ members: members.sort(byCount), count }));
};
