import type { ThemeTexts } from '../texts.js';

export const themes: ThemeTexts = {
  heading: () => 'Oan de slach mei lokale demokrasy',
  empty: 'Der binne noch gjin tema’s.',
  moreAt: 'Alle tema’s',
  noun: ['ynstrumint', 'ynstruminten'],
};
