import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fold } from '../../src/util/fold.js';
import { folds } from './folds.js';

describe('fold', () => {
  for (const [text, folded] of folds) {
    it(`folds "${text}" to "${folded}"`, () => {
      expect(fold(text)).to.equal(folded);
    });
  }

  it('changes nothing when it folds again', () => {
    for (const [text] of folds) expect(fold(fold(text))).to.equal(fold(text));
  });

  it('makes both forms of an accented letter equal', () => {
    expect(fold('Fryslân'.normalize('NFD'))).to.equal(fold('Fryslân'.normalize('NFC')));
  });

  it('gives plain text what it gives all other text', () => {
    // A letter that is no other's keeps the text off the short way, and is a word of its own.
    const general = (text: string) => fold(`${text} λ`).replace(/ ?λ$/, '');
    const ascii = fc.string({ unit: 'binary-ascii' });
    const accented = fc.string({
      unit: fc.constantFrom(..."aZ09 -_'`´’.,éÏ²½…ﬁĳ\u00a0\u0301\n".split('')),
    });
    fc.assert(
      fc.property(fc.oneof(ascii, accented), (text) => {
        expect(fold(text)).to.equal(general(text));
      }),
      { numRuns: 2000 },
    );
  });
});
