// Generated from src/feed/schema by `npm run generate`; do not edit.
import type { Table } from '../record.js';

export const table: Table = {
  id: 'id!',
  point: 'point',
  title: 'text!',
  summary: 'text',
  url: 'url',
  municipality: 'text',
  kind: 'text',
  subgoals: 'id[]',
  themes: 'id[]',
  started: 'day',
  ended: 'day',
  status: 'planned|active|ended|*',
  organisation: 'text',
  image: { '': 'src', src: 'url!', alt: 'string', width: 'count', height: 'count' },
  updated: 'date',
  language: 'lang',
};
