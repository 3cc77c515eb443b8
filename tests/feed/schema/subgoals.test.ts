import { describe } from 'vitest';

import { describeFields } from './describe-fields.js';

const good = {
  id: 's-1',
  number: 1,
  title: 'Everybody takes part',
  summary: 'Old and young.',
  url: 'https://dia.example/1',
  counts: { initiatives: 1, news: 2, instruments: 3, projects: 4 },
  language: 'en',
};

describe('subgoals', () => {
  describeFields('subgoals', { of: (records) => records, path: 'subgoals[1]' }, good, [
    { at: 'id', kind: 'id', required: true },
    { at: 'number', kind: 'count' },
    { at: 'title', kind: 'text', required: true },
    { at: 'summary', kind: 'text' },
    { at: 'url', kind: 'url' },
    { at: 'counts', kind: 'object' },
    { at: 'counts.initiatives', kind: 'count' },
    { at: 'counts.news', kind: 'count' },
    { at: 'counts.instruments', kind: 'count' },
    { at: 'counts.projects', kind: 'count' },
  ]);
});
