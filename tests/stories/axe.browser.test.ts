/** Every story is in the state that it is named after, and without a mistake in any house style. */
import { expect } from '@open-wc/testing';

import { BEST_PRACTICE, WCAG_2_2_AA, mistakesIn } from '../widgets/axe.js';
import { listenToConsole } from '../widgets/helpers.js';
import { allStories, stateOf, wear, widgetsIn } from './stories.js';

const RULES = [...WCAG_2_2_AA, BEST_PRACTICE];

/** The other engines would give the same colours and sizes. */
const isChromium = navigator.userAgent.includes('Chrome/');

for (const [file, stories] of await allStories()) {
  describe(`stories of ${file}`, () => {
    for (const { name, show, themes } of stories) {
      it(`${name}: no mistakes`, async function () {
        this.timeout(30_000);
        listenToConsole();
        const place = await show();
        const states = widgetsIn(place).map(({ status }) => status);
        const state = stateOf(name);
        for (const found of states) {
          expect(found).to.be.oneOf(state ? [state] : ['ready', 'empty']);
        }
        for (const theme of isChromium ? themes : themes.slice(0, 1)) {
          await wear(place, theme);
          expect(await mistakesIn(place, globalThis, RULES), theme).to.deep.equal([]);
        }
      });
    }
  });
}
