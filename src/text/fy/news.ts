import type { NewsTexts, SubscribeTexts } from '../texts.js';
import { subscribe } from './subscribe.js';

export const news: NewsTexts & SubscribeTexts = {
  ...subscribe,
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
