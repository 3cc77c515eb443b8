// Generated from src/feed/schema by `npm run generate`; do not edit.
import type { Table } from '../record.js';

export const table: Table = {
  id: 'id!',
  number: 'count',
  title: 'text!',
  summary: 'text',
  url: 'url',
  period: { start: 'day!', end: 'day' },
  subgoals: 'id[]',
  language: 'lang',
};
