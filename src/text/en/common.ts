import { daysIn } from '../date.js';
import type { FilterTexts, Texts } from '../texts.js';
import { filter } from './filter.js';

export const common: Texts & FilterTexts = {
  language: 'en',
  thousands: ',',
  day: daysIn('en-GB'),
  loading: 'Loading…',
  loaded: 'Loaded',
  failed: {
    network: 'We cannot load this now.',
    timeout: 'Loading this takes too long.',
    status: 'We cannot load this now.',
    'too-large': 'We cannot show this. There is too much of it.',
    'not-json': 'We cannot read this now.',
    'not-a-feed': 'We cannot read this now.',
    'no-section': 'This is not available now.',
  },
  retry: 'Try again',
  stale: (date) => `Updated on ${date}. Newer information is not available now.`,
  more: 'Show more',
  shown: (shown, all) => `${shown} of ${all} shown`,
  ...filter,
};
