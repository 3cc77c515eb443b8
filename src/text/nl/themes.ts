import type { ThemeTexts } from '../texts.js';

export const themes: ThemeTexts = {
  heading: () => 'Aan de slag met lokale democratie',
  empty: 'Er zijn nog geen thema’s.',
  moreAt: 'Alle thema’s',
  noun: ['instrument', 'instrumenten'],
};
