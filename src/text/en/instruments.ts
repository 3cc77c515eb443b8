import type { InstrumentTexts } from '../texts.js';

export const instruments: InstrumentTexts = {
  heading: () => 'Tools for local democracy',
  empty: 'There are no tools yet.',
  moreAt: 'All tools',
  kinds: {
    guide: 'Guide',
    game: 'Game',
    workshop: 'Workshop',
    scan: 'Scan',
    book: 'Book',
    toolkit: 'Toolkit',
    publication: 'Publication',
  },
};
