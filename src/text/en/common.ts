import { daysIn } from '../date.js';
import type { FilterTexts, LoadingTexts, Texts } from '../texts.js';
import { filter } from './filter.js';
import { loading } from './loading.js';

export const common: Texts & FilterTexts & LoadingTexts = {
  language: 'en',
  day: daysIn('en-GB'),
  failed: {
    network: 'We can’t load this right now.',
    timeout: 'Loading is taking too long.',
    status: 'We can’t load this right now.',
    'too-large': 'We can’t show this: the file is too large.',
    'not-json': 'We can’t read this right now.',
    'not-a-feed': 'We can’t read this right now.',
    'no-section': 'This is not available right now.',
  },
  retry: 'Try again',
  stale: (date) => `This information is from ${date}. We couldn’t load anything newer.`,
  incomplete: 'We couldn’t load a part of this information.',
  more: 'Show more',
  shown: (shown, all) => `${shown} of ${all} shown`,
  ...filter,
  ...loading,
};
