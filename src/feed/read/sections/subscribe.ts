import type { Section } from '../section.js';
import { table } from '../tables/subscribe.js';

export const subscribe: Section<'subscribe'> = { name: 'subscribe', table, list: '' };
