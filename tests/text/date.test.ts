import { describe, expect, it } from 'vitest';

import { day } from '../../src/text/date.js';
import { textsFor } from '../../src/text/index.js';
import { news } from '../../src/text/nl/news.js';
import { period } from '../../src/text/nl/period.js';
import { periodText } from '../../src/text/period.js';
import { days } from './days.js';

const textsOf = (tag: string) => textsFor(tag, 'news', news);

describe('day', () => {
  for (const [given, tag, shown] of days) {
    it(`shows ${given} in ${tag} as ${shown}`, async () => {
      expect(day(given, await textsOf(tag))).to.equal(shown);
    });
  }

  it('shows a Date as the day that it is in Amsterdam', async () => {
    expect(day(new Date('2026-03-31T22:30:00Z'), await textsOf('nl'))).to.equal('1 april 2026');
  });
});

describe('periodText', () => {
  const now = new Date('2026-06-15T12:00:00Z');
  const inDutch = async (start: string, end?: string) =>
    periodText({ start, ...(end && { end }) }, { ...(await textsOf('nl')), ...period }, now);

  it('leaves years alone', async () => {
    expect(await inDutch('2018', '2021')).to.equal('2018 tot en met 2021');
  });

  it('writes out a day', async () => {
    expect(await inDutch('2018-11-16')).to.equal('Sinds 16 november 2018');
  });

  it('says whether what has no end has begun', async () => {
    for (const begun of ['2019', '2026', '2026-06-15']) {
      expect(await inDutch(begun)).to.match(/^Sinds /);
    }
    for (const coming of ['2027', '2026-06-16']) expect(await inDutch(coming)).to.match(/^Vanaf /);
  });

  it('says one year once', async () => {
    expect(await inDutch('2020', '2020')).to.equal('2020');
  });
});
