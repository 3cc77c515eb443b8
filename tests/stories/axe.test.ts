/** Every story of the gallery is in the state that it is named after, without a mistake. */
import { expect } from '@open-wc/testing';

import { BEST_PRACTICE, WCAG_2_2_AA, mistakesIn } from '../widgets/axe.js';
import { listenToConsole } from '../widgets/helpers.js';
import { allStories, stateOf, widgetsIn } from './stories.js';

const RULES = [...WCAG_2_2_AA, BEST_PRACTICE];

for (const [file, stories] of await allStories()) {
  describe(`stories of ${file}`, () => {
    for (const { name, show } of stories) {
      it(`${name}: no mistakes`, async () => {
        listenToConsole();
        const place = await show();
        const states = widgetsIn(place).map(({ status }) => status);
        const state = stateOf(name);
        for (const found of states) {
          expect(found).to.be.oneOf(state ? [state] : ['ready', 'empty']);
        }
        expect(await mistakesIn(place, globalThis, RULES)).to.deep.equal([]);
      });
    }
  });
}
