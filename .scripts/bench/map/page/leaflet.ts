import L from 'leaflet';

import { baseMap, NETHERLANDS } from '../../../../src/geo/base-map.js';
import {
  boundsOf,
  fit,
  project,
  unproject,
  type Bounds,
  type LonLat,
  type WorldPoint,
} from '../../../../src/geo/projection.js';
import { resolveMunicipality } from '../../../../src/geo/resolve.js';
import type { Feature } from '../../initiatives.js';
import type { Level } from './contestant.js';

/**
 * One notch, which Leaflet animates. By its formula, 4 log2(2 / (1 + exp(−pixels / 240))), this is one
 * level.
 */
export const level: Level = { steps: 1, delta: 91.93, modifiers: 0 };

const latLng = ([longitude, latitude]: LonLat): L.LatLngTuple => [latitude, longitude];

/** The land of our own base map, for `L.polygon`. Its path has relative lines only. */
function land(): L.LatLngTuple[][] {
  const { origin, unit } = baseMap;
  let [x, y] = [0, 0];
  return [...baseMap.land.matchAll(/m([^mz]*)/g)].map(([, shape = '']) => {
    const steps = [...shape.matchAll(/(-?\d+) ?(-?\d+)/g)];
    let start: WorldPoint | undefined;
    const ring = steps.map(([, right, down]) => {
      [x, y] = [x + Number(right), y + Number(down)];
      start ??= [x, y];
      return latLng(unproject([origin[0] + x * unit, origin[1] + y * unit]));
    });
    // A closed shape ends where it began, and the next counts from there.
    [x, y] = start ?? [x, y];
    return ring;
  });
}

/** As much as ours keeps free around what it shows. */
const PADDING = 44;

/** Where the initiatives are, municipality by municipality, which is what ours fits its view to. */
function around(features: readonly Feature[]): Bounds {
  const names = new Set(features.map(({ properties }) => properties.municipality));
  const found = [...names].map((name) => resolveMunicipality(name)?.point);
  return boundsOf(found.flatMap((point) => (point ? [project(point)] : []))) ?? NETHERLANDS;
}

/** A map of the same land in the same view as ours, without tiles. */
export function openMap(place: HTMLElement, features: readonly Feature[]): L.Map {
  const { clientWidth: width, clientHeight: height } = place;
  const { zoom, centre } = fit(around(features), { width, height, padding: PADDING });
  // Ours has views between two whole levels, so this has.
  const map = L.map(place, { zoomSnap: 0, maxZoom: 19 }).setView(latLng(unproject(centre)), zoom);
  const look = { stroke: false, fillColor: '#f6f4ee', fillOpacity: 1, interactive: false };
  L.polygon(land(), look).addTo(map);
  return map;
}

/** An initiative with a point of its own. */
export interface Located extends Feature {
  readonly geometry: NonNullable<Feature['geometry']>;
}

/** GeoJSON with a point for each: whoever uses Leaflet has to find those of municipalities himself. */
export const located = (features: readonly Feature[]): Located[] =>
  features.map((feature) => {
    const { geometry, properties } = feature;
    const [longitude, latitude] = resolveMunicipality(properties.municipality)?.point ?? [5, 52];
    return {
      ...feature,
      geometry: geometry ?? { type: 'Point', coordinates: [longitude, latitude] },
    };
  });

/** The look of the plugin that most know. */
export const icon = (count: number): L.DivIcon => {
  const size = count < 100 ? 'small' : count < 1000 ? 'medium' : 'large';
  return L.divIcon({
    html: `<div><span>${count}</span></div>`,
    className: `marker-cluster marker-cluster-${size}`,
    iconSize: [40, 40],
  });
};

export const markers = () => document.querySelectorAll('.leaflet-marker-icon');

export const count = (marker: Element): number => parseInt(marker.textContent, 10);
