import type { Section } from '../section.js';
import { table } from '../tables/priorities.js';

export const priorities: Section<'priorities'> = { name: 'priorities', table, list: '' };
