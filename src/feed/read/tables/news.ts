// Generated from src/feed/schema by `npm run generate`; do not edit.
import type { Table } from '../record.js';

export const table: Table = {
  id: 'id!',
  title: 'text!',
  summary: 'text',
  url: 'url',
  image: { '': 'src', src: 'url!', alt: 'string', width: 'count', height: 'count' },
  date: 'date',
  kind: 'news|column|interview|experience|guide|publication',
  publisher: 'text',
  subgoals: 'id[]',
  themes: 'id[]',
  municipalities: 'text[]',
  language: 'lang',
};
