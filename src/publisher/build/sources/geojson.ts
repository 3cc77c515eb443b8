import { isObject } from '../../../feed/read/record.js';
import { SourceError } from '../note.js';
import type { SourceDocument } from '../request.js';
import type { SourceRecord, SourceValue } from '../source-record.js';
import type { ReadSource } from './source.js';
import { baseOf, jsonOf, onlyDocument } from './source.js';

/** Places of somebody's map: a GeoJSON FeatureCollection, or one Feature. */
export const geojson: ReadSource = async (source, access) => {
  const document = await onlyDocument(source, access);
  return {
    records: featuresOf(document).map((feature, index) => recordOf(feature, index)),
    base: baseOf(source, document.url, access),
    hasColumns: true,
    notes: [],
  };
};

/** @throws SourceError `not-geojson` */
export function featuresOf(document: SourceDocument): unknown[] {
  const json = jsonOf(document);
  if (isObject(json) && Array.isArray(json.features)) return json.features as unknown[];
  if (isObject(json) && json.type === 'Feature') return [json];
  throw new SourceError('not-geojson', document.name, JSON.stringify(json)?.slice(0, 60));
}

function recordOf(feature: unknown, index: number): SourceRecord {
  const { id, properties, geometry } = isObject(feature) ? feature : {};
  const own = isObject(properties) ? (properties as Record<string, SourceValue>) : {};
  const position = pointOf(geometry);
  return {
    place: String(index + 1),
    values: {
      ...own,
      ...(id === undefined || id === '' ? {} : { id: id as SourceValue }),
      ...(position ? { position } : {}),
    },
  };
}

/** A point of a geometry: its own, or the middle of the box around it. */
export function pointOf(geometry: unknown): readonly number[] | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positionsIn(geometry)) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  if (west > east) return undefined;
  return west === east && south === north
    ? [west, south]
    : [(west + east) / 2, (south + north) / 2];
}

/** Geometries within geometries go no deeper than this. */
const MAX_DEPTH = 10;

function* positionsIn(value: unknown, depth = 0): Generator<readonly [number, number]> {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    const [x, y] = value as unknown[];
    if (Number.isFinite(x) && Number.isFinite(y)) yield [x as number, y as number];
    else for (const inner of value as unknown[]) yield* positionsIn(inner, depth + 1);
  } else if (isObject(value)) {
    yield* positionsIn(value.coordinates ?? value.geometries ?? [], depth + 1);
  }
}
