import type { InteractionTexts } from '../texts.js';

export const interaction: InteractionTexts = {
  close: 'Close',
  inList: 'Show in the list',
  filterPage: (name) => `Filter the page by ${name}`,
  wheel: (key) => `Hold ${key} and scroll to zoom.`,
  touch: 'Move the map with two fingers.',
};
