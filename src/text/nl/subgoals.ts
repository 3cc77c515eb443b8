import type { SubgoalTexts } from '../texts.js';

export const subgoals: SubgoalTexts = {
  heading: 'Waar werken we aan?',
  empty: 'Er zijn nog geen subdoelen.',
  moreAt: 'Meer over de subdoelen',
  choose: 'Alleen dit subdoel',
  nouns: {
    initiatives: ['initiatief', 'initiatieven'],
    projects: ['project', 'projecten'],
    instruments: ['instrument', 'instrumenten'],
    news: ['nieuwsbericht', 'nieuwsberichten'],
  },
};
