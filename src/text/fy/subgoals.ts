import type { SubgoalTexts } from '../texts.js';

export const subgoals: SubgoalTexts = {
  heading: (name) => `Wêr wurket ${name} oan?`,
  empty: 'Der binne noch gjin subdoelen.',
  moreAt: 'Alle subdoelen',
  choose: 'Allinnich dit subdoel',
  nouns: {
    initiatives: ['inisjatyf', 'inisjativen'],
    projects: ['projekt', 'projekten'],
    instruments: ['ynstrumint', 'ynstruminten'],
    news: ['nijsberjocht', 'nijsberjochten'],
  },
};
