import type { InstrumentTexts } from '../texts.js';

export const instruments: InstrumentTexts = {
  heading: () => 'Instrumenten voor lokale democratie',
  empty: 'Er zijn nog geen instrumenten.',
  moreAt: 'Alle instrumenten',
  kinds: {
    guide: 'Handreiking',
    game: 'Spel',
    workshop: 'Workshop',
    scan: 'Scan',
    book: 'Boek',
    toolkit: 'Toolkit',
    publication: 'Publicatie',
  },
};
