import { describe, expect, it } from 'vitest';

import { readBoth } from './both-readers.js';
import { describeFields, goodImage, image } from './describe-fields.js';

const good = {
  name: 'Democratie in Actie',
  abbreviation: 'DiA',
  summary: 'For local democracy.',
  url: 'https://dia.example/',
  period: { start: '2018', end: '2026-12-31' },
  contact: { email: 'post@dia.example', url: 'mailto:post@dia.example' },
  documents: [
    { title: 'Plan 2026', url: 'https://dia.example/2026.pdf', date: '2026-01-01' },
    { title: 'Plan 2025', url: 'https://dia.example/2025.pdf' },
  ],
  infographic: goodImage,
  language: 'en',
};

describe('programme', () => {
  describeFields('programme', { of: ([record]) => record, path: 'programme' }, good, [
    { at: 'name', kind: 'text', required: true },
    { at: 'abbreviation', kind: 'text' },
    { at: 'summary', kind: 'text' },
    { at: 'url', kind: 'url' },
    { at: 'period', kind: 'object' },
    { at: 'period.start', kind: 'day', required: true, drops: 'period' },
    { at: 'period.end', kind: 'day' },
    { at: 'contact', kind: 'object' },
    { at: 'contact.email', kind: 'email' },
    { at: 'contact.url', kind: 'link' },
    { at: 'documents', kind: 'list' },
    { at: 'documents[0].title', kind: 'text', required: true, drops: 'documents[0]' },
    { at: 'documents[0].url', kind: 'url', required: true, drops: 'documents[0]' },
    { at: 'documents[0].date', kind: 'date' },
    ...image('infographic'),
  ]);

  it('does not get a bad language back as that of the section', () => {
    const { records, problems } = readBoth('programme', { name: 'DiA', language: 'Nederlands!' })!;
    expect(records[0]?.language).to.equal('nl');
    expect(problems.map(({ path }) => path)).to.deep.equal(['programme.language']);
  });

  it('is no section when it is no object', () => {
    for (const value of [[good], [], 'DiA', 5, null]) {
      expect(readBoth('programme', value)).to.equal(undefined);
    }
  });
});
