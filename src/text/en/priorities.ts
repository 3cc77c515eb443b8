import type { PriorityTexts } from '../texts.js';

export const priorities: PriorityTexts = {
  heading: 'Priorities',
  empty: 'There are no priorities.',
  moreAt: 'More about the priorities',
  period: (start, end) => (end ? `${start} to ${end}` : `From ${start}`),
};
