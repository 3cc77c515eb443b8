/** Our own map; with `?cold` what it fetches when it needs it has not been fetched before. */
import { ContextProvider } from '@lit/context';

import { feedContext } from '../../../../src/feed/context.js';
import type { Filter } from '../../../../src/feed/filter.js';
import { recordReader } from '../../../../src/feed/read/record.js';
import { readSection, type ReadSection } from '../../../../src/feed/read/section.js';
import { initiatives } from '../../../../src/feed/read/sections/initiatives.js';
import type { FeedSource, SectionState } from '../../../../src/feed/store.js';
import { inSlices } from '../../../../src/util/slices.js';
import '../../../../src/widgets/initiative-map/define.js';
import { bench } from './bench.js';

declare global {
  /** Addresses of what the map fetches when it needs it. */
  var chunks: readonly string[];
}

let read: ReadSection<'initiatives'> | undefined;
let state: SectionState<'initiatives'> = { status: 'loading' };
const listeners = new Set<() => void>();

/** A feed that has been read before anybody asks. */
const store = {
  state: (section: string) => (section === 'initiatives' ? state : { status: 'loading' }),
  watch(section, listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  listen(section, listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  refresh: () => Promise.resolve(),
} as FeedSource;

/** Stands in for our own element of this name, which would fetch a feed. */
class Feed extends HTMLElement {
  readonly #provider = new ContextProvider(this, { context: feedContext });

  set filter(filter: Filter) {
    this.#provider.setValue({ store, filter, setFilter: (next) => (this.filter = next) });
  }
}
customElements.define('dia-feed', Feed);

const feed = new Feed();
feed.filter = {};

const map = document.createElement('dia-initiative-map');
map.view = 'map';
map.loading = 'eager';
map.style.setProperty('--dia-map-height', '600px');

/** Shadow roots are open. */
const inside = (selector: string) => map.shadowRoot?.querySelectorAll(selector) ?? [];

bench({
  // Two fingers on a touchpad, which come as a wheel with Ctrl: each frame has something to do, as in an
  // animation of Leaflet. 100 pixels are a level.
  level: { steps: 16, delta: 100 / 16, modifiers: 2 },
  async ready(features) {
    if (location.search !== '?cold') await Promise.all(chunks.map((chunk) => import(chunk)));
    const collection = { type: 'FeatureCollection', features };
    const reader = recordReader(initiatives.table, initiatives.where);
    const steps = readSection(initiatives, collection, location.href, 'nl', reader);
    read = await inSlices(steps, new AbortController().signal);
  },
  open(place) {
    feed.append(map);
    place.append(feed);
  },
  show() {
    const { records = [], problems = [] } = read ?? {};
    const { href: url, origin } = location;
    const content = { records, problems, updated: new Date(), url, origin };
    state = { status: 'ready', content };
    for (const listener of [...listeners]) listener();
  },
  filter: (kind) => void (feed.filter = kind ? { kind: [kind] } : {}),
  area: (place) => inside('[part~="map"]')[0] ?? place,
  land: () => inside('.land')[0],
  markers: () => inside('[part~="marker"]'),
  // "1.234"; nothing in the marker of one initiative at its own point.
  count: ({ textContent }) => Number(textContent.replaceAll('.', '')) || 1,
});
