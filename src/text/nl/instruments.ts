import type { InstrumentTexts } from '../texts.js';

export const instruments: InstrumentTexts = {
  heading: 'Instrumenten',
  empty: 'Er zijn nog geen instrumenten.',
  moreAt: 'Alle instrumenten',
  kinds: {
    guide: 'Handreiking',
    game: 'Spel',
    workshop: 'Workshop',
    scan: 'Scan',
    book: 'Boek',
    toolkit: 'Gereedschap',
    publication: 'Publicatie',
  },
};
