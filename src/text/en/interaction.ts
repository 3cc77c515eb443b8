import type { InteractionTexts } from '../texts.js';

export const interaction: InteractionTexts = {
  moved: (how, near, initiatives, places) => {
    const done = { zoomedIn: 'Zoomed in', zoomedOut: 'Zoomed out', panned: 'Moved' }[how];
    return `${done}${near && `, around ${near}`}: ${initiatives} at ${places}.`;
  },
  nearest: 'You cannot zoom in any further.',
  farthest: 'You cannot zoom out any further.',
  close: 'Close',
  inList: 'Show in the list',
  filterPage: (name) => `Filter the page by ${name}`,
  wheel: (key) => `Hold ${key} and scroll to zoom.`,
  touch: 'Move the map with two fingers.',
};
