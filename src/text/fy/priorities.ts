import type { PriorityTexts } from '../texts.js';

export const priorities: PriorityTexts = {
  heading: 'Prioriteiten',
  empty: 'Der binne gjin prioriteiten.',
  moreAt: 'Mear oer de prioriteiten',
  period: (start, end) => (end ? `${start} oant en mei ${end}` : `Fan ${start} ôf`),
};
