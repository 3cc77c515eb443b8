import { boundsOf, project, type Bounds, type LonLat, type WorldPoint } from './projection.js';

/** What grouping needs to know of an initiative. */
export interface Located {
  readonly point?: LonLat | undefined;
  /** CBS code or name. */
  readonly municipality?: string | undefined;
}

/** Who knows the municipalities: `resolveMunicipality`, or nobody while that is being fetched. */
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
}

export interface Gathered {
  readonly places: readonly Place[];
  /** For each initiative the index of its place, or {@link NOWHERE}. */
  readonly placeOf: Int32Array;
  /** For each initiative x and y of its own point in the unit world, or NaN twice. */
  readonly points: Float64Array;
}

/** The place of an initiative that is not on the map: no point, and no municipality that is known. */
export const NOWHERE = -1;

/** Cells in which spots are gathered, along a side of the world: 3 km in the Netherlands. */
const CELLS = 2 ** 13;

/** How many records pass between two moments at which a visitor may be served. */
const BATCH = 1000;

interface Draft {
  readonly key: string;
  name: string | undefined;
  readonly kind: Place['kind'];
  readonly point: WorldPoint | undefined;
  count: number;
}

/** Points of some initiatives, as far as they have one of their own. */
function* ownPoints(points: Float64Array, members: Uint32Array): Generator<WorldPoint> {
  for (const index of members) {
    const [x = NaN, y = NaN] = [points[2 * index], points[2 * index + 1]];
    if (x === x) yield [x, y];
  }
}

const middle = (points: Iterable<WorldPoint>): WorldPoint => {
  let [x, y, count] = [0, 0, 0];
  for (const point of points) {
    x += point[0];
    y += point[1];
    count++;
  }
  return [x / count, y / count];
};

const finish = (drafts: readonly Draft[], placeOf: Int32Array, points: Float64Array): Place[] => {
  const members = drafts.map(({ count }) => new Uint32Array(count));
  const filled = new Uint32Array(drafts.length);
  for (const [index, place] of placeOf.entries()) {
    const list = members[place];
    // Typed arrays have a zero where nothing was written, so this cannot be missing.
    if (list) list[filled[place]!++] = index;
  }
  return drafts.map(({ key, name, kind, point }, place) => {
    const own = members[place] ?? new Uint32Array();
    const bounds = boundsOf(ownPoints(points, own));
    return {
      key,
      ...(name !== undefined && { name }),
      kind,
      point: point ?? middle(ownPoints(points, own)),
      members: own,
      ...(bounds && { bounds }),
    };
  });
};

/**
 * Gathers initiatives by municipality, and those without one that is known by where they are, also
 * abroad. Linear, in steps for `inSlices`. Coordinates are taken as they are: the reader of the feed
 * refuses those outside the world.
 */
export function* gathering(
  records: readonly Located[],
  resolve: Resolver,
): Generator<void, Gathered> {
  const drafts: Draft[] = [];
  const byKey = new Map<string, number>();
  const placeOf = new Int32Array(records.length).fill(NOWHERE);
  const points = new Float64Array(2 * records.length).fill(NaN);

  const put = (index: number, draft: Omit<Draft, 'count'>) => {
    let place = byKey.get(draft.key);
    if (place === undefined) {
      place = drafts.push({ ...draft, count: 0 }) - 1;
      byKey.set(draft.key, place);
    }
    const known = drafts[place];
    if (known) {
      known.count++;
      known.name ??= draft.name;
    }
    placeOf[index] = place;
  };

  // Many initiatives, few municipalities: each spelling is looked up and projected once.
  const spellings = new Map<string, Omit<Draft, 'count'> | undefined>();
  const municipality = (text: string) => {
    if (!spellings.has(text)) {
      const found = resolve(text);
      spellings.set(
        text,
        found && {
          key: found.code,
          name: found.name,
          kind: 'municipality',
          point: project(found.point),
        },
      );
    }
    return spellings.get(text);
  };

  for (const [index, { point, municipality: given }] of records.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    const own = point && project(point);
    if (own) points.set(own, 2 * index);
    const found = given === undefined ? undefined : municipality(given);
    if (found) {
      put(index, found);
    } else if (own) {
      const cell = own.map((side) => Math.min(Math.floor(side * CELLS), CELLS - 1));
      put(index, { key: `spot ${cell.join(' ')}`, name: given, kind: 'spot', point: undefined });
    }
  }
  return { places: finish(drafts, placeOf, points), placeOf, points };
}

/** {@link gathering} in one go. */
export const gather = (records: readonly Located[], resolve: Resolver): Gathered => {
  const steps = gathering(records, resolve);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** Which initiatives match a filter: 1 or 0 for each, or a test of its index. */
export type Matches = Uint8Array | ((index: number) => boolean);

/** How many match a filter. */
export interface Counted {
  /** 1 for each initiative that matches. */
  readonly matches: Uint8Array;
  /** For each place how many match. */
  readonly byPlace: Uint32Array;
  /** How many match and are not on the map. */
  readonly nowhere: number;
  /** How many match, on the map or not. */
  readonly total: number;
}

/** Counts the initiatives that match, by place; without a filter, all. Linear. */
export const count = ({ places, placeOf }: Gathered, filter?: Matches): Counted => {
  const matches =
    filter instanceof Uint8Array
      ? filter
      : filter
        ? Uint8Array.from(placeOf, (_, index) => Number(filter(index)))
        : new Uint8Array(placeOf.length).fill(1);
  const byPlace = new Uint32Array(places.length);
  let nowhere = 0;
  let total = 0;
  for (let index = 0; index < placeOf.length; index++) {
    if (!matches[index]) continue;
    total++;
    const place = placeOf[index] ?? NOWHERE;
    if (place === NOWHERE) nowhere++;
    else byPlace[place] = (byPlace[place] ?? 0) + 1;
  }
  return { matches, byPlace, nowhere, total };
};
