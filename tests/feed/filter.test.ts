import { describe, expect, it } from 'vitest';

import type { Filter, Geography, Knowledge } from '../../src/feed/filter.js';
import { appliesTo } from '../../src/feed/filter.js';
import { RecordIndex, filterRecords } from '../../src/feed/record-index.js';
import { sections } from '../../src/feed/read/sections/index.js';
import type { SectionName, Sections } from '../../src/feed/sections.js';
import * as geography from '../../src/geo/geography.js';
import { atOnce } from '../../src/util/at-once.js';

const subgoals: Sections['subgoals'][] = [
  { id: 'everybody', number: 1, title: 'Everybody takes part' },
  { id: 'council', number: 2, title: 'A strong council' },
  { id: 'young', title: 'Young people' },
];

const initiatives: Sections['initiatives'][] = [
  {
    id: 'square',
    title: 'Praten op het plein',
    summary: 'Iedere zaterdag koffie, café de Ruif.',
    municipality: 'GM0344',
    kind: 'Gesprek',
    subgoals: ['everybody'],
    themes: ['digital'],
  },
  {
    id: 'budget',
    title: 'Burgerbegroting',
    municipality: 'Súdwest-Fryslân',
    kind: 'Begroting',
    organisation: 'Dorpsbelang Heeg',
    subgoals: ['council', 'everybody'],
  },
  { id: 'nowhere', title: 'Zonder plaats', municipality: 'Atlantis' },
  { id: 'bare', title: 'Kaal' },
];

/** Ids of the records of a section that match. */
const matching = <S extends SectionName>(
  section: S,
  records: readonly Sections[S][],
  filter: Filter,
  knowledge: Knowledge = { subgoals, geography },
) =>
  filterRecords(sections[section], records, filter, knowledge).map((record) =>
    'id' in record ? record.id : '',
  );

const found = (filter: Filter, knowledge?: Knowledge) =>
  matching('initiatives', initiatives, filter, knowledge);

const all = initiatives.map(({ id }) => id);

describe('a filter', () => {
  it('lets all through when nothing is chosen', () => {
    expect(found({})).to.deep.equal(all);
    expect(
      found({ search: '', subgoal: [], theme: [], kind: [], municipality: [], province: [] }),
    ).to.deep.equal(all);
  });

  for (const [filter, ids] of [
    [{ search: 'praten' }, ['square']],
    [{ search: 'PLEIN praten' }, ['square']],
    [{ search: 'prat ple' }, ['square']],
    [{ search: 'CAFE' }, ['square']],
    [{ search: 'cafÉ, (de) ruif!' }, ['square']],
    [{ search: 'sudwest fryslan' }, ['budget']],
    [{ search: 'heeg' }, ['budget']],
    [{ search: 'gesprek' }, ['square']],
    [{ search: 'praten begroting' }, []],
    [{ search: '   ' }, all],
    [{ search: '?!' }, all],
    [{ search: 'undefined' }, []],
    [{ subgoal: ['everybody'] }, ['square', 'budget']],
    [{ subgoal: ['council'] }, ['budget']],
    [{ subgoal: ['2'] }, ['budget']],
    [{ subgoal: ['1', 'council'] }, ['square', 'budget']],
    [{ subgoal: ['9'] }, []],
    [{ theme: ['digital'] }, ['square']],
    [{ theme: ['digital', 'other'] }, ['square']],
    [{ kind: ['Begroting', 'Loting'] }, ['budget']],
    [{ municipality: ['GM0344'] }, ['square']],
    [{ municipality: ['utrecht'] }, ['square']],
    [{ municipality: ['Gemeente Utrecht', 'GM1900'] }, ['square', 'budget']],
    [{ municipality: ['GM9999'] }, []],
    [{ municipality: ['atlantis'] }, ['nowhere']],
    [{ province: ['NL-UT'] }, ['square']],
    [{ province: ['Utrecht', 'Fryslân'] }, ['square', 'budget']],
    [{ province: ['friesland'] }, ['budget']],
    [{ province: ['Atlantis'] }, []],
    [{ subgoal: ['everybody'], kind: ['Gesprek'], province: ['NL-UT'] }, ['square']],
    [{ subgoal: ['council'], kind: ['Gesprek'] }, []],
  ] as const) {
    it(`finds with ${JSON.stringify(filter)}: ${ids.join(', ') || 'nothing'}`, () => {
      expect(found(filter)).to.deep.equal(ids);
    });
  }

  it('takes a subgoal by its number only when it is told the subgoals', () => {
    expect(found({ subgoal: ['2'] }, {})).to.deep.equal([]);
    expect(found({ subgoal: ['council'] }, {})).to.deep.equal(['budget']);
  });

  it('knows municipalities of before a merger, on both sides', () => {
    const records = [
      { id: 'old', title: 'T', municipality: 'Weesp' },
      { id: 'new', title: 'T', municipality: 'Amsterdam' },
    ];
    for (const name of ['Weesp', 'GM0457', 'Amsterdam', 'GM0363']) {
      const ids = matching('initiatives', records, { municipality: [name] });
      expect(ids, name).to.deep.equal(['old', 'new']);
    }
  });

  it('compares municipalities as they are written while there is no geography', () => {
    expect(found({ municipality: ['sudwest fryslan'] }, {})).to.deep.equal(['budget']);
    expect(found({ municipality: ['Utrecht'] }, {})).to.deep.equal([]);
    expect(found({ province: ['NL-UT'] }, {})).to.deep.equal([]);
  });

  it('looks at the place of an event', () => {
    const events = [
      { id: 'a', title: 'A', start: '2026-03-18', place: { municipality: 'Den Haag' } },
      { id: 'b', title: 'B', start: '2026-03-18', place: { name: 'Utrecht' } },
      { id: 'c', title: 'C', start: '2026-03-18' },
    ];
    expect(matching('events', events, { municipality: ['GM0518'] })).to.deep.equal(['a']);
    expect(matching('events', events, { province: ['Zuid-Holland'] })).to.deep.equal(['a']);
    expect(matching('events', events, { municipality: ['Utrecht'] })).to.deep.equal([]);
  });

  it('looks at all municipalities of a project', () => {
    const projects = [{ id: 'a', title: 'A', municipalities: ['Breda', 'GM0344'] }];
    expect(matching('projects', projects, { municipality: ['Utrecht'] })).to.deep.equal(['a']);
    expect(matching('projects', projects, { province: ['NL-NB'] })).to.deep.equal(['a']);
    expect(matching('projects', projects, { province: ['NL-LI'] })).to.deep.equal([]);
  });

  it('finds subgoals and themes by their own ids and numbers', () => {
    expect(matching('subgoals', subgoals, { subgoal: ['2', 'young'] })).to.deep.equal([
      'council',
      'young',
    ]);
    const themes = [
      { id: 'digital', title: 'A' },
      { id: 'lot', title: 'B' },
    ];
    expect(matching('themes', themes, { theme: ['lot'] })).to.deep.equal(['lot']);
  });

  it('leaves a section alone that a criterion does not apply to', () => {
    const partners = [{ id: 'vng', name: 'VNG' }];
    const filter = {
      subgoal: ['x'],
      theme: ['x'],
      kind: ['x'],
      municipality: ['x'],
      province: ['x'],
    };
    expect(matching('partners', partners, filter)).to.deep.equal(['vng']);
    expect(matching('partners', partners, { ...filter, search: 'x' })).to.deep.equal([]);
  });

  it('looks up each place once, however many records and filters name it', () => {
    const asked: string[] = [];
    const counting: Geography = {
      ...geography,
      municipality: (text) => (asked.push(text), geography.municipality(text)),
    };
    const many = Array.from({ length: 50 }, () => initiatives).flat();
    const index = new RecordIndex(sections.initiatives, many, { geography: counting });
    for (const municipality of ['Utrecht', 'Atlantis', 'Utrecht']) {
      const matches = atOnce(index.matching({ municipality: [municipality] }));
      expect(matches.filter(Boolean)).to.have.length(50);
    }
    expect(asked.sort()).to.deep.equal(['Atlantis', 'GM0344', 'Súdwest-Fryslân', 'Utrecht']);
  });
});

describe('what narrows', () => {
  const applicable = <S extends SectionName>(
    filter: Filter,
    section: S,
    records: readonly Sections[S][],
  ) => atOnce(new RecordIndex(sections[section], records).applicable(filter));

  const filter: Filter = { search: 'x', subgoal: ['1'], theme: [], kind: ['x'], province: ['x'] };

  it('is what is chosen and means something to the section', () => {
    expect(applicable(filter, 'initiatives', initiatives)).to.deep.equal({
      search: 'x',
      subgoal: ['1'],
      kind: ['x'],
      province: ['x'],
    });
    expect(applicable(filter, 'partners', [{ id: 'vng', name: 'VNG' }])).to.deep.equal({
      search: 'x',
    });
    expect(applicable({}, 'news', [])).to.deep.equal({});
  });

  it('leaves records alone that say nothing about it', () => {
    const bare = [{ id: '1', title: 'T' }];
    expect(applicable({ subgoal: ['1'] }, 'news', bare)).to.deep.equal({});
    expect(applicable({ subgoal: ['1'], search: 't' }, 'news', bare)).to.deep.equal({
      search: 't',
    });
  });

  it('leaves out what a newer library, or a page, asks for', () => {
    const filter = { period: ['2020'] } as Filter;
    expect(applicable(filter, 'initiatives', initiatives)).to.deep.equal({});
  });

  it('leaves an overview of subgoals whole', () => {
    expect(applicable({ subgoal: ['1'] }, 'subgoals', subgoals)).to.deep.equal({});
    expect(applicable({ theme: ['a'] }, 'themes', [{ id: 'a', title: 'A' }])).to.deep.equal({});
  });
});

describe('appliesTo', () => {
  it('says which criteria mean something to which sections', () => {
    const some: SectionName[] = ['partners', 'subgoals', 'themes', 'instruments', 'projects'];
    const also: SectionName[] = ['priorities', 'events', 'news', 'initiatives', 'submission'];
    const concerned = (criterion: keyof Filter) =>
      [...some, ...also].filter((section) => appliesTo(criterion, sections[section]));
    const lists = [...some, ...also.slice(0, -1)];
    expect(concerned('search')).to.deep.equal(lists);
    expect(concerned('subgoal')).to.deep.equal(
      lists.filter((section) => !['partners', 'themes'].includes(section)),
    );
    expect(concerned('theme')).to.deep.equal([
      'themes',
      'instruments',
      'events',
      'news',
      'initiatives',
    ]);
    expect(concerned('kind')).to.deep.equal(['instruments', 'news', 'initiatives']);
    expect(concerned('municipality')).to.deep.equal(['projects', 'events', 'news', 'initiatives']);
    expect(concerned('province')).to.deep.equal(concerned('municipality'));
  });
});
