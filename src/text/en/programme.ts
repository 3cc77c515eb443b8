import type { ProgrammeTexts } from '../texts.js';
import { period } from './period.js';

export const programme: ProgrammeTexts = {
  heading: (name) => `About ${name}`,
  empty: 'There is no information about the programme yet.',
  moreAt: 'More about the programme',
  initiators: ['Initiator', 'Initiators'],
  documents: ['Work programme', 'Work programmes'],
  contact: ['Contact', 'Contact'],
  contactPage: 'Contact page',
  infographic: ['Infographic', 'Infographic'],
  viewInfographic: 'View full size',
  ...period,
};
