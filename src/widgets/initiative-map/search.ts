/**
 * What searches and filters the initiatives, and the fields for it: fetched behind the first groups,
 * which do without.
 */
export { indexing } from '../../feed/facets.js';
export { FilterControls, styles, texts } from '../../ui/filter.js';
export { within } from '../../ui/within.js';
export { whenIdle } from '../../util/idle.js';
