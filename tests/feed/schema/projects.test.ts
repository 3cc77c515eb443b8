import { describe } from 'vitest';

import { describeFields } from './describe-fields.js';

const good = {
  id: 'j-1',
  title: 'Citizens’ assemblies',
  summary: 'In ten places.',
  url: 'https://dia.example/1',
  period: { start: 2024, end: '2026-06-30' },
  offered_by: 'vng',
  priorities: ['r-1'],
  subgoals: ['s-1'],
  municipalities: ['GM0344'],
  language: 'en',
};

describe('projects', () => {
  describeFields('projects', { of: (records) => records, path: 'projects[1]' }, good, [
    { at: 'id', kind: 'id', required: true },
    { at: 'title', kind: 'text', required: true },
    { at: 'summary', kind: 'text' },
    { at: 'url', kind: 'url' },
    { at: 'period', kind: 'object' },
    { at: 'period.start', kind: 'day', required: true, drops: 'period' },
    { at: 'period.end', kind: 'day' },
    { at: 'offered_by', kind: 'text' },
    { at: 'priorities', kind: 'id[]' },
    { at: 'subgoals', kind: 'id[]' },
    { at: 'municipalities', kind: 'text[]' },
  ]);
});
