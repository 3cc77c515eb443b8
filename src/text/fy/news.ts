import type { NewsTexts } from '../texts.js';

export const news: NewsTexts = {
  heading: () => 'Nijs oer lokale demokrasy',
  empty: 'Der is noch gjin nijs.',
  moreAt: 'Al it nijs',
  kinds: {
    news: 'Nijs',
    column: 'Kollum',
    interview: 'Fraachpetear',
    experience: 'Underfining',
    guide: 'Hânrikking',
    publication: 'Publikaasje',
  },
};
