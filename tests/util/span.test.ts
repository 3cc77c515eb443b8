import { describe, expect, it } from 'vitest';

import { dayAfter, passedAt, spanOf } from '../../src/util/span.js';

describe('dayAfter', () => {
  for (const [day, next] of [
    ['2026-03-28', '2026-03-29'],
    ['2026-03-29', '2026-03-30'],
    ['2026-12-31', '2027-01-01'],
    ['2024-02-28', '2024-02-29'],
  ] as const) {
    it(`of ${day} is ${next}`, () => expect(dayAfter(day)).to.equal(next));
  }
});

describe('passedAt', () => {
  for (const [date, moment] of [
    ['2026-06-03', '2026-06-03T22:00:00.000Z'],
    ['2026-12-31', '2026-12-31T23:00:00.000Z'],
    // Days of 23 and of 25 hours.
    ['2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-25T23:00:00.000Z'],
    ['2026-06-03T12:00', '2026-06-03T10:00:00.000Z'],
    ['2026-06-03T12:00:00-05:00', '2026-06-03T17:00:00.000Z'],
  ] as const) {
    it(`${date} is at ${moment}`, () => expect(passedAt(date).toISOString()).to.equal(moment));
  }
});

describe('spanOf', () => {
  /** Start and end in UTC, days, whether it is all day, and whether its end has a time. */
  type Expected = readonly [string, string, string, string, boolean, boolean];
  const cases: [name: string, start: string, end: string | undefined, Expected][] = [
    [
      'a day',
      '2026-06-04',
      undefined,
      ['2026-06-03T22:00Z', '2026-06-04T22:00Z', '2026-06-04', '2026-06-04', true, false],
    ],
    [
      'some days, the last one with it',
      '2018-09-27',
      '2018-09-28',
      ['2018-09-26T22:00Z', '2018-09-28T22:00Z', '2018-09-27', '2018-09-28', true, false],
    ],
    [
      'days over the turn of the year',
      '2025-12-30',
      '2026-01-02',
      ['2025-12-29T23:00Z', '2026-01-02T23:00Z', '2025-12-30', '2026-01-02', true, false],
    ],
    [
      'days over the beginning of summer time',
      '2026-03-28',
      '2026-03-29',
      ['2026-03-27T23:00Z', '2026-03-29T22:00Z', '2026-03-28', '2026-03-29', true, false],
    ],
    [
      'a morning',
      '2018-06-14T09:00:00',
      '2018-06-14T12:00:00',
      ['2018-06-14T07:00Z', '2018-06-14T10:00Z', '2018-06-14', '2018-06-14', false, true],
    ],
    [
      'a time without an end takes the rest of the day',
      '2017-05-20T10:00:00',
      undefined,
      ['2017-05-20T08:00Z', '2017-05-20T22:00Z', '2017-05-20', '2017-05-20', false, false],
    ],
    [
      'an evening that ends at midnight',
      '2026-06-05T20:00',
      '2026-06-06T00:00',
      ['2026-06-05T18:00Z', '2026-06-05T22:00Z', '2026-06-05', '2026-06-05', false, true],
    ],
    [
      'a night belongs to the evening before',
      '2026-12-31T22:00',
      '2027-01-01T02:00',
      ['2026-12-31T21:00Z', '2027-01-01T01:00Z', '2026-12-31', '2026-12-31', false, true],
    ],
    [
      'a night that begins after midnight is on its own day',
      '2026-06-06T00:30',
      '2026-06-06T03:00',
      ['2026-06-05T22:30Z', '2026-06-06T01:00Z', '2026-06-06', '2026-06-06', false, true],
    ],
    [
      'two days with times',
      '2026-06-05T15:00',
      '2026-06-06T12:00',
      ['2026-06-05T13:00Z', '2026-06-06T10:00Z', '2026-06-05', '2026-06-06', false, true],
    ],
    [
      'a time with a last day',
      '2026-06-05T15:00',
      '2026-06-06',
      ['2026-06-05T13:00Z', '2026-06-06T22:00Z', '2026-06-05', '2026-06-06', false, false],
    ],
    [
      'a day with an end that has a time',
      '2026-06-05',
      '2026-06-05T17:00',
      ['2026-06-04T22:00Z', '2026-06-05T15:00Z', '2026-06-05', '2026-06-05', true, true],
    ],
    [
      'times of elsewhere, on the day that it is here',
      '2026-06-05T23:00:00Z',
      '2026-06-06T01:00:00Z',
      ['2026-06-05T23:00Z', '2026-06-06T01:00Z', '2026-06-06', '2026-06-06', false, true],
    ],
    [
      'the hours around the end of summer time',
      '2026-10-25T01:30',
      '2026-10-25T03:30',
      ['2026-10-24T23:30Z', '2026-10-25T02:30Z', '2026-10-25', '2026-10-25', false, true],
    ],
    [
      'an end before the start counts for nothing',
      '2026-06-05T15:00',
      '2026-06-05T14:00',
      ['2026-06-05T13:00Z', '2026-06-05T22:00Z', '2026-06-05', '2026-06-05', false, false],
    ],
    [
      'a last day before the first counts for nothing',
      '2026-06-05',
      '2026-06-04',
      ['2026-06-04T22:00Z', '2026-06-05T22:00Z', '2026-06-05', '2026-06-05', true, false],
    ],
  ];
  for (const [name, start, end, expected] of cases) {
    it(name, () => {
      const span = spanOf({ start, end });
      expect([
        span.start.toISOString().replace(':00.000Z', 'Z'),
        span.end.toISOString().replace(':00.000Z', 'Z'),
        span.firstDay,
        span.lastDay,
        span.isAllDay,
        span.hasEndTime,
      ]).to.deep.equal(expected);
    });
  }

  it('reads the first and the last day that can be written', () => {
    for (const start of ['0000-01-01', '9999-12-31', '9999-12-31T23:59:59-23:59']) {
      const span = spanOf({ start, end: start });
      expect([Number(span.start), Number(span.end)], start).to.satisfy((moments: number[]) =>
        moments.every(Number.isFinite),
      );
    }
  });
});
