import { describe, expect, it } from 'vitest';

import { describeProblem } from '../../src/feed/read/describe.js';
import { leaves } from '../../src/feed/read/leaves.js';
import type { ProblemCode } from '../../src/feed/read/record.js';

const say = (code: ProblemCode, expected: string) =>
  describeProblem({ path: 'partners[3].x', code, expected, found: '"y"' });

describe('describeProblem', () => {
  for (const expected of [...Object.keys(leaves), 'object', 'list']) {
    it(`has words for ${expected}`, () => {
      // Without words of its own it would be taken for the only word of a choice.
      expect(say('invalid', expected)).to.match(/^partners\[3\]\.x is "y"\. Write (an? |\[)/);
      expect(say('missing', expected)).to.match(/^partners\[3\]\.x is missing\. Add (an? |\[)/);
    });
  }

  it('names the words to choose from', () => {
    expect(say('invalid', 'planned|active|ended')).to.equal(
      'partners[3].x is "y". Write one of planned, active, ended.',
    );
  });

  it('says that a position begins with the longitude, as in GeoJSON', () => {
    for (const expected of ['position', 'point']) {
      expect(say('invalid', expected)).to.contain('[longitude, latitude] in degrees');
    }
  });

  it('says whose id it is', () => {
    expect(say('duplicate', 'id')).to.equal(
      'partners[3].x has the id "y" of an earlier record. Give each record an id of its own.',
    );
  });
});
