import type { PriorityTexts } from '../texts.js';
import { period } from './period.js';

export const priorities: PriorityTexts = {
  heading: 'Prioriteiten',
  empty: 'Er zijn nog geen prioriteiten.',
  moreAt: 'Meer over de prioriteiten',
  ...period,
  projects: ['Project', 'Projecten'],
};
