import { describe, expect, it } from 'vitest';

import { readBoth } from './both-readers.js';
import { describeProblem, problemTexts } from '../../../src/text/problems/index.js';
import { describeFields, goodImage, image } from './describe-fields.js';

const good = {
  id: 'p-1',
  name: 'Vereniging van Nederlandse Gemeenten',
  abbreviation: 'VNG',
  role: 'initiator',
  summary: 'All municipalities together.',
  url: 'https://vng.example/',
  logo: goodImage,
  language: 'en',
};

describe('partners', () => {
  describeFields('partners', { of: (records) => records, path: 'partners[1]' }, good, [
    { at: 'id', kind: 'id', required: true },
    { at: 'name', kind: 'text', required: true },
    { at: 'abbreviation', kind: 'text' },
    { at: 'role', kind: 'initiator|association|partner' },
    { at: 'summary', kind: 'text' },
    { at: 'url', kind: 'url' },
    ...image('logo'),
  ]);

  it('gives records without a language that of the feed, also when theirs is bad', () => {
    const { records, problems } = readBoth('partners', [
      { ...good, language: undefined },
      { ...good, id: 'p-2', language: 'fy' },
      { ...good, id: 'p-3', language: 'Frisian!' },
    ])!;
    expect(records.map(({ language }) => language)).to.deep.equal(['nl', 'fy', 'nl']);
    expect(problems.map(({ path }) => path)).to.deep.equal(['partners[2].language']);
  });

  it('drops and reports what is no record', () => {
    const { records, problems } = readBoth('partners', [null, 'text', 5, [], [good], true, good])!;
    expect(records).to.have.length(1);
    expect(problems).to.deep.equal(
      [null, 'text', 5, [], [good], true].map((found, index) => ({
        path: `partners[${index}]`,
        code: 'invalid',
        expected: 'object',
        found,
      })),
    );
  });

  it('reports all that is wrong in one record', () => {
    const { records, problems } = readBoth('partners', [
      { name: 5, url: 'javascript:0', role: '' },
    ])!;
    expect(records).to.deep.equal([]);
    expect(problems.map(({ path, code }) => [path, code])).to.deep.equal([
      ['partners[0].id', 'missing'],
      ['partners[0].name', 'invalid'],
      ['partners[0].role', 'invalid'],
      ['partners[0].url', 'invalid'],
    ]);
  });

  it('keeps the first of two records with one id, written in any way', () => {
    const twice = [
      { id: 7, name: 'First' },
      { id: ' 7 ', name: 'Second' },
      { id: '7', name: 'Third' },
    ];
    const { records, problems } = readBoth('partners', twice)!;
    expect(records.map(({ name }) => name)).to.deep.equal(['First']);
    expect(problems).to.deep.equal(
      [1, 2].map((index) => ({
        path: `partners[${index}]`,
        code: 'duplicate',
        expected: 'id',
        found: '7',
      })),
    );
  });

  it('does not take a dropped record for the first', () => {
    const { records } = readBoth('partners', [{ id: 'a' }, { id: 'a', name: 'Good' }])!;
    expect(records.map(({ name }) => name)).to.deep.equal(['Good']);
  });

  it('lets no key of a record near its prototype, nor through', () => {
    const [record] = readBoth(
      'partners',
      JSON.parse(
        `[{ "id": "a", "name": "A", "__proto__": { "url": "https://x.example", "polluted": 1 },
            "constructor": { "prototype": {} }, "toString": "x", "unknown": 1 }]`,
      ),
    )!.records;
    expect(record).to.deep.equal({ id: 'a', name: 'A', language: 'nl' });
    expect(Object.getPrototypeOf(record)).to.equal(Object.prototype);
    expect(Object.keys(record!)).to.deep.equal(['id', 'name', 'language']);
    expect('polluted' in {}).to.equal(false);
  });

  it('is no section when it is no list', () => {
    for (const value of [{}, { partners: [] }, 'text', 5, true, null]) {
      expect(readBoth('partners', value)).to.equal(undefined);
    }
  });

  it('keeps at most 1000 problems', () => {
    const { records, problems } = readBoth('partners', Array(1500).fill('x').concat(good))!;
    expect(records).to.have.length(1);
    expect(problems).to.have.length(1000);
  });

  it('shows the beginning of what was found, however deep or long it is', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
    const { records, problems } = readBoth('partners', [
      { ...good, url: deep, summary: deep },
      { ...good, id: 'b', logo: { src: 5, alt: deep }, role: 'x'.repeat(1e6) },
    ])!;
    expect(records).to.have.length(2);
    expect(problems).to.have.length(5);
    for (const problem of problems) {
      expect(describeProblem(problem, problemTexts('en')).length).to.be.below(300);
    }
  });
});
