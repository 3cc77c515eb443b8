import type { SubgoalTexts } from '../texts.js';

export const subgoals: SubgoalTexts = {
  heading: 'What are we working on?',
  empty: 'There are no subgoals yet.',
  moreAt: 'More about the subgoals',
  choose: 'Only this subgoal',
  nouns: {
    initiatives: ['initiative', 'initiatives'],
    projects: ['project', 'projects'],
    instruments: ['tool', 'tools'],
    news: ['news item', 'news items'],
  },
};
