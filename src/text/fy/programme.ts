import type { ProgrammeTexts } from '../texts.js';
import { period } from './period.js';

export const programme: ProgrammeTexts = {
  heading: (name) => `Oer ${name}`,
  empty: 'Der is noch gjin ynformaasje oer it programma.',
  moreAt: 'Mear oer it programma',
  initiators: ['Inisjatyfnimmer', 'Inisjatyfnimmers'],
  documents: ['Wurkprogramma', 'Wurkprogramma’s'],
  contact: ['Kontakt', 'Kontakt'],
  contactPage: 'Kontaktside',
  infographic: ['Ynfografyk', 'Ynfografyk'],
  viewInfographic: 'Besjoch yn it grut',
  ...period,
};
