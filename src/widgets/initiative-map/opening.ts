/**
 * What a visitor needs who points at a marker or opens one: fetched when the mouse or the focus comes
 * to the map.
 */
export { initiativesOf, separatingZoom } from '../../geo/opening.js';
export { renderPanel, styles } from './panel.js';
export { Tip } from './tip.js';
