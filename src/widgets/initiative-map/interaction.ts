/**
 * What a visitor needs who comes to the map with a mouse, a finger or the keyboard: fetched then, since
 * many only look at it.
 */
export { initiativesOf, pointsAt, separatingZoom } from '../../geo/opening.js';
export { Gestures } from './gestures.js';
export { renderHint, renderPanel, styles } from './panel.js';
export { Tip } from './tip.js';
