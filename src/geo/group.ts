import { byCount, clusterPoints, type ClusterPoint } from './cluster.js';
import type { MatchCounts, Gathered, Place } from './gather.js';
import { markerBox, withGap, type RoundedBox } from './marker-geometry.js';
import { worldSize, type Bounds, type WorldPoint } from './projection.js';

/** The initiatives of one marker. */
export interface Group extends ClusterPoint {
  /**
   * The key of its largest place, or `initiative 12` if the largest is a separate initiative. Unique at this
   * zoom. At another zoom, the group with the same largest place has the same key.
   */
  readonly key: string;
  /** Name of its largest place. A spot may have no name. */
  readonly name: string | undefined;
  /** How many initiatives match. */
  readonly count: number;
  /** The places of its initiatives, the largest first. */
  readonly places: readonly Place[];
  /** How many of these are municipalities. */
  readonly municipalities: number;
  /** Point of its largest place. */
  readonly point: WorldPoint;
  /** Its marker, around that point. */
  readonly marker: RoundedBox;
  /** The parts into which it splits at larger zooms, the largest first. */
  readonly leaves: readonly Leaf[];
}

/** The smallest part that is shown at a zoom: a place or, at street zooms, one initiative. */
export interface Leaf extends ClusterPoint {
  readonly key: string;
  readonly place: Place;
  /** Index of the initiative, if it is shown separately from its place. */
  readonly initiative?: number;
  /** Whether this is the rest of a place of which the initiatives with a point are shown separately. */
  readonly isRest?: boolean;
}

const intersects = (one: Bounds, other: Bounds) =>
  one.left <= other.right &&
  one.right >= other.left &&
  one.top <= other.bottom &&
  one.bottom >= other.top;

/** Splits a place into its initiatives with their own point, and the rest. */
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
 * The leaves of places at a zoom.
 * @param area - At street zooms, only places with initiatives in this area are split. Default: all.
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

/** The places with their indices, the input of `leavesAt`. */
export const rankedPlaces = ({ places }: Gathered): [index: number, place: Place][] =>
  places.map((place, index) => [index, place]);

/** Groups leaves whose markers would overlap. */
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
 * The groups at a zoom: places whose markers would overlap become one group, named after the largest.
 * Every initiative that matches and is on the map is in exactly one group, and no two markers overlap. The
 * same input gives the same groups, the largest first.
 *
 * The time it takes depends on the number of places, and at street zooms on the number of initiatives
 * in sight.
 *
 * @param area - The visible area with a margin. At street zooms, only places with initiatives in it are
 *   split, which is faster. Default: all places are split.
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
