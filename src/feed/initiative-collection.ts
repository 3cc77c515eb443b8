import type { Initiative } from './schema/index.js';

/** An initiative as a GeoJSON Feature (RFC 7946), in the format of a feed. */
export const featureOf = ({ id, point, ...properties }: Initiative): object => ({
  type: 'Feature',
  id,
  geometry: point ? { type: 'Point', coordinates: point } : null,
  properties,
});

/** Initiatives as a GeoJSON FeatureCollection (RFC 7946), in the format of a feed. */
export const geoJsonOf = (records: readonly Initiative[]): object => ({
  type: 'FeatureCollection',
  features: records.map(featureOf),
});
