import type { PriorityTexts } from '../texts.js';
import { period } from './period.js';

export const priorities: PriorityTexts = {
  heading: 'Priorities',
  empty: 'There are no priorities yet.',
  moreAt: 'More about the priorities',
  ...period,
  projects: ['Project', 'Projects'],
};
