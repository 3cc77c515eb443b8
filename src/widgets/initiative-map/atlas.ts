/** Land, water and their names, how names are laid out, and what is in view: loaded when a map is shown. */
export { baseMap, mapLabels, NETHERLANDS } from '../../geo/base-map.js';
export { mapExtent } from '../../geo/map-extent.js';
export { FineLand } from './fine-land.js';
export { layOutLabels } from './label-layout.js';
