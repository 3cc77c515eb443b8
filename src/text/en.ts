import { daysIn } from './date.js';
import type { Translation } from './texts.js';

export const en: Translation = {
  common: {
    language: 'en',
    day: daysIn('en-GB'),
    loading: 'Loading…',
    nothingFits: 'Nothing was found that fits your choice.',
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
    filtered: (by) => `Filtered by: ${by}`,
    clear: 'Clear filter',
  },
  news: {
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
  },
  partners: {
    heading: 'Who takes part?',
    empty: 'There are no partners yet.',
    moreAt: 'All partners',
    roles: {
      initiator: 'Initiator',
      association: 'Professional association',
      partner: 'Partner',
    },
  },
  priorities: {
    heading: 'Priorities',
    empty: 'There are no priorities.',
    moreAt: 'More about the priorities',
    period: (start, end) => (end ? `${start} to ${end}` : `From ${start}`),
  },
  subgoals: {
    heading: 'What are we working on?',
    empty: 'There are no subgoals yet.',
    moreAt: 'More about the subgoals',
    choose: 'Only this subgoal',
    counted: {
      initiatives: ['initiative', 'initiatives'],
      projects: ['project', 'projects'],
      instruments: ['tool', 'tools'],
      news: ['news item', 'news items'],
    },
  },
};
