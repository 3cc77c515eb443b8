// Generated from src/feed/schema by `npm run generate`; do not edit.
import type { Table } from '../record.js';

export const table: Table = { type: 'calendar|rss|atom!', url: 'url!', province: 'text' };
