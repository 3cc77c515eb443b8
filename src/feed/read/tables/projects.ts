// Generated from src/feed/schema by `npm run generate`; do not edit.
import type { Table } from '../record.js';

export const table: Table = {
  id: 'id!',
  title: 'text!',
  summary: 'text',
  url: 'url',
  period: { start: 'day!', end: 'day' },
  offered_by: 'text',
  priorities: 'id[]',
  subgoals: 'id[]',
  municipalities: 'text[]',
  language: 'lang',
};
