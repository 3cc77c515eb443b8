// Generated from src/feed/schema by `npm run generate`; do not edit.
import type { Table } from '../record.js';

export const table: Table = {
  id: 'id!',
  number: 'count',
  title: 'text!',
  summary: 'text',
  url: 'url',
  counts: { initiatives: 'count', news: 'count', instruments: 'count', projects: 'count' },
  language: 'lang',
};
