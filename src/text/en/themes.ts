import type { ThemeTexts } from '../texts.js';

export const themes: ThemeTexts = {
  heading: 'Get started',
  empty: 'There are no themes yet.',
  moreAt: 'All themes',
  noun: ['tool', 'tools'],
};
