// Generated from src/feed/schema by `npm run generate`; do not edit.
import type { Table } from '../record.js';

export const table: Table = {
  name: 'text!',
  abbreviation: 'text',
  summary: 'text',
  url: 'url',
  period: { start: 'day!', end: 'day' },
  contact: { email: 'email', url: 'link' },
  documents: [{ title: 'text!', url: 'url!', date: 'date' }],
  infographic: { '': 'src', src: 'url!', alt: 'string', width: 'count', height: 'count' },
  language: 'lang',
};
