import { contactLeaves } from '../contact-leaves.js';
import { periodLeaves } from '../period-leaves.js';
import type { Section } from '../section.js';
import { table } from '../tables/programme.js';

const leaves = { ...periodLeaves, ...contactLeaves };

export const programme: Section<'programme'> = { name: 'programme', table, leaves };
