import type { SubgoalTexts } from '../texts.js';

export const subgoals: SubgoalTexts = {
  heading: (name) => `What is ${name} working on?`,
  empty: 'There are no subgoals yet.',
  moreAt: 'All subgoals',
  choose: 'Only this subgoal',
  nouns: {
    initiatives: ['initiative', 'initiatives'],
    projects: ['project', 'projects'],
    instruments: ['tool', 'tools'],
    news: ['news item', 'news items'],
  },
};
