import type { Section } from '../section.js';
import { table } from '../tables/events.js';

export const events: Section<'events'> = { name: 'events', table, list: '' };
