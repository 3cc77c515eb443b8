import type { NewsTexts } from '../texts.js';

export const news: NewsTexts = {
  heading: () => 'News about local democracy',
  empty: 'There is no news yet.',
  moreAt: 'All news',
  kinds: {
    news: 'News',
    column: 'Column',
    interview: 'Interview',
    experience: 'Experience',
    guide: 'Guide',
    publication: 'Publication',
  },
};
