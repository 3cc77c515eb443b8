import type { NewsTexts } from '../texts.js';

export const news: NewsTexts = {
  heading: 'Nieuws',
  empty: 'Er is nog geen nieuws.',
  moreAt: 'Meer nieuws',
  kinds: {
    news: 'Nieuws',
    column: 'Column',
    interview: 'Interview',
    guide: 'Handreiking',
    publication: 'Publicatie',
  },
};
