import { describe, expect, it } from 'vitest';

import type { Initiative } from '../../src/feed/schema/initiatives.js';
import { csvOf } from '../../src/text/initiative-table.js';

const FULL: Initiative = {
  id: 'a',
  point: [5.1214, 52.0907],
  title: 'Burgerberaad; "Samen"',
  summary: 'Eerste regel.\nTweede regel.',
  url: 'https://initiative.example/a?b=c',
  municipality: 'GM0344',
  kind: 'burgerberaad',
  subgoals: ['1', '3'],
  themes: ['klimaat', 'wonen'],
  started: '2024',
  ended: '2026-03-18',
  status: 'active',
  organisation: '=Gemeente',
  image: { src: 'https://initiative.example/a.png', alt: 'Een zaal', width: 4, height: 3 },
  updated: '2026-03-18T20:00:00+01:00',
  language: 'fy',
};
const BARE: Initiative = { id: '#1', title: 'Zonder meer', language: 'nl' };

const words = {
  columns: { title: 'Titel', municipality: 'Gemeente', subgoals: 'Subdoelen', kind: 'Soort' },
  municipality: ({ municipality }: Initiative) => (municipality ? 'Utrecht' : ''),
  subgoals: ({ subgoals = [] }: Initiative) => subgoals.map((id) => `Subdoel ${id}`).join(', '),
  kind: ({ kind }: Initiative) => kind?.toUpperCase() ?? '',
};

const linesOf = (csv: string): string[] => csv.replace(/^\ufeff/, '').split('\r\n');

describe('csvOf', () => {
  it('has the columns that it is given, in their order, in the words that it is given', () => {
    expect(linesOf(csvOf([FULL, BARE], words))).to.deep.equal([
      'Titel;Gemeente;Subdoelen;Soort',
      '"Burgerberaad; ""Samen""";Utrecht;"Subdoel 1, Subdoel 3";BURGERBERAAD',
      'Zonder meer;;;',
      '',
    ]);
  });

  it('has every other field as the feed has it', () => {
    const columns = {
      id: 'Id',
      organisation: 'Wie',
      status: 'Stand',
      themes: "Thema's",
      started: 'Begin',
      ended: 'Einde',
      updated: 'Bijgewerkt',
      url: 'Website',
      longitude: 'Lengte',
      latitude: 'Breedte',
    };
    expect(linesOf(csvOf([FULL, BARE], { ...words, columns }))).to.deep.equal([
      "Id;Wie;Stand;Thema's;Begin;Einde;Bijgewerkt;Website;Lengte;Breedte",
      'a;\'=Gemeente;active;"klimaat, wonen";2024;2026-03-18;2026-03-18T20:00:00+01:00;https://initiative.example/a?b=c;5,1214;52,0907',
      '#1;;;;;;;;;',
      '',
    ]);
  });

  it('says status and themes in words too', () => {
    const table = csvOf([FULL], {
      ...words,
      columns: { status: 'Stand', themes: 'Thema' },
      status: () => 'Loopt nu',
      themes: () => 'Wonen',
    });
    expect(linesOf(table)[1]).to.equal('Loopt nu;Wonen');
  });
});
