import type { SubgoalTexts } from '../texts.js';

export const subgoals: SubgoalTexts = {
  heading: (name) => `Waar werkt ${name} aan?`,
  empty: 'Er zijn nog geen subdoelen.',
  moreAt: 'Alle subdoelen',
  choose: 'Alleen dit subdoel',
  nouns: {
    initiatives: ['initiatief', 'initiatieven'],
    projects: ['project', 'projecten'],
    instruments: ['instrument', 'instrumenten'],
    news: ['nieuwsbericht', 'nieuwsberichten'],
  },
};
