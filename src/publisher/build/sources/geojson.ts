import { understoodGeometry } from '../../../feed/read/forgiving/geometry.js';
import { isObject } from '../../../feed/read/record.js';
import { SourceError } from '../note.js';
import type { SourceDocument } from '../request.js';
import type { SourceRecord, SourceValue } from '../source-record.js';
import type { ReadSource } from './source.js';
import { baseOf, jsonOf, onlyDocument } from './source.js';

/** The places in a GeoJSON FeatureCollection, or one Feature. */
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
  const position = positionOf(geometry);
  return {
    place: String(index + 1),
    values: {
      ...own,
      ...(id === undefined || id === '' ? {} : { id: id as SourceValue }),
      ...(position ? { position } : {}),
    },
  };
}

/** A position for any geometry, chosen in the same way as by the reader of feeds. */
export function positionOf(geometry: unknown): SourceValue {
  const point = understoodGeometry(geometry);
  return isObject(point) && point.type === 'Point' ? (point.coordinates as SourceValue) : undefined;
}
