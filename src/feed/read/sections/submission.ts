import { contactLeaves as leaves } from '../contact-leaves.js';
import type { Section } from '../section.js';
import { table } from '../tables/submission.js';

export const submission: Section<'submission'> = { name: 'submission', table, leaves };
