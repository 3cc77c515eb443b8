import type { NewsTexts } from '../texts.js';

export const news: NewsTexts = {
  heading: 'Nijs',
  empty: 'Der is noch gjin nijs.',
  moreAt: 'Mear nijs',
  kinds: {
    news: 'Nijs',
    column: 'Kollum',
    interview: 'Fraachpetear',
    guide: 'Hânrikking',
    publication: 'Publikaasje',
  },
};
