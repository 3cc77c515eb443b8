import type { PriorityTexts } from '../texts.js';
import { period } from './period.js';

export const priorities: PriorityTexts = {
  heading: (name) => `Priorities of ${name}`,
  empty: 'There are no priorities yet.',
  moreAt: 'All priorities',
  ...period,
  projects: ['Project', 'Projects'],
};
