import { isObject } from './record.js';

/**
 * Lays the members of a GeoJSON Feature and its properties side by side as an `Initiative` has them.
 * @see https://www.rfc-editor.org/rfc/rfc7946#section-3.2
 */
export function initiative(feature: unknown, index: number): unknown {
  if (!isObject(feature)) return feature;
  const properties = isObject(feature.properties) ? feature.properties : {};
  return {
    ...properties,
    id: feature.id ?? properties.url ?? `#${index}`,
    point: feature.geometry,
  };
}

/** Where a field of an `Initiative` stands in its Feature. */
export const initiativePath = (field: string): string =>
  field === 'id' ? 'id' : field === 'point' ? 'geometry' : `properties.${field}`;
