import { atOnce } from '../util/at-once.js';
import { boundsOf, project, type Bounds, type LonLat, type WorldPoint } from './projection.js';

/** What grouping needs to know of an initiative. */
export interface Located {
  readonly point?: LonLat | undefined;
  /** CBS code or name. */
  readonly municipality?: string | undefined;
}

/** From this zoom initiatives with points of their own show apart from their municipality. */
export const STREET_ZOOM = 13;

/**
 * Finds a municipality by its CBS code or name: `resolveMunicipality`, or a function that knows none
 * while that is being fetched.
 */
export type Resolver = (
  codeOrName: string,
) => { readonly code: string; readonly name: string; readonly point: LonLat } | undefined;

/** Where initiatives come together, whatever the zoom. */
export interface Place {
  /** The CBS code of a municipality, or of a spot its cell: the same for the same records. */
  readonly key: string;
  /** A spot has the name that a record gives, if any does: a municipality that is not known. */
  readonly name?: string;
  /** A spot is where records without a known municipality have their points. */
  readonly kind: 'municipality' | 'spot';
  /** Of a municipality its main town, of a spot the middle of its initiatives. */
  readonly point: WorldPoint;
  /** Indices of its initiatives, in the order of the records. */
  readonly members: Uint32Array;
  /** Around the points that its initiatives have of their own. */
  readonly bounds?: Bounds;
  /** The zoom from which initiatives with points of their own show apart. */
  readonly apartFrom: number;
}

export interface Gathered {
  /** By key, so that their order does not hang on that of the records. */
  readonly places: readonly Place[];
  /** For each initiative the index of its place, or {@link NOWHERE}. */
  readonly placeOf: Int32Array;
  /** For each initiative x and y of its own point in the unit world, or NaN twice. */
  readonly points: Float64Array;
}

/** The place of an initiative that is not on the map: no point, and no municipality that is known. */
export const NOWHERE = -1;

/**
 * The finest cells in which spots are gathered: 2¹³ along a side of the world, 3 km in the Netherlands,
 * which is a tile at the first street zoom.
 */
const MAX_LEVEL = 13;

/** More spots than this make every step slow: then cells grow, and come apart at a smaller zoom. */
const MAX_SPOTS = 4096;

/** How many records pass between two moments at which a visitor may be served. */
const BATCH = 1000;

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
  // Those without a point of their own have NaN, which is nowhere.
  const own = members.map((index): WorldPoint => [
    points[2 * index] ?? NaN,
    points[2 * index + 1] ?? NaN,
  ]);
  const bounds = boundsOf(own);
  return {
    ...rest,
    ...(name !== undefined && { name }),
    // A spot is where points are.
    point:
      point ??
      (bounds ? [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2] : [0, 0]),
    members: Uint32Array.from(members),
    ...(bounds && { bounds }),
  };
};

const columnOf = (side: number) => Math.min(Math.floor(side * 2 ** MAX_LEVEL), 2 ** MAX_LEVEL - 1);

/** The spots of initiatives that are there but in no municipality that is known. */
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
    if (index % BATCH === 0) yield;
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
 * Gathers initiatives by municipality, and those without one that is known by where they are, also
 * abroad. Linear, in steps for `inSlices`. Coordinates are taken as they are: the reader of the feed
 * refuses those outside the world.
 */
export function* gathering(
  records: readonly Located[],
  resolve: Resolver,
): Generator<void, Gathered> {
  const points = new Float64Array(2 * records.length).fill(NaN);
  const byCode = new Map<string, PlaceDraft>();
  // Many initiatives, few municipalities: each spelling is looked up once.
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
    if (index % BATCH === BATCH - 1) yield;
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

/** {@link gathering} in one go. */
export const gather = (records: readonly Located[], resolve: Resolver): Gathered =>
  atOnce(gathering(records, resolve));

/** How many match a filter. */
export interface MatchCounts {
  /** 1 for each initiative that matches. */
  readonly matches: Uint8Array;
  /** For each place how many match. */
  readonly byPlace: Uint32Array;
  /** How many match and are not on the map. */
  readonly nowhere: number;
}

/**
 * Counts the initiatives that match, by place. Linear.
 * @param matches - 1 for each that does, else 0; all do unless it says otherwise.
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
