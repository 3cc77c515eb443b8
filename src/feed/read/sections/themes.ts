import type { Section } from '../section.js';
import { table } from '../tables/themes.js';

export const themes: Section<'themes'> = { name: 'themes', table, list: '' };
