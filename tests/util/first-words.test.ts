import { describe, expect, it } from 'vitest';

import { firstWords } from '../../src/util/first-words.js';

describe('firstWords', () => {
  for (const [text, most, words] of [
    ['Short', 5, 'Short'],
    ['One two three', 13, 'One two three'],
    ['One two three', 12, 'One two…'],
    ['One two, three', 12, 'One two…'],
    ['One two – three', 13, 'One two…'],
    ['Donaudampfschiff', 10, 'Donaudamp…'],
    ['A Donaudampfschiff', 10, 'A Donauda…'],
    ['🌷🌷🌷', 5, '🌷🌷…'],
    ['🌷🌷🌷', 4, '🌷…'],
  ] as const) {
    it(`takes ${most} of "${text}"`, () => {
      expect(firstWords(text, most)).to.equal(words);
      expect(words.length).to.be.at.most(most);
    });
  }
});
