import type { Section } from '../section.js';
import { table } from '../tables/subgoals.js';

export const subgoals: Section<'subgoals'> = { name: 'subgoals', table, list: '' };
