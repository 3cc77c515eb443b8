import type { ProjectTexts } from '../texts.js';
import { period } from './period.js';

export const projects: ProjectTexts = {
  heading: (name) => `Projekten fan ${name}`,
  empty: 'Der binne noch gjin projekten.',
  moreAt: 'Alle projekten',
  priorities: ['Prioriteit', 'Prioriteiten'],
  subgoals: ['Subdoel', 'Subdoelen'],
  municipalities: ['Gemeente', 'Gemeenten'],
  ...period,
};
