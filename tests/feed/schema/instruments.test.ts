import { describe } from 'vitest';

import { describeFields } from './describe-fields.js';

const good = {
  id: 'i-1',
  title: 'Quick scan',
  kind: 'scan',
  summary: 'Twelve questions.',
  url: 'https://dia.example/1',
  year: 2024,
  offered_by: 'vng',
  subgoals: ['s-1'],
  themes: ['t-1'],
  language: 'en',
};

describe('instruments', () => {
  describeFields('instruments', { of: (records) => records, path: 'instruments[1]' }, good, [
    { at: 'id', kind: 'id', required: true },
    { at: 'title', kind: 'text', required: true },
    { at: 'kind', kind: 'guide|game|workshop|scan|book|toolkit|publication' },
    { at: 'summary', kind: 'text' },
    { at: 'url', kind: 'url' },
    { at: 'year', kind: 'year' },
    { at: 'offered_by', kind: 'text' },
    { at: 'subgoals', kind: 'id[]' },
    { at: 'themes', kind: 'id[]' },
  ]);
});
