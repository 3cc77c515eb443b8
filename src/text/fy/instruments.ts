import type { InstrumentTexts } from '../texts.js';

export const instruments: InstrumentTexts = {
  heading: () => 'Ynstruminten foar lokale demokrasy',
  empty: 'Der binne noch gjin ynstruminten.',
  moreAt: 'Alle ynstruminten',
  kinds: {
    guide: 'Hânrikking',
    game: 'Spul',
    workshop: 'Workshop',
    scan: 'Scan',
    book: 'Boek',
    toolkit: 'Toolkit',
    publication: 'Publikaasje',
  },
};
