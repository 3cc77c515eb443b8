import { byCount, clusterPoints, type ClusterPoint } from './cluster.js';
import type { MatchCounts, Gathered, Place } from './gather.js';
import { markerBox, withGap, type RoundedBox } from './marker-geometry.js';
import { worldSize, type Bounds, type WorldPoint } from './projection.js';

/** Initiatives that one marker stands for. */
export interface Group extends ClusterPoint {
  /**
   * That of its largest place, or `initiative 12` where one that shows apart is the largest. No other
   * group at this zoom has it, and at the next zoom the group with this largest place has it again.
   */
  readonly key: string;
  /** Of its largest place; a spot may have none. */
  readonly name: string | undefined;
  /** How many initiatives match. */
  readonly count: number;
  /** Where its initiatives come from, its largest place first. */
  readonly places: readonly Place[];
  /** How many of these are municipalities. */
  readonly municipalities: number;
  /** Where its largest place is. */
  readonly point: WorldPoint;
  /** Its marker, around that point. */
  readonly marker: RoundedBox;
  /** What it falls apart into at larger zooms, the largest first. */
  readonly leaves: readonly Leaf[];
}

/** The smallest thing that a zoom can show: a place, or at street zooms one initiative. */
export interface Leaf extends ClusterPoint {
  readonly key: string;
  readonly place: Place;
  /** Index of the initiative, where it shows apart from its place. */
  readonly initiative?: number;
  /** Initiatives of the place that have points show apart: this leaf stands for the others. */
  readonly isRest?: boolean;
}

const intersects = (one: Bounds, other: Bounds) =>
  one.left <= other.right &&
  one.right >= other.left &&
  one.top <= other.bottom &&
  one.bottom >= other.top;

/** The initiatives of a place that have points of their own, and what is left of it. */
const splitPlace = (
  place: Place,
  rank: number,
  { places, points }: Gathered,
  { matches }: MatchCounts,
): Leaf[] => {
  const leaves: Leaf[] = [];
  let rest = 0;
  for (const index of place.members) {
    if (!matches[index]) continue;
    const [x = NaN, y = NaN] = [points[2 * index], points[2 * index + 1]];
    if (Number.isNaN(x)) {
      rest++;
      continue;
    }
    const [key, after] = [`initiative ${index}`, places.length + index];
    leaves.push({ key, rank: after, count: 1, point: [x, y], place, initiative: index });
  }
  const { key, point } = place;
  if (rest) leaves.push({ key, rank, count: rest, point, place, isRest: true });
  return leaves;
};

/**
 * What a zoom can show of places.
 * @param area - Only places with initiatives in it are split at street zooms; without it all are.
 */
export const leavesAt = (
  places: Iterable<readonly [index: number, place: Place]>,
  gathered: Gathered,
  counted: MatchCounts,
  zoom: number,
  area?: Bounds,
): Leaf[] => {
  const leaves: Leaf[] = [];
  for (const [rank, place] of places) {
    const count = counted.byPlace[rank];
    if (!count) continue;
    const { key, point, bounds, apartFrom } = place;
    if (zoom >= apartFrom && bounds && (!area || intersects(bounds, area))) {
      for (const leaf of splitPlace(place, rank, gathered, counted)) leaves.push(leaf);
    } else leaves.push({ key, rank, count, point, place });
  }
  return leaves;
};

/** The places with their numbers, as `leavesAt` takes them. */
export const rankedPlaces = ({ places }: Gathered): [index: number, place: Place][] =>
  places.map((place, index) => [index, place]);

/** Groups of leaves whose markers would overlap. */
export const groupLeaves = (leaves: readonly Leaf[], zoom: number): Group[] =>
  clusterPoints(leaves, worldSize(zoom), (count) => withGap(markerBox(count))).flatMap(
    ({ members, count }) => {
      const [largest] = members;
      if (!largest) return [];
      const { key, rank, place, point } = largest;
      const places = [...new Set(members.map((leaf) => leaf.place))];
      const municipalities = places.filter(({ kind }) => kind === 'municipality').length;
      const { name } = place;
      const marker = markerBox(count);
      return {
        key,
        rank,
        name,
        count,
        places,
        municipalities,
        point,
        marker,
        leaves: members,
      };
    },
  );

/**
 * The groups that show at a zoom: places whose markers would overlap become one, which is called by
 * the largest. Together they have every initiative that matches and is on the map, each once; no two
 * markers overlap. The same input gives the same groups, the largest first.
 *
 * The time it takes depends on the number of places, and at street zooms on the number of initiatives
 * in sight.
 *
 * @param area - What is in sight, with some margin. At street zooms only places with initiatives in it
 *   come apart, which keeps a step cheap; without it all do.
 * @example
 * const gathered = gather(records, resolveMunicipality);
 * const [largest] = groupsAt(gathered, count(gathered), 7);
 */
export const groupsAt = (
  gathered: Gathered,
  counted: MatchCounts,
  zoom: number,
  area?: Bounds,
): Group[] =>
  groupLeaves(leavesAt(rankedPlaces(gathered), gathered, counted, zoom, area), zoom).sort(byCount);
