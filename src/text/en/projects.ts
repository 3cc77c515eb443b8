import type { ProjectTexts } from '../texts.js';
import { period } from './period.js';

export const projects: ProjectTexts = {
  heading: (name) => `Projects of ${name}`,
  empty: 'There are no projects yet.',
  moreAt: 'All projects',
  priorities: ['Priority', 'Priorities'],
  subgoals: ['Subgoal', 'Subgoals'],
  municipalities: ['Municipality', 'Municipalities'],
  ...period,
};
