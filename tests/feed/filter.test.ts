import { describe, expect, it } from 'vitest';

import type { Filter, Geography, Knowledge } from '../../src/feed/filter.js';
import { concerns, matcher, narrowing } from '../../src/feed/filter.js';
import type { Section } from '../../src/feed/read/section.js';
import { sections } from '../../src/feed/read/sections/index.js';
import type { SectionName, Sections } from '../../src/feed/sections.js';
import * as geography from '../../src/geo/geography.js';

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

/** Ids of the records of a section that fit. */
const fitting = <S extends SectionName>(
  section: S,
  records: readonly Sections[S][],
  filter: Filter,
  knowledge: Knowledge = { subgoals, geography },
) =>
  records
    .filter(matcher(sections[section] as Section<S>, filter, knowledge))
    .map((record) => ('id' in record ? record.id : ''));

const found = (filter: Filter, knowledge?: Knowledge) =>
  fitting('initiatives', initiatives, filter, knowledge);

const all = initiatives.map(({ id }) => id);

describe('matcher', () => {
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
      const ids = fitting('initiatives', records, { municipality: [name] });
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
    expect(fitting('events', events, { municipality: ['GM0518'] })).to.deep.equal(['a']);
    expect(fitting('events', events, { province: ['Zuid-Holland'] })).to.deep.equal(['a']);
    expect(fitting('events', events, { municipality: ['Utrecht'] })).to.deep.equal([]);
  });

  it('looks at all municipalities of a project', () => {
    const projects = [{ id: 'a', title: 'A', municipalities: ['Breda', 'GM0344'] }];
    expect(fitting('projects', projects, { municipality: ['Utrecht'] })).to.deep.equal(['a']);
    expect(fitting('projects', projects, { province: ['NL-NB'] })).to.deep.equal(['a']);
    expect(fitting('projects', projects, { province: ['NL-LI'] })).to.deep.equal([]);
  });

  it('finds subgoals and themes by their own ids and numbers', () => {
    expect(fitting('subgoals', subgoals, { subgoal: ['2', 'young'] })).to.deep.equal([
      'council',
      'young',
    ]);
    const themes = [
      { id: 'digital', title: 'A' },
      { id: 'lot', title: 'B' },
    ];
    expect(fitting('themes', themes, { theme: ['lot'] })).to.deep.equal(['lot']);
  });

  it('leaves a section alone that a criterion does not concern', () => {
    const partners = [{ id: 'vng', name: 'VNG' }];
    const filter = {
      subgoal: ['x'],
      theme: ['x'],
      kind: ['x'],
      municipality: ['x'],
      province: ['x'],
    };
    expect(fitting('partners', partners, filter)).to.deep.equal(['vng']);
    expect(fitting('partners', partners, { ...filter, search: 'x' })).to.deep.equal([]);
  });

  it('is prepared once: what was chosen is not looked up for each record', () => {
    const asked: string[] = [];
    const counting: Geography = {
      municipality: (text) => (asked.push(text), geography.municipality(text)),
      province: (text) => (asked.push(text), geography.province(text)),
    };
    const filter = { municipality: ['Utrecht'], province: ['NL-UT'] };
    const fits = matcher(sections.initiatives, filter, { geography: counting });
    expect(asked.sort()).to.deep.equal(['NL-UT', 'Utrecht']);
    asked.length = 0;
    for (let round = 0; round < 3; round++) {
      expect(initiatives.filter(fits).map(({ id }) => id)).to.deep.equal(['square']);
    }
    expect(asked).not.to.include('Utrecht').and.not.include('NL-UT');
    expect(asked.length).to.equal(new Set(asked).size + 1);
  });
});

describe('narrowing', () => {
  const filter: Filter = { search: 'x', subgoal: ['1'], theme: [], kind: ['x'], province: ['x'] };

  it('is what is chosen and means something to the section', () => {
    expect(narrowing(filter, sections.initiatives, initiatives)).to.deep.equal({
      search: 'x',
      subgoal: ['1'],
      kind: ['x'],
      province: ['x'],
    });
    expect(narrowing(filter, sections.partners, [{ id: 'vng', name: 'VNG' }])).to.deep.equal({
      search: 'x',
    });
    expect(narrowing({}, sections.news, [])).to.deep.equal({});
  });

  it('leaves records alone that say nothing about it', () => {
    const bare = [{ id: '1', title: 'T' }];
    expect(narrowing({ subgoal: ['1'] }, sections.news, bare)).to.deep.equal({});
    expect(narrowing({ subgoal: ['1'], search: 't' }, sections.news, bare)).to.deep.equal({
      search: 't',
    });
  });

  it('leaves out what a newer library, or a page, asks for', () => {
    const filter = { period: ['2020'] } as Filter;
    expect(narrowing(filter, sections.initiatives, initiatives)).to.deep.equal({});
  });

  it('leaves an overview of subgoals whole', () => {
    expect(narrowing({ subgoal: ['1'] }, sections.subgoals, subgoals)).to.deep.equal({});
    expect(narrowing({ theme: ['a'] }, sections.themes, [{ id: 'a', title: 'A' }])).to.deep.equal(
      {},
    );
  });
});

describe('concerns', () => {
  it('says which criteria mean something to which sections', () => {
    const some: SectionName[] = ['partners', 'subgoals', 'themes', 'instruments', 'projects'];
    const also: SectionName[] = ['priorities', 'events', 'news', 'initiatives', 'submission'];
    const concerned = (criterion: keyof Filter) =>
      [...some, ...also].filter((section) => concerns(criterion, sections[section]));
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
