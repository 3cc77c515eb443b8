import { fromRd, isRd } from '../../../geo/rd.js';
import { isObject } from '../record.js';

/** As in GeoJSON: longitude and latitude. Some files have metres of the Dutch national grid instead. */
type Position = readonly [number, number];

/** Maximum number of positions of a line or ring that are used. */
const MAX_POSITIONS = 10_000;

/** Maximum nesting of collections. */
const MAX_DEPTH = 4;

/**
 * A point for any geometry of GeoJSON: the middle of a line, a point in the largest part of a surface, or
 * the first valid one of several points or geometries.
 * @returns A GeoJSON Point in degrees; the given value if it is not a geometry with a valid position.
 * @see https://www.rfc-editor.org/rfc/rfc7946#section-3.1
 */
export function understoodGeometry(geometry: unknown): unknown {
  const point = pointOf(geometry, 0);
  if (!point) return geometry;
  const [longitude, latitude] = isRd(point) ? fromRd(point) : point;
  return { type: 'Point', coordinates: [rounded(longitude), rounded(latitude)] };
}

/** Rounds to a centimetre, to remove rounding errors. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

function pointOf(geometry: unknown, depth: number): Position | undefined {
  if (!isObject(geometry) || depth > MAX_DEPTH) return undefined;
  const { type, coordinates, geometries } = geometry;
  switch (typeof type === 'string' ? type.toLowerCase() : '') {
    case 'point':
      return positionOf(coordinates);
    case 'multipoint':
      return positionsOf(coordinates)[0];
    case 'linestring':
      return middleOf(positionsOf(coordinates));
    case 'multilinestring':
      return middleOf(largest(listOf(coordinates).map(positionsOf), lengthOf));
    case 'polygon':
      return insideOf(positionsOf(listOf(coordinates)[0]));
    case 'multipolygon': {
      const rings = listOf(coordinates).map((polygon) => positionsOf(listOf(polygon)[0]));
      return insideOf(largest(rings, (ring) => Math.abs(areaOf(ring))));
    }
    case 'geometrycollection':
      for (const one of listOf(geometries)) {
        const found = pointOf(one, depth + 1);
        if (found) return found;
      }
  }
  return undefined;
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.slice(0, MAX_POSITIONS) : [];

/** A position whose numbers may be written as text. */
function positionOf(value: unknown): Position | undefined {
  const [x, y] = listOf(value).map((one) => (typeof one === 'string' && one ? Number(one) : one));
  return typeof x === 'number' && typeof y === 'number' && isFinite(x) && isFinite(y)
    ? [x, y]
    : undefined;
}

const positionsOf = (value: unknown): Position[] =>
  listOf(value).flatMap((one) => {
    const position = positionOf(one);
    return position ? [position] : [];
  });

const largest = (all: readonly Position[][], size: (one: Position[]) => number): Position[] =>
  all.reduce((most, one) => (size(one) > size(most) ? one : most), all[0] ?? []);

const distance = ([x1, y1]: Position, [x2, y2]: Position): number => Math.hypot(x2 - x1, y2 - y1);

const pairs = (line: readonly Position[]): [Position, Position][] =>
  line.slice(1).map((end, index) => [line[index] ?? end, end]);

const lengthOf = (line: readonly Position[]): number =>
  pairs(line).reduce((sum, [start, end]) => sum + distance(start, end), 0);

/** The point halfway along a line. */
function middleOf(line: readonly Position[]): Position | undefined {
  let left = lengthOf(line) / 2;
  for (const [start, end] of pairs(line)) {
    const length = distance(start, end);
    if (length && left <= length) return between(start, end, left / length);
    left -= length;
  }
  return line[0];
}

const between = ([x1, y1]: Position, [x2, y2]: Position, part: number): Position => [
  x1 + (x2 - x1) * part,
  y1 + (y2 - y1) * part,
];

/** Twice the area of a ring; negative if it is clockwise. */
const areaOf = (ring: readonly Position[]): number =>
  pairs(ring).reduce((sum, [[x1, y1], [x2, y2]]) => sum + x1 * y2 - x2 * y1, 0);

/** The centroid of a ring; if that is outside it, a point inside at the same latitude. */
function insideOf(ring: readonly Position[]): Position | undefined {
  const [first] = ring;
  if (!first) return undefined;
  // Shift the ring to the origin, so that small surfaces lose no digits.
  const own = ring.map(([x, y]): Position => [x - first[0], y - first[1]]);
  const area = areaOf(own);
  if (!area) return middleOf(ring);
  let [x, y] = [0, 0];
  for (const [[x1, y1], [x2, y2]] of pairs(own)) {
    const cross = x1 * y2 - x2 * y1;
    x += ((x1 + x2) * cross) / (3 * area);
    y += ((y1 + y2) * cross) / (3 * area);
  }
  const crossings = pairs(own)
    .filter(([[, y1], [, y2]]) => y1 > y !== y2 > y)
    .map(([[x1, y1], [x2, y2]]) => x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
    .sort((one, other) => one - other);
  const isInside = crossings.filter((crossing) => crossing < x).length % 2;
  const [left = x, right = x] = crossings;
  return [first[0] + (isInside ? x : (left + right) / 2), first[1] + y];
}
