/** The file that puts an event in a visitor's own calendar, as a calendar program reads it. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { calendar as calendarOf, eventLines } from '../../src/feed/calendar.js';
import type { AgendaItem } from '../../src/feed/schema/index.js';

/** What a calendar program reads. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const component = calendar.getFirstSubcomponent('vevent') as ICAL.Component;
  const event = new ICAL.Event(component);
  return { calendar, component, event };
}

const fileOf = (given: Partial<AgendaItem>, place = '') =>
  calendarOf([
    eventLines(
      { id: 'a', title: 'Gesprek', start: '2026-06-05', language: 'nl', ...given },
      {
        feed: 'https://www.example.nl/dia/feed.json',
        place,
        now: new Date('2026-06-04T10:00:00.123+02:00'),
      },
    ),
  ]);

describe('a file for a calendar', () => {
  // What the clock of the Netherlands says, and the moment that it is.
  for (const [name, given, from, to, fromMoment, toMoment] of [
    [
      'an evening in summer',
      { start: '2026-06-05T19:30', end: '2026-06-05T22:00' },
      '2026-06-05T19:30:00',
      '2026-06-05T22:00:00',
      '2026-06-05T17:30:00.000Z',
      '2026-06-05T20:00:00.000Z',
    ],
    [
      'a morning in winter, given in UTC',
      { start: '2026-12-05T08:00:00Z', end: '2026-12-05T10:00:00Z' },
      '2026-12-05T09:00:00',
      '2026-12-05T11:00:00',
      '2026-12-05T08:00:00.000Z',
      '2026-12-05T10:00:00.000Z',
    ],
    [
      'the night in which summer time begins',
      { start: '2026-03-29T01:30', end: '2026-03-29T03:30' },
      '2026-03-29T01:30:00',
      '2026-03-29T03:30:00',
      '2026-03-29T00:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'the turn of the year',
      { start: '2026-12-31T22:00', end: '2027-01-01T02:00' },
      '2026-12-31T22:00:00',
      '2027-01-01T02:00:00',
      '2026-12-31T21:00:00.000Z',
      '2027-01-01T01:00:00.000Z',
    ],
    [
      'the hour that comes twice, in UTC',
      { start: '2026-10-25T00:30:00Z', end: '2026-10-25T01:30:00Z' },
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ],
    [
      'a time until the end of a later day',
      { start: '2026-06-05T15:00', end: '2026-06-06' },
      '2026-06-05T15:00:00',
      '2026-06-07T00:00:00',
      '2026-06-05T13:00:00.000Z',
      '2026-06-06T22:00:00.000Z',
    ],
  ] as const) {
    it(`has ${name}`, () => {
      const { event } = read(fileOf(given));
      expect(event.startDate.toString()).to.equal(from);
      expect(event.endDate.toString()).to.equal(to);
      expect(event.startDate.toJSDate().toISOString()).to.equal(fromMoment);
      expect(event.endDate.toJSDate().toISOString()).to.equal(toMoment);
    });
  }

  for (const [name, given, from, to] of [
    ['a day', {}, '2026-06-05', '2026-06-06'],
    ['some days', { end: '2026-06-07' }, '2026-06-05', '2026-06-08'],
    ['the last day of a year', { start: '2026-12-31' }, '2026-12-31', '2027-01-01'],
    ['a day of 23 hours', { start: '2026-03-29' }, '2026-03-29', '2026-03-30'],
    ['a day with an end in time', { end: '2026-06-06T17:00' }, '2026-06-05', '2026-06-07'],
  ] as const) {
    it(`has ${name} as dates, up to the day behind it`, () => {
      const { event, calendar } = read(fileOf(given));
      expect([event.startDate.isDate, event.endDate.isDate]).to.deep.equal([true, true]);
      expect(event.startDate.toString()).to.equal(from);
      expect(event.endDate.toString()).to.equal(to);
      expect(calendar.getFirstSubcomponent('vtimezone')).to.equal(null);
    });
  }

  it('makes up no end', () => {
    const { component } = read(fileOf({ start: '2026-06-05T19:30' }));
    expect(component.hasProperty('dtend')).to.equal(false);
  });

  it('says what the event says, whatever is in it', () => {
    const title = 'Gesprek; "Samen", met \\ en 🗳 '.repeat(8).trim();
    const summary = 'Regel één.\r\nRegel twee,\nEND:VEVENT\u0000';
    const place = 'Raadhuis; zaal 1, Súdwest-Fryslân';
    const url = 'https://activiteit.example/a?b=c;d,e';
    const { event, component, calendar } = read(
      fileOf(
        { title, summary, url, place: { coordinates: [5.117, 52.092] }, status: 'moved' },
        place,
      ),
    );
    expect(event.summary).to.equal(title);
    expect(event.description).to.equal(`Regel één.\nRegel twee,\nEND:VEVENT\n\n${url}`);
    expect(event.location).to.equal(place);
    expect(component.getFirstPropertyValue('url')).to.equal(url);
    expect(component.getFirstPropertyValue('geo')).to.deep.equal([52.092, 5.117]);
    expect(component.getFirstPropertyValue('status')).to.equal('CONFIRMED');
    expect(event.uid).to.equal('a@www.example.nl/dia/feed.json');
    expect(calendar.getFirstPropertyValue('version')).to.equal('2.0');
    expect(calendar.getAllSubcomponents('vevent')).to.have.length(1);
    for (const name of ['url', 'geo', 'description', 'location']) {
      expect(read(fileOf({})).component.hasProperty(name), name).to.equal(false);
    }
  });

  it('says that an event is cancelled', () => {
    const { component } = read(fileOf({ status: 'cancelled' }));
    expect(component.getFirstPropertyValue('status')).to.equal('CANCELLED');
  });
});
