import { describe, expect, it } from 'vitest';

import { clockOf } from '../../src/util/clock.js';
import { momentOf } from '../../src/util/moment.js';

/** What the browser itself knows of the time zone. */
const known = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function byBrowser(moment: Date): string {
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    known.formatToParts(moment).map(({ type, value }) => [type, value]),
  ) as Record<string, string>;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

describe('clockOf', () => {
  const cases: [moment: string, clock: string][] = [
    ['2025-12-31T23:00:00Z', '2026-01-01T00:00:00'],
    ['2025-12-31T22:59:59Z', '2025-12-31T23:59:59'],
    // Summer time begins: from 01:59:59 to 03:00.
    ['2026-03-29T00:59:59Z', '2026-03-29T01:59:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29T03:00:00'],
    // It ends: from 02:59:59 to 02:00.
    ['2026-10-25T00:59:59Z', '2026-10-25T02:59:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25T02:00:00'],
  ];
  for (const [moment, clock] of cases) {
    it(`says ${clock} at ${moment}`, () => {
      expect(clockOf(new Date(moment))).to.equal(clock);
    });
  }

  it('says what the browser says, hour by hour around each change and over the years', () => {
    const wrong: string[] = [];
    for (let year = 1997; year < 2038; year++) {
      for (const [month, first] of [
        [2, 24],
        [9, 24],
        [11, 30],
      ] as const) {
        for (let hour = 0; hour < 24 * 9; hour++) {
          const moment = new Date(Date.UTC(year, month, first, hour, 30));
          if (clockOf(moment) !== byBrowser(moment)) wrong.push(moment.toISOString());
        }
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  it('is the opposite of momentOf, but in the hour that comes twice', () => {
    const twice: string[] = [];
    for (let hour = 0; hour < 24 * 366; hour++) {
      const moment = new Date(Date.UTC(2026, 0, 1, hour));
      const back = momentOf(clockOf(moment));
      if (back.getTime() !== moment.getTime()) twice.push(moment.toISOString());
    }
    expect(twice).to.deep.equal(['2026-10-25T01:00:00.000Z']);
  });
});
