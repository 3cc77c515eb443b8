import type { ProgrammeTexts } from '../texts.js';
import { period } from './period.js';

export const programme: ProgrammeTexts = {
  heading: (name) => `Over ${name}`,
  empty: 'Er is nog geen informatie over het programma.',
  moreAt: 'Meer over het programma',
  initiators: ['Initiatiefnemer', 'Initiatiefnemers'],
  documents: ['Werkprogramma', 'Werkprogramma’s'],
  contact: ['Contact', 'Contact'],
  contactPage: 'Contactpagina',
  infographic: ['Infographic', 'Infographic'],
  viewInfographic: 'Bekijk in het groot',
  ...period,
};
