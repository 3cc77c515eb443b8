import type { ProjectTexts } from '../texts.js';
import { period } from './period.js';

export const projects: ProjectTexts = {
  heading: (name) => `Projecten van ${name}`,
  empty: 'Er zijn nog geen projecten.',
  moreAt: 'Alle projecten',
  priorities: ['Prioriteit', 'Prioriteiten'],
  subgoals: ['Subdoel', 'Subdoelen'],
  municipalities: ['Gemeente', 'Gemeenten'],
  ...period,
};
