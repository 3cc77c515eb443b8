import { describe, expect, it } from 'vitest';

import { agendaAt, goesOn } from '../../src/feed/arrange/events.js';
import type { AgendaItem } from '../../src/feed/schema/index.js';

const event = (id: string, start: string, end?: string, closes?: string): AgendaItem => ({
  id,
  title: id,
  start,
  end,
  ...(closes && { registration: { url: 'https://activiteit.example/', closes } }),
});

const EVENTS = [
  event('kerst', '2026-12-25'),
  event('gisteren', '2026-06-03'),
  event('cursus', '2026-05-01', '2026-06-30'),
  event('avond', '2026-06-04T20:00', '2026-06-04T22:00', '2026-06-04T18:00'),
  event('ochtend', '2026-06-04T09:00', '2026-06-04T12:00'),
  event('vorig jaar', '2025-06-04'),
];

const ids = (events: readonly AgendaItem[]) => events.map(({ id }) => id);

describe('agendaAt', () => {
  // Each moment in two zones, neither of which is that of the browser.
  const cases: [now: string, coming: string[], past: string[], until: string | undefined][] = [
    [
      '2026-06-04T09:59:59Z',
      ['cursus', 'ochtend', 'avond', 'kerst'],
      ['gisteren', 'vorig jaar'],
      '2026-06-04T10:00:00.000Z',
    ],
    [
      '2026-06-04T12:00:00+02:00',
      ['cursus', 'avond', 'kerst'],
      ['ochtend', 'gisteren', 'vorig jaar'],
      '2026-06-04T16:00:00.000Z',
    ],
    [
      '2026-06-05T01:00:00+09:00',
      ['cursus', 'avond', 'kerst'],
      ['ochtend', 'gisteren', 'vorig jaar'],
      // When the evening begins.
      '2026-06-04T18:00:00.000Z',
    ],
    [
      '2026-06-30T21:59:59Z',
      ['cursus', 'kerst'],
      ['avond', 'ochtend', 'gisteren', 'vorig jaar'],
      '2026-06-30T22:00:00.000Z',
    ],
    [
      '2026-12-25T18:00:00-05:00',
      [],
      ['kerst', 'avond', 'ochtend', 'gisteren', 'cursus', 'vorig jaar'],
      undefined,
    ],
  ];
  for (const [now, coming, past, until] of cases) {
    it(`at ${now}`, () => {
      const agenda = agendaAt(EVENTS, new Date(now));
      expect(ids(agenda.coming)).to.deep.equal(coming);
      expect(ids(agenda.past)).to.deep.equal(past);
      expect(agenda.until).to.equal(until ? Date.parse(until) : Infinity);
    });
  }

  it('counts those that have begun, which come first', () => {
    const ongoing = (now: string) => agendaAt(EVENTS, new Date(now)).ongoing;
    expect(ongoing('2026-04-01T12:00:00Z')).to.equal(0);
    expect(ongoing('2026-05-02T12:00:00Z')).to.equal(1);
    expect(ongoing('2026-06-04T07:30:00Z')).to.equal(2);
    expect(ongoing('2026-12-25T12:00:00Z')).to.equal(1);
    expect(ongoing('2026-12-27T12:00:00Z')).to.equal(0);
  });

  it('takes an event for one that goes on only in words that it knows', () => {
    const statuses = [undefined, 'scheduled', 'moved', 'cancelled', 'postponed', 'constructor'];
    const on = statuses.filter((status) => goesOn({ ...event('a', '2026-06-04'), status }));
    expect(on).to.deep.equal([undefined, 'scheduled', 'moved']);
  });

  it('keeps the order of the feed among what begins together', () => {
    const events = [event('b', '2026-06-04'), event('a', '2026-06-04')];
    expect(ids(agendaAt(events, new Date(0)).coming)).to.deep.equal(['b', 'a']);
  });

  it('leaves the records as they are', () => {
    const events = Object.freeze([...EVENTS]);
    agendaAt(events, new Date());
    expect(ids(events)).to.deep.equal(ids(EVENTS));
  });
});
