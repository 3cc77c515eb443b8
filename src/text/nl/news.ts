import type { NewsTexts } from '../texts.js';

export const news: NewsTexts = {
  heading: () => 'Nieuws over lokale democratie',
  empty: 'Er is nog geen nieuws.',
  moreAt: 'Al het nieuws',
  kinds: {
    news: 'Nieuws',
    column: 'Column',
    interview: 'Interview',
    experience: 'Ervaring',
    guide: 'Handreiking',
    publication: 'Publicatie',
  },
};
