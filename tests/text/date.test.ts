import { describe, expect, it } from 'vitest';

import { day } from '../../src/text/date.js';
import { textsFor } from '../../src/text/index.js';
import { news } from '../../src/text/nl/news.js';
import { period } from '../../src/text/nl/period.js';
import { periodText } from '../../src/text/period.js';

const textsOf = (tag: string) => textsFor(tag, 'news', news);

describe('day', () => {
  const cases: [given: string, tag: string, shown: string][] = [
    ['2022-11-02', 'nl', '2 november 2022'],
    ['2022-11-02', 'en-GB', '2 November 2022'],
    ['2022-11-02', 'fy', '2 novimber 2022'],
    ['2021-01-31', 'fy-NL', '31 jannewaris 2021'],
    // Midnight in the Netherlands is the evening before in UTC.
    ['2022-11-02T00:00:00+01:00', 'nl', '2 november 2022'],
    ['2022-11-01T23:30:00Z', 'nl', '2 november 2022'],
    ['2022-10-31T23:30:00Z', 'fy', '1 novimber 2022'],
    // Summer time: two hours from UTC.
    ['2022-06-30T22:00:00Z', 'nl', '1 juli 2022'],
    // Without an offset it is Dutch clock time, wherever the visitor is.
    ['2022-11-02T23:59:00', 'nl', '2 november 2022'],
    ['2022-11-02 00:01', 'nl', '2 november 2022'],
    ['2022-12-31t23:00:00z', 'nl', '1 januari 2023'],
  ];
  for (const [given, tag, shown] of cases) {
    it(`shows ${given} in ${tag} as ${shown}`, async () => {
      expect(day(given, await textsOf(tag))).to.equal(shown);
    });
  }

  it('shows a Date as the day that it is in Amsterdam', async () => {
    expect(day(new Date('2026-03-31T22:30:00Z'), await textsOf('nl'))).to.equal('1 april 2026');
  });
});

describe('periodText', () => {
  const inDutch = async (start: string, end?: string) =>
    periodText({ start, ...(end && { end }) }, { ...(await textsOf('nl')), ...period });

  it('leaves years alone', async () => {
    expect(await inDutch('2018', '2021')).to.equal('2018 tot en met 2021');
  });

  it('writes out a day', async () => {
    expect(await inDutch('2018-11-16')).to.equal('Vanaf 16 november 2018');
  });
});
