// Generated from src/feed/schema by `npm run generate`; do not edit.
import type { Table } from '../record.js';

export const table: Table = {
  id: 'id!',
  name: 'text!',
  abbreviation: 'text',
  role: 'initiator|association|partner',
  summary: 'text',
  url: 'url',
  logo: { '': 'src', src: 'url!', alt: 'string', width: 'count', height: 'count' },
  language: 'lang',
};
