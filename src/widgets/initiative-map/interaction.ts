/**
 * What a visitor needs who comes to the map with a mouse, a finger or the keyboard: fetched then, since
 * many only look at it.
 */
export { Gestures } from './gestures.js';
export { Hint } from './hint.js';
export { styles } from './interaction.styles.js';
export { Panel } from './panel.js';
export { Tip } from './tip.js';
