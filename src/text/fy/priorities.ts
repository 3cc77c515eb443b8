import type { PriorityTexts } from '../texts.js';
import { period } from './period.js';

export const priorities: PriorityTexts = {
  heading: (name) => `Prioriteiten fan ${name}`,
  empty: 'Der binne noch gjin prioriteiten.',
  moreAt: 'Alle prioriteiten',
  ...period,
  projects: ['Projekt', 'Projekten'],
};
