import { byCount, clusterPoints, type ClusterPoint } from './cluster.js';
import { STREET_ZOOM, type MatchCounts, type Gathered, type Place } from './gather.js';
import { markerShape, type MarkerShape } from './marker-geometry.js';
import { DEFAULT_LETTERING, type Lettering, type Margins, type PlacedName } from './naming.js';
import { worldSize, type Bounds, type View, type WorldPoint } from './projection.js';

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
  /** Its marker, at that point. */
  readonly marker: MarkerShape;
  /** Where its name has room beside its marker. At street zooms names are only for those that have room. */
  readonly label: PlacedName | undefined;
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

/** What groups are made for. */
export interface GroupOptions {
  /**
   * The visible area with a margin. At street zooms, only places with initiatives in it are split, which is
   * faster. Default: all places are split.
   */
  readonly area?: Bounds;
  /** Size of the names, for which groups need room. */
  readonly lettering?: Lettering;
  /** What a map shows at first: then no name is cut off. Default: names are cut off nowhere. */
  readonly frame?: Frame | undefined;
}

/** The area that a view shows. */
export interface Frame {
  readonly bounds: Bounds;
  readonly zoom: View['zoom'];
}

/** What the names of points in a frame have to stay within; others are not in sight then. */
const marginsIn = ({ bounds, zoom: nearest }: Frame, zoom: number) => {
  // Groups are made for steps of zoom, and shown a little nearer.
  const scale = worldSize(Math.max(zoom, nearest));
  return ([x, y]: WorldPoint): Margins | undefined => {
    const left = (x - bounds.left) * scale;
    const right = (bounds.right - x) * scale;
    const top = (y - bounds.top) * scale;
    const bottom = (bounds.bottom - y) * scale;
    return left >= 0 && right >= 0 && top >= 0 && bottom >= 0
      ? { left, right, top, bottom }
      : undefined;
  };
};

/** The places of leaves, each once, in the order of the leaves. */
const placesOf = (leaves: readonly Leaf[]): Place[] => {
  const places = leaves.map(({ place }) => place);
  // Most groups have one leaf: then the set would only take time.
  return leaves.length === 1 ? places : [...new Set(places)];
};

/** Groups leaves whose markers, or the names beside these, would overlap. */
export const groupLeaves = (
  leaves: readonly Leaf[],
  zoom: number,
  { lettering = DEFAULT_LETTERING, frame }: Pick<GroupOptions, 'lettering' | 'frame'> = {},
): Group[] => {
  // At street zooms, initiatives show where they are: no name of a place may join them.
  const nameOf = ({ place, initiative }: Leaf) =>
    initiative === undefined ? place.name : undefined;
  const marginsAt = frame && marginsIn(frame, zoom);
  const naming = zoom < STREET_ZOOM ? { lettering, nameOf, marginsAt } : undefined;
  return clusterPoints(leaves, worldSize(zoom), markerShape, naming).map(
    ({ largest, members, count, marker, label }) => {
      const { key, rank, place, point } = largest;
      const places = placesOf(members);
      const municipalities = places.filter(({ kind }) => kind === 'municipality').length;
      const { name } = place;
      return {
        key,
        rank,
        name,
        count,
        places,
        municipalities,
        point,
        marker,
        label,
        leaves: members,
      };
    },
  );
};

/**
 * The groups at a zoom. Places become one group, named after the largest, if their markers would overlap
 * or if their names would not fit. Every initiative that matches and is on the map is in exactly one
 * group, and no marker or name overlaps another. The same input gives the same groups, the
 * largest first.
 *
 * The time it takes depends on the number of places, and at street zooms on the number of initiatives
 * in sight.
 *
 * @example
 * const gathered = gather(records, resolveMunicipality);
 * const [largest] = groupsAt(gathered, count(gathered), 7);
 */
export const groupsAt = (
  gathered: Gathered,
  counted: MatchCounts,
  zoom: number,
  options: GroupOptions = {},
): Group[] => {
  const leaves = leavesAt(rankedPlaces(gathered), gathered, counted, zoom, options.area);
  return groupLeaves(leaves, zoom, options).sort(byCount);
};
