import type { Section } from '../section.js';
import { table } from '../tables/submission.js';

export const submission: Section<'submission'> = { name: 'submission', table };
