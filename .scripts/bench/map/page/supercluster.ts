/** Leaflet with supercluster, as the demo of supercluster does it, but for its worker. */
import L from 'leaflet';
import Supercluster from 'supercluster';

import { bench } from './bench.js';
import { count, icon, level, located, markers, openMap, type Located } from './leaflet.js';

let all: Located[] = [];
let index: Supercluster<Located['properties']> | undefined;
let map: L.Map | undefined;

const groups = L.geoJSON(undefined, {
  pointToLayer: ({ properties }, at) =>
    L.marker(at, { icon: icon((properties as { point_count?: number }).point_count ?? 1) }),
});

function update(): void {
  if (!map || !index) return;
  const bounds = map.getBounds();
  const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
  groups.clearLayers();
  for (const cluster of index.getClusters([...box], Math.round(map.getZoom()))) {
    groups.addData(cluster);
  }
}

function load(features: Located[]): void {
  const options = { radius: 60, extent: 256, maxZoom: 17 };
  index = new Supercluster<Located['properties']>(options).load(features);
  update();
}

bench({
  level,
  ready: (features) => Promise.resolve(void (all = located(features))),
  open(place) {
    map = openMap(place, all).addLayer(groups).on('moveend', update);
  },
  show: () => load(all),
  filter: (kind) => load(kind ? all.filter(({ properties }) => properties.kind === kind) : all),
  area: (place) => place,
  land: () => document.querySelector('.leaflet-overlay-pane path'),
  markers,
  count,
});
