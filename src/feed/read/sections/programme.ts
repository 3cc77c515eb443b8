import type { Section } from '../section.js';
import { table } from '../tables/programme.js';

export const programme: Section<'programme'> = { name: 'programme', table };
