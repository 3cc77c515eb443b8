import type { PriorityTexts } from '../texts.js';
import { period } from './period.js';

export const priorities: PriorityTexts = {
  heading: (name) => `Prioriteiten van ${name}`,
  empty: 'Er zijn nog geen prioriteiten.',
  moreAt: 'Alle prioriteiten',
  ...period,
  projects: ['Project', 'Projecten'],
};
