import type { SubgoalTexts } from '../texts.js';

export const subgoals: SubgoalTexts = {
  heading: 'Wêr wurkje wy oan?',
  empty: 'Der binne noch gjin subdoelen.',
  moreAt: 'Mear oer de subdoelen',
  choose: 'Allinnich dit subdoel',
  nouns: {
    initiatives: ['inisjatyf', 'inisjativen'],
    projects: ['projekt', 'projekten'],
    instruments: ['ynstrumint', 'ynstruminten'],
    news: ['nijsberjocht', 'nijsberjochten'],
  },
};
