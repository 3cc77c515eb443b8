import { isObject } from '../record.js';
import type { Section } from '../section.js';
import { table } from '../tables/initiatives.js';

/**
 * Lays the members of a GeoJSON Feature and its properties side by side as an `Initiative` has them.
 * @see https://www.rfc-editor.org/rfc/rfc7946#section-3.2
 */
function flatten(feature: unknown, index: number): unknown {
  if (!isObject(feature)) return feature;
  const properties = isObject(feature.properties) ? feature.properties : {};
  return {
    ...properties,
    id: feature.id ?? properties.url ?? `#${index}`,
    point: feature.geometry,
  };
}

export const initiatives: Section<'initiatives'> = {
  name: 'initiatives',
  table,
  list: 'features',
  flatten,
  where: (field) =>
    field === 'id' ? 'id' : field === 'point' ? 'geometry' : `properties.${field}`,
};
