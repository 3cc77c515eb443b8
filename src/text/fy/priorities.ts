import type { PriorityTexts } from '../texts.js';
import { period } from './period.js';

export const priorities: PriorityTexts = {
  heading: 'Prioriteiten',
  empty: 'Der binne noch gjin prioriteiten.',
  moreAt: 'Mear oer de prioriteiten',
  ...period,
  projects: ['Projekt', 'Projekten'],
};
