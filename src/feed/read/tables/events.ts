// Generated from src/feed/schema by `npm run generate`; do not edit.
import type { Table } from '../record.js';

export const table: Table = {
  id: 'id!',
  title: 'text!',
  summary: 'text',
  url: 'url',
  start: 'date!',
  end: 'date',
  status: 'scheduled|cancelled|moved|*',
  place: { name: 'text', municipality: 'text', coordinates: 'position' },
  organiser: 'text',
  registration: { url: 'url!', closes: 'date' },
  subgoals: 'id[]',
  themes: 'id[]',
  language: 'lang',
};
