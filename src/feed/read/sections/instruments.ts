import type { Section } from '../section.js';
import { table } from '../tables/instruments.js';

export const instruments: Section<'instruments'> = { name: 'instruments', table, list: '' };
