import type { PriorityTexts } from '../texts.js';

export const priorities: PriorityTexts = {
  heading: 'Prioriteiten',
  empty: 'Er zijn geen prioriteiten.',
  moreAt: 'Meer over de prioriteiten',
  period: (start, end) => (end ? `${start} tot en met ${end}` : `Vanaf ${start}`),
};
