/** What is told to webmasters and publishers, in the languages that it is told in. */
import { describe, expect, it } from 'vitest';

import { leaves } from '../../src/feed/read/leaves.js';
import type { ProblemCode } from '../../src/feed/read/record.js';
import { describeProblem, problemTexts } from '../../src/text/problems/index.js';

const say = (tag: string, code: ProblemCode, expected: string) =>
  describeProblem({ path: 'partners[3].x', code, expected, found: 'y' }, problemTexts(tag));

describe('problemTexts', () => {
  for (const [tag, language] of [
    ['nl-NL', 'nl'],
    ['en-GB', 'en'],
    ['fy', 'nl'],
    ['de', 'nl'],
    ['', 'nl'],
  ] as const) {
    it(`are in ${language} for "${tag}"`, () => {
      expect(problemTexts(tag).language).to.equal(language);
    });
  }
});

describe('describeProblem', () => {
  for (const [tag, words] of [
    ['nl', /^(Vul (hier |in: )?|Maak er )/],
    ['en', /^(Enter |Make it )/],
  ] as const) {
    for (const expected of [...Object.keys(leaves), 'object', 'list']) {
      it(`has words in ${tag} for ${expected}`, () => {
        const [, , advice = ''] = say(tag, 'invalid', expected).split(/: is "y"\. |: invalid(?=:)/);
        expect(advice, say(tag, 'invalid', expected)).to.match(words);
        // Without words of its own it would be taken for the only word of a choice.
        expect(advice).to.not.match(/één van deze woorden|one of these words/);
        expect(say(tag, 'missing', expected)).to.include(advice);
      });
    }
  }

  it('names the words to choose from', () => {
    expect(say('en', 'invalid', 'planned|active|ended')).to.equal(
      'partners[3].x: invalid: is "y". Enter one of these words: planned, active, ended.',
    );
    expect(say('nl', 'invalid', 'planned|active|ended')).to.equal(
      'partners[3].x: invalid: is "y". Vul één van deze woorden in: planned, active, ended.',
    );
  });

  it('says that an unknown status is shown as it is', () => {
    expect(say('en', 'invalid', 'planned|active|ended|*')).to.equal(
      'partners[3].x: invalid: is "y". Enter one of these words: planned, active, ended. For now visitors see this word itself.',
    );
    expect(say('nl', 'invalid', 'planned|active|ended|*')).to.equal(
      'partners[3].x: invalid: is "y". Vul één van deze woorden in: planned, active, ended. Nu zien bezoekers dit woord zelf.',
    );
  });

  it('says how long a text or list may be, and what happens to the rest', () => {
    for (const [tag, expected, text] of [
      ['nl', 'text', 'meer dan 5.000 tekens. De rest tonen de widgets niet'],
      ['nl', 'url', 'meer dan 5.000 tekens. Daarom gebruiken de widgets dit niet'],
      ['nl', 'list', 'meer dan 500 waarden. De rest tonen de widgets niet'],
      ['en', 'text', 'more than 5,000 characters. The widgets do not show the rest'],
      ['en', 'url', 'more than 5,000 characters, so the widgets do not use it'],
      ['en', 'list', 'more than 500 values. The widgets do not show the rest'],
    ] as const) {
      expect(say(tag, 'too-long', expected)).to.contain(text);
    }
  });

  it('says how to write a character', () => {
    expect(say('nl', 'reference', 'text')).to.contain('Schrijf het teken zelf: & in plaats van');
    expect(say('en', 'reference', 'text')).to.contain('Write the character itself: & instead of');
  });

  it('says that a position begins with the longitude, as in GeoJSON', () => {
    for (const expected of ['position', 'point']) {
      expect(say('en', 'invalid', expected)).to.contain('[longitude, latitude] in degrees');
      expect(say('nl', 'invalid', expected)).to.contain('[lengtegraad, breedtegraad] in graden');
    }
  });

  it('says what happens to an item without a field that it needs', () => {
    expect(say('nl', 'missing', 'text')).to.equal(
      'partners[3].x: missing: ontbreekt. Vul hier tekst in. Anders tonen de widgets dit item niet.',
    );
  });

  it('says whose id it is', () => {
    expect(say('nl', 'duplicate', 'id')).to.contain('hetzelfde id ("y") als een eerder item');
    expect(say('en', 'duplicate', 'id')).to.contain('the same id ("y") as an earlier item');
  });
});

describe('what an attribute takes', () => {
  const { warnings } = problemTexts('nl');

  it('is told in words, with what is used instead', () => {
    const say = warnings['attribute-value'];
    expect(say('limit', 'veel', [1, 100], 6)).to.equal(
      'limit="veel" kan niet. Gebruik een geheel getal van 1 tot en met 100. Nu geldt 6.',
    );
    expect(say('past', 'soms', ['show', 'hide'], 'show')).to.equal(
      'past="soms" kan niet. Gebruik show of hide. Nu geldt show.',
    );
    expect(say('period', 'ooit', 'period')).to.equal(
      'period="ooit" kan niet. Gebruik een jaar, of twee jaren zoals 2020-2021. Nu telt het niet mee.',
    );
  });
});
