import { describe, expect, it } from 'vitest';

import { MAX_ITEMS, MAX_LENGTH } from '../../src/feed/read/record.js';
import { readBoth } from './schema/both-readers.js';

const read = (more: object) => {
  const { records, problems } = readBoth('projects', [{ id: 'a', title: 'A', ...more }])!;
  expect(records).to.have.length(1);
  return { record: records[0]!, codes: problems.map(({ path, code }) => `${path} ${code}`) };
};

describe('limits', () => {
  it('cut a text at a word, and say so', () => {
    const { record, codes } = read({ summary: 'woord '.repeat(50_000) });
    expect(record.summary!.length).to.be.within(MAX_LENGTH - 10, MAX_LENGTH);
    expect(record.summary).to.match(/ woord…$/);
    expect(codes).to.deep.equal(['projects[0].summary too-long']);
  });

  it('leave a text of the longest length as it is', () => {
    const { record, codes } = read({ title: 'x'.repeat(MAX_LENGTH) });
    expect(record.title).to.have.length(MAX_LENGTH);
    expect(codes).to.deep.equal([]);
  });

  it('leave an address out, since a part of it leads elsewhere', () => {
    const { record, codes } = read({ url: `https://a.example/${'x'.repeat(MAX_LENGTH)}` });
    expect(record).not.to.have.property('url');
    expect(codes).to.deep.equal(['projects[0].url too-long']);
  });

  it('cut a list inside a record, of words and of records', () => {
    const municipalities = Array<string>(100_000).fill('Utrecht');
    const { record, codes } = read({ municipalities });
    expect(record.municipalities).to.have.length(MAX_ITEMS);
    expect(codes).to.deep.equal(['projects[0].municipalities too-long']);

    const document = { title: 'D', url: 'd.pdf' };
    const programme = readBoth('programme', {
      name: 'DiA',
      documents: Array(50_000).fill(document),
    })!;
    expect(programme.records[0]?.documents).to.have.length(MAX_ITEMS);
    expect(programme.problems.map(({ path, code }) => `${path} ${code}`)).to.deep.equal([
      'programme.documents too-long',
    ]);
  });

  it('have no say in how many records there are', () => {
    const many = Array.from({ length: 2000 }, (_, id) => ({ id, title: 'A' }));
    expect(readBoth('projects', many)?.records).to.have.length(2000);
  });

  it('keep what a word or number is, however long', () => {
    const { record, codes } = read({
      language: 'x'.repeat(1e6),
      period: { start: '2'.repeat(1e6) },
    });
    expect(record).to.deep.equal({ id: 'a', title: 'A', language: 'nl' });
    expect(codes).to.include('projects[0].language too-long');
  });
});
