import { describe } from 'vitest';

import { describeFields } from './describe-fields.js';

const good = {
  id: 'r-1',
  number: 1,
  title: 'A strong council',
  summary: 'More time for the street.',
  url: 'https://dia.example/1',
  period: { start: '2024', end: '2026' },
  subgoals: ['s-1'],
  language: 'en',
};

describe('priorities', () => {
  describeFields('priorities', { of: (records) => records, path: 'priorities[1]' }, good, [
    { at: 'id', kind: 'id', required: true },
    { at: 'number', kind: 'count' },
    { at: 'title', kind: 'text', required: true },
    { at: 'summary', kind: 'text' },
    { at: 'url', kind: 'url' },
    { at: 'period', kind: 'object' },
    { at: 'period.start', kind: 'day', required: true, drops: 'period' },
    { at: 'period.end', kind: 'day' },
    { at: 'subgoals', kind: 'id[]' },
  ]);
});
