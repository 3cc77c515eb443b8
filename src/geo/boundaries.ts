import type { BaseMap } from './base-map.js';
import type { Resolver } from './gather.js';
import {
  boundsOf,
  cornersOf,
  project,
  type Bounds,
  type LonLat,
  type WorldPoint,
} from './projection.js';
import { fromRd, isRd } from './rd.js';

/** The borders of a municipality. */
export interface Boundary {
  /** CBS code of today's municipality. */
  readonly code: string;
  /** SVG path in the units of a base map. Fill it with the rule `evenodd`. */
  readonly path: string;
  /** The smallest rectangle around it, in the unit world. */
  readonly bounds: Bounds;
}

/** The boundaries, and the numbers of features and rings that were invalid. */
export interface Boundaries {
  readonly boundaries: readonly Boundary[];
  readonly problems: number;
}

/**
 * Grid steps per unit of the base map. Points are rounded to the grid, so that neighbours share them. A
 * step is about a metre.
 */
const STEPS_PER_UNIT = 100;

/** Maximum distance between a simplified border and the true one, in steps: a quarter of a pixel at zoom 12. */
const TOLERANCE_STEPS = 6.25;

/**
 * A point of the grid as one number, x · ROWS + y, which is fast to compare and to look up. The world is
 * 26 million steps wide, so that the sum of two is still exact.
 */
type Key = number;
const ROWS = 2 ** 25;
const columnOf = (key: Key) => Math.floor(key / ROWS);
const rowOf = (key: Key) => key % ROWS;

/** The corners of a shape, each once. */
type Ring = readonly Key[];

/** Number of points per slice. */
const POINTS_PER_SLICE = 2000;

/**
 * The properties in which CBS, PDOK and municipalities write the code or the name, the most reliable
 * first; in lower case, letters only. `id` is the id of the feature.
 */
const FIELDS =
  'statcode gmcode gemeentecode cbscode code identificatie featureid statnaam gmnaam gemeentenaam gemeente naam name';

const object = (value: unknown) => Object(value) as Readonly<Record<string, unknown>>;
const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []);

/** The municipality of a feature, by the first of its fields that names one. */
const codeOf = (feature: unknown, resolve: Resolver): string | undefined => {
  const { id, properties } = object(feature);
  // Most ids are serial numbers: accept only those that look like a CBS code.
  const featureid = /^(GM)?\d{4}$/i.test(String(id)) && id;
  const named = new Map(
    Object.entries({ ...object(properties), featureid }).map(([name, value]) => [
      name.toLowerCase().replace(/[^a-z]/g, ''),
      String(value),
    ]),
  );
  for (const field of FIELDS.split(' ')) {
    const found = resolve(named.get(field) ?? '');
    if (found) return found.code;
  }
  return undefined;
};

/** Whether a feature is the water of a municipality, which CBS publishes as a separate feature. */
const isWater = (feature: unknown): boolean => {
  const { water, WATER, H2O } = object(object(feature).properties);
  return [water, WATER, H2O].includes('JA');
};

/** Whether a point is on the base map. If its latitude comes first, it is not. */
const isHere = ([longitude, latitude]: LonLat) =>
  longitude > -3 && longitude < 14 && latitude > 49 && latitude < 56;

/** The coordinate system of the paths: that of the base map. */
export type Frame = Pick<BaseMap, 'unit' | 'origin'>;

const keyOf = (position: unknown, { unit }: Frame): Key | undefined => {
  const [x, y] = list(position) as [number, number];
  const point: LonLat = isRd([x, y]) ? fromRd([x, y]) : [x, y];
  if (!isHere(point)) return undefined;
  const [column, row] = project(point).map((side) => Math.round((side / unit) * STEPS_PER_UNIT));
  return (column ?? 0) * ROWS + (row ?? 0);
};

/** The corners of a ring; undefined if it is invalid. It need not be closed. */
function* readRing(positions: unknown, frame: Frame): Generator<void, Ring | undefined> {
  const ring: Key[] = [];
  const all = list(positions);
  if (all.length < 3) return undefined;
  let read = 0;
  for (const position of all) {
    if (++read % POINTS_PER_SLICE === 0) yield;
    const key = keyOf(position, frame);
    if (key === undefined) return undefined;
    if (key !== ring.at(-1)) ring.push(key);
  }
  if (ring[0] === ring.at(-1)) ring.pop();
  return ring;
}

/** Squared distance from a point to a line between two others, independent of its direction. */
const squaredDistance = (point: Key, from: Key, to: Key): number => {
  const [x, y] = [columnOf(point) - columnOf(from), rowOf(point) - rowOf(from)];
  const [dx, dy] = [columnOf(to) - columnOf(from), rowOf(to) - rowOf(from)];
  const length = dx * dx + dy * dy;
  const along = x * dx + y * dy;
  if (along <= 0) return x * x + y * y;
  if (along >= length) return (x - dx) ** 2 + (y - dy) ** 2;
  return (x * dy - y * dx) ** 2 / length;
};

/**
 * Removes corners that hardly show. The border between two rings stays the same for both: it is split
 * where a third ring begins, and each part is simplified separately.
 *
 * Source: D.H. Douglas and T.K. Peucker, "Algorithms for the reduction of the number of points required
 * to represent a digitized line or its caricature", Cartographica 10 (1973), pp. 112–122.
 */
function* simplify(ring: Ring, isFixed: (key: Key) => boolean): Generator<void, Ring> {
  const cut = ring.findIndex(isFixed);
  // An island has no such corner: start at the same corner, wherever the ring begins.
  const start =
    cut < 0 ? ring.indexOf(ring.reduce((least, key) => Math.min(least, key), Infinity)) : cut;
  const line = [...ring.slice(start), ...ring.slice(0, start + 1)];
  const kept = new Uint8Array(line.length);
  const pieces: [from: number, to: number][] = [];
  for (let from = 0, to = 1; to < line.length; to++) {
    if (to < line.length - 1 && !isFixed(line[to] as Key)) continue;
    kept[to] = 1;
    pieces.push([from, to]);
    from = to;
  }
  let work = 0;
  for (let piece = pieces.pop(); piece; piece = pieces.pop()) {
    const [from, to] = piece;
    work += to - from;
    if (work > POINTS_PER_SLICE) {
      work = 0;
      yield;
    }
    let farthest = 0;
    let most = TOLERANCE_STEPS ** 2;
    for (let index = from + 1; index < to; index++) {
      const [key, other] = [line[index] as Key, line[farthest] as Key];
      const distance = squaredDistance(key, line[from] as Key, line[to] as Key);
      // If two are equally far, do not take the first: that would depend on the direction.
      if (distance > most || (distance === most && farthest && key < other)) {
        most = distance;
        farthest = index;
      }
    }
    if (!farthest) continue;
    kept[farthest] = 1;
    pieces.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, index) => kept[index]);
}

const pointOf = (key: Key, { unit }: Frame): WorldPoint => [
  (columnOf(key) / STEPS_PER_UNIT) * unit,
  (rowOf(key) / STEPS_PER_UNIT) * unit,
];

const pathOf = (ring: Ring, { unit, origin }: Frame): string => {
  let [x, y] = [
    Math.round((origin[0] / unit) * STEPS_PER_UNIT),
    Math.round((origin[1] / unit) * STEPS_PER_UNIT),
  ];
  const moves = ring.map((key) => {
    const [dx, dy] = [columnOf(key) - x, rowOf(key) - y];
    [x, y] = [x + dx, y + dy];
    return `${dx / STEPS_PER_UNIT} ${dy / STEPS_PER_UNIT}`;
  });
  const [first, ...others] = moves;
  return `M${first}l${others.join(' ')}z`;
};

/**
 * Reads the borders of municipalities from GeoJSON (RFC 7946), in longitude and latitude or in Dutch RD
 * coordinates (EPSG:28992), as CBS publishes them. RD is recognised by its numbers, with or without a
 * `crs`. The shapes of municipalities that have merged since become one path. Paths are simplified for
 * zoom 12. Runs in steps, for `inSlices`.
 *
 * Invalid rings are left out, and so are features without polygons or a known municipality, and the water
 * of CBS.
 *
 * @param resolve - Finds a municipality by its code or name.
 */
export function* reading(
  json: unknown,
  resolve: Resolver,
  frame: Frame,
): Generator<void, Boundaries> {
  const { features } = object(json);
  const shapes: { readonly code: string; readonly ring: Ring }[] = [];
  let problems = 0;
  for (const feature of list(features)) {
    yield;
    if (isWater(feature)) continue;
    const { type, coordinates } = object(object(feature).geometry);
    const polygons =
      type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? list(coordinates) : [];
    const code = codeOf(feature, resolve);
    if (!code || !polygons.length) {
      problems++;
      continue;
    }
    for (const polygon of polygons) {
      let isOutline = true;
      for (const positions of list(polygon)) {
        const ring = yield* readRing(positions, frame);
        if (!ring) problems++;
        else if (ring.length > 2) shapes.push({ code, ring });
        // Without its outline, the holes have no meaning.
        if (!ring && isOutline) break;
        isOutline = false;
      }
    }
  }

  // A corner has the same two neighbours in every ring, unless borders meet there. Comparing the sum of the
  // neighbours is enough: borders do not cross.
  const neighbours = new Map<Key, number>();
  for (const { ring } of shapes) {
    for (let index = 0; index < ring.length; index++) {
      if (index % POINTS_PER_SLICE === 0) yield;
      const key = ring[index] ?? 0;
      const sum = (ring.at(index - 1) ?? 0) + (ring[index + 1] ?? ring[0] ?? 0);
      const known = neighbours.get(key);
      if (known !== sum) neighbours.set(key, known === undefined ? sum : NaN);
    }
  }

  const found = new Map<string, Boundary>();
  for (const { code, ring } of shapes) {
    yield;
    const simple = yield* simplify(ring, (key) => Number.isNaN(neighbours.get(key)));
    if (simple.length < 3) continue;
    const before = found.get(code);
    const corners = [...simple.map((key) => pointOf(key, frame)), ...cornersOf(before?.bounds)];
    const bounds = boundsOf(corners);
    const path = (before?.path ?? '') + pathOf(simple, frame);
    if (bounds) found.set(code, { code, path, bounds });
  }
  return { boundaries: [...found.values()], problems };
}

/** Round numbers: 1, 2, 5, 10, 20, 50, … */
const ROUND = [...Array(24).keys()].map((index) => {
  const [ten, digit] = [Math.floor(index / 3), [1, 2, 5][index % 3] ?? 1];
  return digit * 10 ** ten;
});

/**
 * The lower bounds of a scale that shows counts with a few shades: 1, 2, 5, 10 for counts up to about 10.
 * Zero has no shade. The scale is not by quantile, since most municipalities have a few and one has hundreds.
 * @param most - Maximum number of steps, 2 or more.
 */
export const stepsOf = (counts: Iterable<number>, most: number): number[] => {
  const some = [...counts].filter((count) => count > 0);
  const [least, largest] = [Math.min(...some), Math.max(0, ...some)];
  if (largest <= most) return [...Array(largest).keys()].map((index) => index + 1);
  const steps = ROUND.filter(
    (step, index) => step <= largest && (ROUND[index + 1] ?? Infinity) > least,
  );
  if (steps.length <= most) return steps;
  const apart = (steps.length - 1) / (most - 1);
  return [...Array(most).keys()].map((index) => steps[Math.round(index * apart)] ?? 0);
};
