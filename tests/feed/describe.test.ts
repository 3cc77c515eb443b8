import { describe, expect, it } from 'vitest';

import { describeProblem } from '../../src/feed/read/describe.js';
import { leaves } from '../../src/feed/read/leaves.js';
import type { ProblemCode } from '../../src/feed/read/record.js';

const say = (code: ProblemCode, expected: string) =>
  describeProblem({ path: 'partners[3].x', code, expected, found: 'y' });

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

  it('says that an unknown status is shown as it is', () => {
    expect(say('invalid', 'planned|active|ended|*')).to.equal(
      'partners[3].x is "y". Write one of planned, active, ended. For now visitors see the word itself.',
    );
  });

  it('says how long a text or list may be, and how to write a sign', () => {
    expect(say('too-long', 'text')).to.contain('more than 5000 characters');
    expect(say('too-long', 'list')).to.contain('more than 500 items');
    expect(say('reference', 'text')).to.contain('write the sign itself, & for &amp;');
  });

  it('says whose id it is', () => {
    expect(say('duplicate', 'id')).to.equal(
      'partners[3].x has the id "y" of an earlier record. Give each record an id of its own.',
    );
  });
});
