/**
 * What searches and filters the initiatives, and the fields for it: fetched behind the first groups,
 * which do without.
 */
export * from '../../ui/filter-engine.js';
export { FIELDS, FilterControls, isRare, styles, texts } from '../../ui/filter.js';
