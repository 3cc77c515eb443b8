import type { SectionName } from '../feed/sections.js';

/** The section that each element shows, which `dia.js` requests before it has the element. */
export const sections: Readonly<Record<string, SectionName>> = {
  'dia-agenda': 'events',
  'dia-initiative-map': 'initiatives',
  'dia-instrument-list': 'instruments',
  'dia-news-feed': 'news',
  'dia-partner-list': 'partners',
  'dia-priority-list': 'priorities',
  'dia-programme': 'programme',
  'dia-project-list': 'projects',
  'dia-subgoal-overview': 'subgoals',
  'dia-theme-list': 'themes',
};
