import type { Section } from '../section.js';
import { table } from '../tables/partners.js';

export const partners: Section<'partners'> = { name: 'partners', table, list: '' };
