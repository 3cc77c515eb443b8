/** Land, water and their names, and how names are laid out: loaded when a map is shown. */
export { baseMap, mapLabels, NETHERLANDS } from '../../geo/base-map.js';
export { layOutLabels } from './label-layout.js';
