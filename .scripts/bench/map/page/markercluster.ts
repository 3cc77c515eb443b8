/** Leaflet with its own plugin for clusters; with `?chunked` it works in chunks. */
import L from 'leaflet';
import 'leaflet.markercluster';

import { bench } from './bench.js';
import { count, icon, level, located, markers, openMap, type Located } from './leaflet.js';

let all: Located[] = [];
let made: { readonly kind: string; readonly marker: L.Marker }[] = [];

const groups = L.markerClusterGroup({ chunkedLoading: location.search === '?chunked' });

bench({
  level,
  ready: (features) => Promise.resolve(void (all = located(features))),
  open(place) {
    openMap(place, all).addLayer(groups);
  },
  show() {
    const single = icon(1);
    made = all.map(({ geometry, properties }) => {
      const [longitude, latitude] = geometry.coordinates;
      return { kind: properties.kind, marker: L.marker([latitude, longitude], { icon: single }) };
    });
    groups.addLayers(made.map(({ marker }) => marker));
  },
  filter(kind) {
    groups.clearLayers();
    const left = kind ? made.filter((one) => one.kind === kind) : made;
    groups.addLayers(left.map(({ marker }) => marker));
  },
  area: (place) => place,
  land: () => document.querySelector('.leaflet-overlay-pane path'),
  markers,
  count,
});
