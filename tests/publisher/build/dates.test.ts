import { describe, expect, it } from 'vitest';

import { readClock, readDate, readYearOrDay } from '../../../src/publisher/build/dates.js';

describe('readDate', () => {
  for (const [given, date] of [
    ['2026-03-18', '2026-03-18'],
    ['16-11-2018', '2018-11-16'],
    ['6/3/2026', '2026-03-06'],
    ['16.11.18', '2018-11-16'],
    ['20261116', '2026-11-16'],
    ['16 november 2018', '2018-11-16'],
    ['1 mrt. 2026', '2026-03-01'],
    ['vrijdag 4 december 2026', '2026-12-04'],
    ['Wed, 18 March 2026', '2026-03-18'],
    // By the clock of Amsterdam, in winter and in summer.
    ['16-11-2026 20:00', '2026-11-16T20:00:00+01:00'],
    ['16 juni 2026, 20.00 uur', '2026-06-16T20:00:00+02:00'],
    ['2026-06-16T20:00', '2026-06-16T20:00:00+02:00'],
    ['2026-06-16 20:00:30', '2026-06-16T20:00:30+02:00'],
    ['6/3/2026 8:30 PM', '2026-03-06T20:30:00+01:00'],
    ['6/3/2026 12:05 AM', '2026-03-06T00:05:00+01:00'],
    // With an offset, in every way that feeds have it.
    ['2026-03-18T20:00:00Z', '2026-03-18T21:00:00+01:00'],
    ['2026-12-03t20:00:00z', '2026-12-03T21:00:00+01:00'],
    ['2026-03-18T20:00:00+0100', '2026-03-18T20:00:00+01:00'],
    ['2026-06-18T20:00:00.123+02:00', '2026-06-18T20:00:00+02:00'],
    ['Tue, 17 Mar 2026 20:00:00 GMT', '2026-03-17T21:00:00+01:00'],
    ['Tue, 17 Mar 2026 20:00:00 +0100', '2026-03-17T20:00:00+01:00'],
    // What an Excel file has.
    [new Date('2018-11-16T00:00:00Z'), '2018-11-16'],
    [new Date('2026-11-16T19:59:59.999Z'), '2026-11-16T20:00:00+01:00'],
    ...[
      ...['', 'morgen', '31-02-2026', '16-13-2026', '16-11', '2026', '16-11-2026 25:00'],
      ...['16 foo 2026', 'tussen 3 en 4', '12345', '2026-13-01T00:00:00Z', 7, null, new Date(NaN)],
    ].map((nothing) => [nothing, undefined] as const),
  ] as const) {
    it(`${String(given)} is ${date}`, () => {
      expect(readDate(given)).to.equal(date);
    });
  }
});

describe('readClock and readYearOrDay', () => {
  for (const [given, clock] of [
    ['20:00', '20:00:00'],
    ['9.30 uur', '09:30:00'],
    ['20 uur', '20:00:00'],
    [0.8125, '19:30:00'],
    [new Date('1899-12-31T19:30:00Z'), '19:30:00'],
    ['20', undefined],
    ['25:00', undefined],
    ['', undefined],
  ] as const) {
    it(`the time ${String(given)} is ${clock}`, () => {
      expect(readClock(given)).to.equal(clock);
    });
  }

  for (const [given, day] of [
    ['2019', '2019'],
    [2019, '2019'],
    ['16-11-2018', '2018-11-16'],
    ['november 2018', '2018'],
    ['11-2018', '2018'],
    ['2018-11-16T20:00:00Z', '2018-11-16'],
    ['ooit', undefined],
    ['3019', undefined],
  ] as const) {
    it(`the year or day ${given} is ${day}`, () => {
      expect(readYearOrDay(given)).to.equal(day);
    });
  }
});
