import { expect } from '@open-wc/testing';

import { day } from '../../src/text/date.js';
import { textsFor } from '../../src/text/index.js';
import { news } from '../../src/text/nl/news.js';
import { days } from './days.js';

describe('day, by the names and zones of this engine', () => {
  for (const [given, tag, shown] of days) {
    it(`shows ${given} in ${tag} as ${shown}`, async () => {
      expect(day(given, await textsFor(tag, 'news', news))).to.equal(shown);
    });
  }
});
