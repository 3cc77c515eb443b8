import { describe } from 'vitest';

import { describeFields } from './describe-fields.js';

const good = {
  id: 't-1',
  title: 'Getting started with digital participation',
  summary: 'Step by step.',
  url: 'https://dia.example/1',
  language: 'en',
};

describe('themes', () => {
  describeFields('themes', { of: (records) => records, path: 'themes[1]' }, good, [
    { at: 'id', kind: 'id', required: true },
    { at: 'title', kind: 'text', required: true },
    { at: 'summary', kind: 'text' },
    { at: 'url', kind: 'url' },
  ]);
});
