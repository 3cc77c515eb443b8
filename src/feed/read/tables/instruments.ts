// Generated from src/feed/schema by `npm run generate`; do not edit.
import type { Table } from '../record.js';

export const table: Table = {
  id: 'id!',
  title: 'text!',
  kind: 'guide|game|workshop|scan|book|toolkit|publication',
  summary: 'text',
  url: 'url',
  year: 'year',
  offered_by: 'text',
  subgoals: 'id[]',
  themes: 'id[]',
  language: 'lang',
};
