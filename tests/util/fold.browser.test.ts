import { expect } from '@open-wc/testing';

import { fold } from '../../src/util/fold.js';
import { folds } from './folds.js';

describe('fold, by the Unicode of this engine', () => {
  for (const [text, folded] of folds) {
    it(`folds "${text}" to "${folded}"`, () => {
      expect(fold(text)).to.equal(folded);
    });
  }
});
