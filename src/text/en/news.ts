import type { NewsTexts, SubscribeTexts } from '../texts.js';
import { subscribe } from './subscribe.js';

export const news: NewsTexts & SubscribeTexts = {
  ...subscribe,
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
