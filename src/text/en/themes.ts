import type { ThemeTexts } from '../texts.js';

export const themes: ThemeTexts = {
  heading: () => 'Get started with local democracy',
  empty: 'There are no themes yet.',
  moreAt: 'All themes',
  noun: ['tool', 'tools'],
};
