import type { Initiative } from './schema/index.js';

/** Initiatives as a GeoJSON FeatureCollection (RFC 7946), in the form that a feed has them. */
export function geoJsonOf(records: readonly Initiative[]): object {
  return {
    type: 'FeatureCollection',
    features: records.map(({ id, point, ...properties }) => ({
      type: 'Feature',
      id,
      geometry: point ? { type: 'Point', coordinates: point } : null,
      properties,
    })),
  };
}
