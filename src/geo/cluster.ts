import { isOverlapping, type MarkerShape, type RoundedBox } from './marker-geometry.js';
import { findPosition, nameBox, type Lettering, type Margins, type PlacedName } from './naming.js';
import { PlacedBoxes } from './placed-boxes.js';
import type { WorldPoint } from './projection.js';

/** A point that gets its own marker, unless that or its name would overlap another. */
export interface ClusterPoint {
  /** Order of points with the same count. Unique. */
  readonly rank: number;
  /** At least 1. */
  readonly count: number;
  readonly point: WorldPoint;
}

/** Points that share one marker, at the position of the largest. */
export interface Cluster<P extends ClusterPoint> {
  readonly largest: P;
  /** The largest first. */
  readonly members: readonly P[];
  readonly count: number;
  readonly marker: MarkerShape;
  /** Where the name of the largest is; undefined if it has none. */
  readonly label: PlacedName | undefined;
}

/** How clusters are named. */
export interface Naming<P> {
  readonly lettering: Lettering;
  /** The name of a cluster by its largest member; undefined for one that needs none. */
  readonly nameOf: (largest: P) => string | undefined;
  /** What the name at a point has to stay within. Default: nothing. */
  readonly marginsAt?: ((point: WorldPoint) => Margins | undefined) | undefined;
}

/** A cluster that may still grow. */
interface Growing<P extends ClusterPoint> {
  /** In CSS pixels of the whole world. */
  readonly x: number;
  readonly y: number;
  readonly largest: P;
  /** The largest first, the others in any order. */
  readonly members: P[];
  count: number;
  marker: MarkerShape;
  label: PlacedName | undefined;
  /** Whether another has taken it in. */
  isGone: boolean;
  /** The next one in the same cell of the grid. */
  next: Growing<P> | undefined;
}

/** Compares points: the largest first. */
export const byCount = (one: ClusterPoint, other: ClusterPoint): number =>
  other.count - one.count || one.rank - other.rank;

/** The number of a cell of the grid. A few cells share a number, which only costs some comparisons. */
const cellOf = (column: number, row: number) => column * 0x10000 + row;

const join = <P extends ClusterPoint>(smaller: Growing<P>, larger: Growing<P>): void => {
  for (const member of smaller.members) larger.members.push(member);
  larger.count += smaller.count;
  smaller.isGone = true;
};

/**
 * One round, from the largest down: each cluster stays, or joins the nearest of the larger ones that it
 * overlaps.
 */
const joinOverlapping = <P extends ClusterPoint>(
  clusters: Growing<P>[],
  side: number,
): Growing<P>[] => {
  const grid = new Map<number, Growing<P>>();
  return clusters.filter((cluster) => {
    const { x, marker } = cluster;
    const y = cluster.y - marker.rise;
    const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
    let nearest: Growing<P> | undefined;
    let least = Infinity;
    for (let beside = column - 1; beside <= column + 1; beside++) {
      for (let above = row - 1; above <= row + 1; above++) {
        let other = grid.get(cellOf(beside, above));
        for (; other; other = other.next) {
          const [dx, dy] = [other.x - x, other.y - other.marker.rise - y];
          // Compare squares: roots are slow.
          const distance = dx * dx + dy * dy;
          if (distance < least && isOverlapping(marker.room, other.marker.room, dx, dy)) {
            nearest = other;
            least = distance;
          }
        }
      }
    }
    if (nearest) {
      join(cluster, nearest);
      return false;
    }
    const cell = cellOf(column, row);
    cluster.next = grid.get(cell);
    grid.set(cell, cluster);
    return true;
  });
};

/** A marker or a name on the map, and whose it is. */
interface Owned<P extends ClusterPoint> {
  readonly x: number;
  readonly y: number;
  readonly box: RoundedBox;
  readonly owner: Growing<P>;
}

const distance = <P extends ClusterPoint>(one: Growing<P>, other: Growing<P>): number =>
  (one.x - other.x) ** 2 + (one.y - other.y) ** 2;

const nearestTo = <P extends ClusterPoint>(
  cluster: Growing<P>,
  clusters: readonly Growing<P>[],
): Growing<P> | undefined => {
  let nearest: Growing<P> | undefined;
  for (const other of clusters) {
    if (other === cluster || other.isGone) continue;
    if (!nearest || distance(other, cluster) < distance(nearest, cluster)) nearest = other;
  }
  return nearest;
};

/**
 * One round, from the largest down: each cluster gets a place for its name on a side of its marker. If all
 * sides are taken, it takes in the nearest of those in the way, or joins that if it is the larger one.
 */
const joinUnnamed = <P extends ClusterPoint>(
  clusters: Growing<P>[],
  { lettering, nameOf, marginsAt }: Naming<P>,
): Growing<P>[] => {
  const taken = new PlacedBoxes<Owned<P>>();
  for (const owner of clusters) {
    const { x, y, marker } = owner;
    taken.add({ x, y: y - marker.rise, box: marker.visible, owner });
  }
  for (const cluster of clusters) {
    const { x, y, largest } = cluster;
    cluster.label = undefined;
    const name = nameOf(largest);
    if (!name || cluster.isGone) continue;
    const box = nameBox(name, lettering);
    const margins = marginsAt?.(largest.point);
    const at = ({ dx, dy }: PlacedName) => ({ x: x + dx, y: y + dy, box, owner: cluster });
    while (!cluster.isGone) {
      const inWay: Growing<P>[] = [];
      cluster.label = findPosition(cluster.marker, box, margins, (position) => {
        let isFree = true;
        for (const { owner } of taken.overlapping(at(position))) {
          if (owner.isGone) continue;
          isFree = false;
          inWay.push(owner);
        }
        return isFree;
      });
      if (cluster.label) {
        taken.add(at(cluster.label));
        break;
      }
      // Where no marker is in the way, the edge is.
      const nearest = nearestTo(cluster, inWay.length ? inWay : clusters);
      if (!nearest) break;
      if (byCount(nearest.largest, largest) < 0) join(cluster, nearest);
      else join(nearest, cluster);
    }
  }
  return clusters.filter(({ isGone }) => !isGone);
};

/** Gives clusters the markers of their counts. @returns Whether one became another. */
const grow = <P extends ClusterPoint>(
  clusters: readonly Growing<P>[],
  markerOf: (count: number) => MarkerShape,
): boolean => {
  let hasGrown = false;
  for (const cluster of clusters) {
    const marker = markerOf(cluster.count);
    hasGrown ||= marker !== cluster.marker;
    cluster.marker = marker;
  }
  return hasGrown;
};

/**
 * Joins points until no two markers overlap, nor a marker or a name the name of another. Markers grow with
 * their count, so that several rounds may be needed. The time of a round is proportional to the number of
 * points, wherever they are.
 *
 * @param scale - Size of the world in CSS pixels.
 * @param markerOf - Returns the marker for a count. Its room must not shrink when the count grows.
 * @param naming - Default: clusters have no names.
 */
export const clusterPoints = <P extends ClusterPoint>(
  points: readonly P[],
  scale: number,
  markerOf: (count: number) => MarkerShape,
  naming?: Naming<P>,
): Cluster<P>[] => {
  let total = 0;
  for (const { count } of points) total += count;
  // No marker is larger than a cell, so that markers that overlap are in neighbouring cells.
  const { width, height } = markerOf(total).room;
  const side = Math.max(width, height);
  let clusters = [...points].sort(byCount).map((member): Growing<P> => {
    const { count, point } = member;
    const [x, y] = [point[0] * scale, point[1] * scale];
    const marker = markerOf(count);
    return {
      x,
      y,
      largest: member,
      members: [member],
      count,
      marker,
      label: undefined,
      isGone: false,
      next: undefined,
    };
  });
  // Keep the order by largest member, not by total: the key and name of a group then stay the same at
  // every zoom.
  do {
    do clusters = joinOverlapping(clusters, side);
    while (grow(clusters, markerOf));
    // Names come once the markers stay where they are, and keep their places unless a marker grows.
    if (naming) clusters = joinUnnamed(clusters, naming);
  } while (naming && grow(clusters, markerOf));
  for (const { members } of clusters) members.sort(byCount);
  return clusters;
};
