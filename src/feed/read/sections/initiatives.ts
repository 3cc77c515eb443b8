import { isObject } from '../record.js';
import type { Section } from '../section.js';
import { table } from '../tables/initiatives.js';

const FIELDS = Object.keys(table);

/** The properties of a GeoJSON Feature. */
const propertiesOf = (feature: unknown): Record<string, unknown> =>
  isObject(feature) && isObject(feature.properties) ? feature.properties : {};

/**
 * Flattens a GeoJSON Feature and its properties to the fields of an `Initiative`.
 * @see https://www.rfc-editor.org/rfc/rfc7946#section-3.2
 */
function flatten(feature: unknown, index: number): unknown {
  if (!isObject(feature)) return feature;
  const properties = propertiesOf(feature);
  const values: Record<string, unknown> = {};
  for (const field of FIELDS) values[field] = properties[field];
  return {
    ...values,
    id: feature.id ?? properties.url ?? `#${index}`,
    point: feature.geometry,
  };
}

/** Whether the first feature has a property that initiatives do not have. */
function isForeign(document: unknown): boolean {
  const features = isObject(document) ? document.features : undefined;
  const properties = propertiesOf(Array.isArray(features) ? features[0] : undefined);
  for (const name in properties) if (!(name in table)) return true;
  return false;
}

const features = new WeakMap<object, unknown>();

/** A property of the feature from which an initiative was read; it need not be a field of initiatives. */
export const propertyOf = (initiative: object, name: string): unknown =>
  propertiesOf(features.get(initiative))[name];

export const initiatives: Section<'initiatives'> = {
  name: 'initiatives',
  table,
  list: 'features',
  isForeign,
  flatten,
  where: (field) =>
    field === 'id' ? 'id' : field === 'point' ? 'geometry' : `properties.${field}`,
  onRecord: (record, feature) => features.set(record, feature),
};
