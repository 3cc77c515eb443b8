/**
 * All with which visitors search, filter and sort, in one module: fetched when a widget shows it, and once
 * however many do.
 */
export { indexing } from '../feed/facets.js';
export { newestFirst } from '../feed/newest.js';
export { filter as texts } from '../text/nl/filter.js';
export { FilterControls } from './filter.js';
export { styles } from './filter.styles.js';
export { whenIdle } from '../util/idle.js';
export { within } from './within.js';
