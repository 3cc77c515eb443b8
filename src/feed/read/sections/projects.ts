import type { Section } from '../section.js';
import { table } from '../tables/projects.js';

export const projects: Section<'projects'> = { name: 'projects', table, list: '' };
