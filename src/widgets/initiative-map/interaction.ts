/**
 * What it takes to move the map by mouse, finger or keyboard, and to open its groups: fetched when a
 * visitor comes to the map, since many only look at it.
 */
export { announceLimit, announceMove } from './announce-move.js';
export { Gestures } from './gestures.js';
export { Hint } from './hint.js';
export { styles } from './interaction.styles.js';
export { Panel } from './panel.js';
export { Tip } from './tip.js';
