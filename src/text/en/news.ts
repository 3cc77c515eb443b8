import type { NewsTexts } from '../texts.js';

export const news: NewsTexts = {
  heading: 'News',
  empty: 'There is no news yet.',
  moreAt: 'More news',
  kinds: {
    news: 'News',
    column: 'Column',
    interview: 'Interview',
    guide: 'Guide',
    publication: 'Publication',
  },
};
