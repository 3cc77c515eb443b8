import { atOnce } from '../util/at-once.js';
import { boundsOf, project, type Bounds, type LonLat, type WorldPoint } from './projection.js';

/** The fields of an initiative that grouping uses. */
export interface Located {
  readonly point?: LonLat | undefined;
  /** CBS code or name. */
  readonly municipality?: string | undefined;
}

/** From this zoom, initiatives with their own point are shown separately from their municipality. */
export const STREET_ZOOM = 13;

/**
 * Finds a municipality by its CBS code or name: `resolveMunicipality`, or a function that finds none while
 * that is being loaded.
 */
export type Resolver = (
  codeOrName: string,
) => { readonly code: string; readonly name: string; readonly point: LonLat } | undefined;

/** A place with initiatives, at every zoom: the smallest unit of grouping. */
export interface Place {
  /** The CBS code of a municipality, or the cell of a spot. The same records give the same key. */
  readonly key: string;
  /** Name of a spot: that of an unknown municipality, if a record has one. */
  readonly name?: string;
  /** A spot has the initiatives near a point without a known municipality. */
  readonly kind: 'municipality' | 'spot';
  /** The main town of a municipality, or the centre of the initiatives of a spot. */
  readonly point: WorldPoint;
  /** Indices of its initiatives, in the order of the records. */
  readonly members: Uint32Array;
  /** The smallest rectangle around the own points of its initiatives. */
  readonly bounds?: Bounds;
  /** The zoom from which initiatives with their own point are shown separately. */
  readonly apartFrom: number;
}

export interface Gathered {
  /** Sorted by key, so that the order does not depend on the order of the records. */
  readonly places: readonly Place[];
  /** For each initiative the index of its place, or {@link NOWHERE}. */
  readonly placeOf: Int32Array;
  /** For each initiative x and y of its own point in the unit world, or NaN twice. */
  readonly points: Float64Array;
}

/** The place index of an initiative that is not on the map: it has no point and no known municipality. */
export const NOWHERE = -1;

/**
 * The level of the smallest cells of spots: 2¹³ cells along a side of the world, 3 km each in the
 * Netherlands, the size of a tile at the first street zoom.
 */
const MAX_LEVEL = 13;

/** Maximum number of spots, since each makes every step slower. With more, cells become larger. */
const MAX_SPOTS = 4096;

/** Number of records per slice. */
const RECORDS_PER_SLICE = 1000;

/** A place whose members are still being found. */
interface PlaceDraft {
  readonly key: string;
  readonly kind: Place['kind'];
  readonly apartFrom: number;
  name: string | undefined;
  point: WorldPoint | undefined;
  members: number[];
}

const toPlace = ({ name, point, members, ...rest }: PlaceDraft, points: Float64Array): Place => {
  // Initiatives without their own point have NaN here.
  const own = members.map((index): WorldPoint => [
    points[2 * index] ?? NaN,
    points[2 * index + 1] ?? NaN,
  ]);
  const bounds = boundsOf(own);
  return {
    ...rest,
    ...(name !== undefined && { name }),
    // All initiatives of a spot have a point.
    point:
      point ??
      (bounds ? [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2] : [0, 0]),
    members: Uint32Array.from(members),
    ...(bounds && { bounds }),
  };
};

const columnOf = (side: number) => Math.min(Math.floor(side * 2 ** MAX_LEVEL), 2 ** MAX_LEVEL - 1);

/** The spots: places for initiatives with a point but without a known municipality. */
function* spots(
  indices: readonly number[],
  records: readonly Located[],
  points: Float64Array,
): Generator<void, Iterable<PlaceDraft>> {
  const cellAt = (index: number, level: number) => {
    const column = columnOf(points[2 * index] ?? 0) >> (MAX_LEVEL - level);
    const row = columnOf(points[2 * index + 1] ?? 0) >> (MAX_LEVEL - level);
    return column * 2 ** MAX_LEVEL + row;
  };
  let level = MAX_LEVEL;
  const cells = () => new Set(indices.map((index) => cellAt(index, level)));
  while (level > 0 && cells().size > MAX_SPOTS) {
    level--;
    yield;
  }
  const byCell = new Map<number, PlaceDraft>();
  for (const index of indices) {
    if (index % RECORDS_PER_SLICE === 0) yield;
    const cell = cellAt(index, level);
    let spot = byCell.get(cell);
    if (!spot) {
      const key = `spot ${level} ${cell}`;
      spot = {
        key,
        kind: 'spot',
        apartFrom: level,
        name: undefined,
        point: undefined,
        members: [],
      };
      byCell.set(cell, spot);
    }
    spot.name ??= records[index]?.municipality;
    spot.members.push(index);
  }
  return byCell.values();
}

/**
 * Gathers initiatives by municipality; those without a known one by location, abroad too. Linear, in steps
 * for `inSlices`. Coordinates are not checked: the reader of the feed drops those outside the world.
 */
export function* gathering(
  records: readonly Located[],
  resolve: Resolver,
): Generator<void, Gathered> {
  const points = new Float64Array(2 * records.length).fill(NaN);
  const byCode = new Map<string, PlaceDraft>();
  // There are many initiatives but few municipalities: look up each spelling once.
  const spellings = new Map<string, PlaceDraft | undefined>();
  const municipality = (text: string): PlaceDraft | undefined => {
    if (spellings.has(text)) return spellings.get(text);
    const found = resolve(text);
    let draft = found && byCode.get(found.code);
    if (found && !draft) {
      const { code: key, name } = found;
      const point = project(found.point);
      draft = { key, kind: 'municipality', apartFrom: STREET_ZOOM, name, point, members: [] };
      byCode.set(key, draft);
    }
    spellings.set(text, draft);
    return draft;
  };

  const elsewhere: number[] = [];
  for (let index = 0; index < records.length; index++) {
    if (index % RECORDS_PER_SLICE === RECORDS_PER_SLICE - 1) yield;
    const { point, municipality: given } = records[index] ?? {};
    if (point) {
      const own = project(point);
      points[2 * index] = own[0];
      points[2 * index + 1] = own[1];
    }
    const found = given === undefined ? undefined : municipality(given);
    if (found) found.members.push(index);
    else if (point) elsewhere.push(index);
  }

  const drafts = [...byCode.values(), ...(yield* spots(elsewhere, records, points))];
  drafts.sort((one, other) => (one.key < other.key ? -1 : 1));
  const placeOf = new Int32Array(records.length).fill(NOWHERE);
  const places: Place[] = [];
  for (const draft of drafts) {
    for (const index of draft.members) placeOf[index] = places.length;
    places.push(toPlace(draft, points));
    if (places.length % 100 === 0) yield;
  }
  return { places, placeOf, points };
}

/** {@link gathering} without slices. */
export const gather = (records: readonly Located[], resolve: Resolver): Gathered =>
  atOnce(gathering(records, resolve));

/** The numbers of initiatives that match a filter. */
export interface MatchCounts {
  /** 1 for each initiative that matches. */
  readonly matches: Uint8Array;
  /** The number that match, for each place. */
  readonly byPlace: Uint32Array;
  /** The number that match but are not on the map. */
  readonly nowhere: number;
}

/**
 * Counts the initiatives that match, by place. Linear.
 * @param matches - 1 for each initiative that matches, else 0. Default: all match.
 */
export const count = (
  { places, placeOf }: Gathered,
  matches: Uint8Array = new Uint8Array(placeOf.length).fill(1),
): MatchCounts => {
  const byPlace = new Uint32Array(places.length);
  let nowhere = 0;
  for (let index = 0; index < placeOf.length; index++) {
    if (!matches[index]) continue;
    const place = placeOf[index] ?? NOWHERE;
    if (place === NOWHERE) nowhere++;
    else byPlace[place] = (byPlace[place] ?? 0) + 1;
  }
  return { matches, byPlace, nowhere };
};
