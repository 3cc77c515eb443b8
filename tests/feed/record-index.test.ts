import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Criterion, FacetName, Filter, Knowledge } from '../../src/feed/filter.js';
import { FACETS } from '../../src/feed/filter.js';
import type { Section } from '../../src/feed/read/section.js';
import { memoized } from '../../src/feed/criteria/criterion.js';
import { sections } from '../../src/feed/read/sections/index.js';
import { RecordIndex } from '../../src/feed/record-index.js';
import type { SectionName, Sections } from '../../src/feed/sections.js';
import * as geographyModule from '../../src/geo/geography.js';
import { atOnce } from '../../src/util/at-once.js';
import { fold } from '../../src/util/fold.js';

/** The same places are looked up thousands of times. */
const geography = {
  ...geographyModule,
  municipality: memoized(geographyModule.municipality),
  province: memoized(geographyModule.province),
};

const subgoals: Sections['subgoals'][] = [
  { id: 'everybody', number: 1, title: 'Everybody takes part' },
  { id: 'council', number: 2, title: 'A strong council' },
  { id: '3', number: 1, title: 'An id like a number' },
  { id: 'young', title: 'Young people' },
];

const initiatives: Sections['initiatives'][] = [
  {
    id: 'square',
    title: 'Praten op het plein',
    municipality: 'GM0344',
    kind: 'gesprek',
    subgoals: ['everybody', 'council'],
    themes: ['digital'],
  },
  { id: 'café', title: 'Café', municipality: 'Weesp', kind: 'gesprek', subgoals: ['1'] },
  { id: 'west', title: 'West', municipality: 'Amsterdam', kind: 'loting', subgoals: ['council'] },
  { id: 'atlantis', title: 'Zonder plaats', municipality: 'Atlantis', kind: 'loting' },
  { id: 'again', title: 'Zonder plaats', municipality: 'ATLANTIS' },
  { id: 'bare', title: 'Kaal' },
];

const index = (records = initiatives, knowledge: Knowledge = { subgoals, geography }) =>
  new RecordIndex(sections.initiatives, records, knowledge);

const found = (from: RecordIndex, filter: Filter) => {
  const matches = atOnce(from.matching(filter));
  return initiatives.filter((_, at) => matches[at]).map(({ id }) => id);
};

const counts = (from: RecordIndex, facet: FacetName, filter: Filter = {}) =>
  Object.fromEntries(atOnce(from.counting(filter))[facet]);

describe('a record index', () => {
  it('names the values that no record has, where any value may be right', () => {
    const filter = {
      kind: ['gesprek', 'dialoog'],
      subgoal: ['2', 'council', '9'],
      theme: ['digital', 'x'],
      municipality: ['Atlantis', 'Nergenshuizen'],
      province: ['NL-DR'],
    };
    expect(atOnce(index().unmatched(filter))).to.deep.equal([
      ['subgoal', '9'],
      ['theme', 'x'],
      ['kind', 'dialoog'],
    ]);
    expect(atOnce(index().unmatched({}))).to.deep.equal([]);
  });

  it('finds what matches', () => {
    const all = initiatives.map(({ id }) => id);
    expect(found(index(), {})).to.deep.equal(all);
    expect(found(index(), { subgoal: ['council'] })).to.deep.equal(['square', 'west']);
    expect(found(index(), { subgoal: ['2'], kind: ['gesprek'] })).to.deep.equal(['square']);
    expect(found(index(), { province: ['noord-holland'] })).to.deep.equal(['café', 'west']);
    expect(found(index(), { municipality: ['atlantis'] })).to.deep.equal(['atlantis', 'again']);
    expect(found(index(), { search: 'cafe' })).to.deep.equal(['café']);
    expect(found(index(), { theme: ['nothing'] })).to.deep.equal([]);
  });

  it('finds by the name that a municipality has today, whatever is written', () => {
    expect(found(index(), { search: 'utrecht' })).to.deep.equal(['square']);
    expect(found(index(), { search: 'amsterdam' })).to.deep.equal(['café', 'west']);
    expect(found(index(), { search: 'weesp' })).to.deep.equal(['café']);
    expect(found(index(initiatives, {}), { search: 'utrecht' })).to.deep.equal([]);
  });

  it('counts without a filter', () => {
    expect(counts(index(), 'subgoal')).to.deep.equal({ everybody: 2, council: 2 });
    expect(counts(index(), 'theme')).to.deep.equal({ digital: 1 });
    expect(counts(index(), 'kind')).to.deep.equal({ gesprek: 2, loting: 2 });
    expect(counts(index(), 'municipality')).to.deep.equal({ GM0344: 1, GM0363: 2, Atlantis: 2 });
    expect(counts(index(), 'province')).to.deep.equal({ 'NL-UT': 1, 'NL-NH': 2 });
  });

  it('counts what would match beside what is chosen of the other criteria', () => {
    const filter = { kind: ['loting'], subgoal: ['council'] };
    expect(counts(index(), 'kind', filter)).to.deep.equal({ gesprek: 1, loting: 1 });
    expect(counts(index(), 'subgoal', filter)).to.deep.equal({ everybody: 0, council: 1 });
    expect(counts(index(), 'province', filter)).to.deep.equal({ 'NL-UT': 0, 'NL-NH': 1 });
    expect(counts(index(), 'kind', { search: 'plein' })).to.deep.equal({ gesprek: 1, loting: 0 });
  });

  it('counts a record once that names one place in two ways', () => {
    const projects = [{ id: 'a', title: 'A', municipalities: ['Weesp', 'Amsterdam', 'GM0363'] }];
    const of = new RecordIndex(sections.projects, projects, { geography });
    expect(counts(of, 'municipality')).to.deep.equal({ GM0363: 1 });
    expect(counts(of, 'province')).to.deep.equal({ 'NL-NH': 1 });
  });

  it('takes municipalities as they are written while there is no geography', () => {
    const of = index(initiatives, {});
    expect(counts(of, 'municipality')).to.deep.equal({
      GM0344: 1,
      Weesp: 1,
      Amsterdam: 1,
      Atlantis: 2,
    });
    expect(counts(of, 'province')).to.deep.equal({});
  });

  it('knows by which criteria some record can be left out', () => {
    const narrowable = (...records: Sections['initiatives'][]) =>
      atOnce(index(records).narrowable());
    expect(narrowable(...initiatives)).to.have.members([
      'subgoal',
      'theme',
      'kind',
      'municipality',
      'province',
    ]);
    const one = { id: '1', title: 'Een', municipality: 'Utrecht', kind: 'gesprek', themes: ['t'] };
    expect(narrowable()).to.deep.equal([]);
    expect(narrowable({ ...one, subgoals: ['everybody', 'council'] })).to.deep.equal([]);
    // The same municipality in two spellings, another kind, no theme.
    expect(
      narrowable(one, { id: '2', title: 'Twee', municipality: 'GM0344', kind: 'loting' }),
    ).to.have.members(['kind', 'theme']);
    // Another municipality in the same province.
    expect(
      narrowable(one, { ...one, id: '3', municipality: 'Zeist', subgoals: ['2'] }),
    ).to.have.members(['municipality', 'subgoal']);
  });

  it('answers another filter when one was left half way', () => {
    const of = index();
    of.matching({ search: 'plein', kind: ['loting'] }).next();
    const left = of.counting({ search: 'cafe', kind: ['gesprek'] });
    left.next();
    left.next();
    expect(found(of, { search: 'plein' })).to.deep.equal(['square']);
    expect(found(of, { search: 'cafe', kind: ['gesprek'] })).to.deep.equal(['café']);
    atOnce(of.warmSearchIndex());
    expect(found(of, { search: 'plein', kind: ['loting'] })).to.deep.equal([]);
  });

  it('answers in small steps', () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({ id: String(at), title: 'T' }));
    const stepsOf = (steps: Generator<void, unknown>) => {
      let count = 0;
      while (!steps.next().done) count++;
      return count;
    };
    expect(stepsOf(index(many).applicable({ kind: ['x'] }))).to.be.at.least(15);
    expect(stepsOf(index(many).counting({}))).to.be.at.least(20);
    expect(stepsOf(index(many).warmSearchIndex())).to.be.at.least(20);
    expect(stepsOf(index(many).matching({ search: 'x' }))).to.be.at.least(20);
  });

  const words = ['praten', 'Café', 'plein', 'raad', '’s', 'Súd', 'GM0344', '2', '—'];
  const places = ['Utrecht', 'GM0344', 'Weesp', 'Amsterdam', 'Bergen', 'Atlantis', 'ATLANTIS', '—'];
  const someOf = (...values: readonly string[]) => fc.array(fc.constantFrom(...values));
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  /** A record or filter with some of its fields. */
  const some = (fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc
      .record(Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, maybe(one)])))
      .map((made) =>
        Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)),
      );
  const ids = someOf('everybody', 'council', '1', '2', '3', 'young', 'unknown', '__proto__');
  const text = someOf(...words).map((made) => made.join(' '));
  const filters = some({
    search: text,
    subgoal: ids,
    theme: ids,
    kind: someOf('gesprek', 'loting', '__proto__'),
    municipality: someOf(...places),
    province: someOf('Utrecht', 'NL-NH', 'noord holland', 'Atlantis', ''),
  } satisfies Record<Criterion, unknown>) as fc.Arbitrary<Filter>;
  const knowledges = some({
    subgoals: fc.constant(subgoals),
    geography: fc.constant(geography),
  }) as fc.Arbitrary<Knowledge>;
  const fields = {
    title: text,
    summary: text,
    name: text,
    kind: fc.constantFrom('gesprek', 'loting', '__proto__'),
    municipality: fc.constantFrom(...places),
    municipalities: someOf(...places),
    place: some({ municipality: fc.constantFrom(...places) }),
    subgoals: ids,
    themes: ids,
  };
  const feeds = fc.oneof(
    ...(['initiatives', 'projects', 'events', 'news', 'subgoals', 'themes', 'partners'] as const)
      // A section's own fields, its title or name, and its id, which is what subgoals are filtered by.
      .map((name) => {
        const own = Object.entries(fields).filter(([field]) => field in sections[name].table);
        const record = fc
          .tuple(some(Object.fromEntries(own)), text, fc.constantFrom('1', '2', 'young'))
          .map(([made, title, id]) => ({ title, name: title, ...made, id }));
        return fc.tuple(fc.constant(sections[name] as Section), fc.array(record));
      }),
  ) as unknown as fc.Arbitrary<[Section, Sections[SectionName][]]>;

  it('answers as a plain look at each record would, and counts what would match', () => {
    fc.assert(
      fc.property(
        feeds,
        filters,
        filters,
        knowledges,
        ([section, records], one, two, knowledge) => {
          const of = new RecordIndex(section, records, knowledge);
          const matching = (filter: Filter) =>
            records.map((record) => Number(matches(section, record, filter, knowledge)));
          for (const filter of [one, two, {}, two]) {
            expect([...atOnce(of.matching(filter))]).to.deep.equal(matching(filter));
            const narrows = (criterion: Criterion) =>
              filter[criterion]?.length &&
              section.name !== `${criterion}s` &&
              records.some((record) => textsOf(section, record, criterion)?.length);
            const applicable = atOnce(of.applicable(filter));
            const expected = (Object.keys(filter) as Criterion[]).filter(narrows);
            expect(Object.keys(applicable)).to.have.members(expected);
            for (const name of expected) expect(applicable[name]).to.equal(filter[name]);
            for (const [facet, values] of Object.entries(atOnce(of.counting(filter)))) {
              const expected = Array.from(values.keys(), (value) => {
                const chosen = matching({ ...filter, [facet]: [value] });
                return [value, chosen.filter(Boolean).length];
              });
              expect([...values], facet).to.deep.equal(expected);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('answers all criteria at once', () => {
    const filter: Filter = {
      search: 'plein',
      ...Object.fromEntries(FACETS.map((f) => [f, ['x']])),
    };
    expect(found(index(), filter)).to.deep.equal([]);
    const all: Required<Filter> = {
      search: 'praten',
      subgoal: ['council'],
      theme: ['digital'],
      kind: ['gesprek'],
      municipality: ['Utrecht'],
      province: ['NL-UT'],
    };
    expect(found(index(), all)).to.deep.equal(['square']);
    expect(counts(index(), 'kind', all)).to.deep.equal({ gesprek: 1, loting: 0 });
  });
});

/** What a record says of a criterion; undefined where that means nothing to the section. */
function textsOf(section: Section, record: object, criterion: Criterion): string[] | undefined {
  const of = record as Record<string, string | string[] | undefined> & {
    place?: { municipality?: string };
  };
  const has = (...fields: string[]) => fields.some((field) => field in section.table);
  const given = (...values: (string | string[] | undefined)[]) =>
    values.flat().filter((value) => value !== undefined);
  const places = given(of.municipality, of.municipalities, of.place?.municipality);
  switch (criterion) {
    case 'search':
      return has('title', 'name')
        ? given(of.title, of.name, of.summary, of.kind, ...places)
        : undefined;
    case 'subgoal':
      if (section.name === 'subgoals') return given(of.id);
      return has('subgoals') ? given(of.subgoals) : undefined;
    case 'theme':
      if (section.name === 'themes') return given(of.id);
      return has('themes') ? given(of.themes) : undefined;
    case 'kind':
      return has('kind') ? given(of.kind) : undefined;
    case 'municipality':
    case 'province':
      return has('municipality', 'municipalities', 'place') ? places : undefined;
  }
}

/** Whether a record matches, with nothing prepared. */
function matches(section: Section, record: object, filter: Filter, knowledge: Knowledge): boolean {
  const { subgoals: known = [], geography: places } = knowledge;
  const idOf = (text: string) =>
    known.find(({ id }) => id === text)?.id ??
    known.find(({ number }) => String(number) === text)?.id ??
    text;
  const codeOf = (text: string) => places?.municipality(text)?.code ?? fold(text);
  return (Object.keys(filter) as Criterion[]).every((criterion) => {
    const texts = textsOf(section, record, criterion);
    const wanted = filter[criterion];
    if (!texts || !wanted?.length) return true;
    if (criterion === 'search') {
      const names = (textsOf(section, record, 'municipality') ?? []).map(
        (text) => places?.municipality(text)?.name ?? '',
      );
      const all = fold([...texts, ...names].join(' '));
      return fold(wanted as string)
        .split(' ')
        .every((word) => all.includes(word));
    }
    const isOne = (text: string, value: string): boolean => {
      switch (criterion) {
        case 'subgoal':
          return idOf(text) === idOf(value);
        case 'municipality':
          return codeOf(text) === codeOf(value);
        case 'province': {
          const code = places?.province(value);
          return code !== undefined && places?.municipality(text)?.province === code;
        }
        case 'theme':
        case 'kind':
          return text === value;
      }
    };
    return texts.some((text) => (wanted as readonly string[]).some((value) => isOne(text, value)));
  });
}
