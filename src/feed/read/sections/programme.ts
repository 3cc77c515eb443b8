import { contactLeaves as leaves } from '../contact-leaves.js';
import type { Section } from '../section.js';
import { table } from '../tables/programme.js';

export const programme: Section<'programme'> = { name: 'programme', table, leaves };
