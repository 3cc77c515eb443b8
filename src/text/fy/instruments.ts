import type { InstrumentTexts } from '../texts.js';

export const instruments: InstrumentTexts = {
  heading: 'Ynstruminten',
  empty: 'Der binne noch gjin ynstruminten.',
  moreAt: 'Alle ynstruminten',
  kinds: {
    guide: 'Hânrikking',
    game: 'Spul',
    workshop: 'Workshop',
    scan: 'Scan',
    book: 'Boek',
    toolkit: 'Ark',
    publication: 'Publikaasje',
  },
};
