/** What a visitor asks of the browser, for every element: system colours, rest, and paper. */
import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';

import { mistakesIn } from './axe.js';
import type { Colour } from './colour.js';
import { WHITE, behind, contrast, drawn, leastContrast } from './colour.js';
import { all, frames, isShown, parts } from './helpers.js';
import { visible, visibleIn } from './visible.js';

/** The other engines cannot pretend that a visitor asks for these. */
const isChromium = navigator.userAgent.includes('Chrome/');

/** Elements with text of their own. */
const withText = (element: Element) =>
  all(element, '*').filter(
    (one) =>
      isShown(one) &&
      !one.matches('.visually-hidden') &&
      [...one.childNodes].some((node) => node instanceof Text && node.data.trim()),
  );

const iconsIn = (element: Element) => all(element, 'svg.icon').filter(isShown);

/** Asserts that the lines of an icon stand out (WCAG 1.4.11). */
function expectLines(icon: Element, on: Colour): void {
  const line = drawn(getComputedStyle(icon).stroke, on);
  expect(contrast(line, on), icon.outerHTML).to.be.at.least(3);
}

/** What is behind an element on paper: printers leave backgrounds out, unless asked to keep them. */
const onPaper = (element: Element) =>
  getComputedStyle(element).printColorAdjust === 'exact' ? behind(element) : WHITE;

for (const tag of isChromium ? visible : []) {
  describe(`${tag} as a visitor asks for it`, () => {
    afterEach(async () => {
      await emulateMedia({ media: 'screen', reducedMotion: 'no-preference' });
      await executeServerCommand('emulate-features', {});
    });

    it('has text, fields and buttons in forced colours', async () => {
      await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
      const { element } = await visibleIn(1000, tag);
      expect(await mistakesIn(element)).to.deep.equal([]);
      for (const control of all(element, 'input, select, .button, .marker').filter(isShown)) {
        const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(control);
        if (textDecorationLine === 'underline') continue;
        expect(borderTopStyle, control.outerHTML).to.equal('solid');
        expect(parseFloat(borderTopWidth), control.outerHTML).to.be.at.least(1);
      }
      for (const icon of iconsIn(element)) expectLines(icon, behind(icon));
    });

    it('stands still with reduced motion', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const { element } = await visibleIn(1000, tag);
      for (const one of [element, ...all(element, '*')]) {
        for (const pseudo of [undefined, '::before', '::after']) {
          const { animationName, transitionDuration } = getComputedStyle(one, pseudo);
          const { scrollBehavior } = getComputedStyle(one);
          expect(animationName, one.outerHTML).to.equal('none');
          expect(transitionDuration, one.outerHTML).to.equal('0s');
          expect(scrollBehavior, one.outerHTML).to.equal('auto');
        }
      }
      expect(document.getAnimations()).to.deep.equal([]);
    });

    it('prints its items, without what cannot be pressed, in ink that shows on paper', async () => {
      const { element } = await visibleIn(1000, tag);
      await emulateMedia({ media: 'print' });
      await frames();
      expect(parts(element, 'item').every(isShown)).to.equal(true);
      const pressed = all(element, 'button, input, select').filter(isShown);
      expect(pressed.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      for (const text of withText(element)) {
        const on = onPaper(text);
        const ratio = contrast(drawn(getComputedStyle(text).color, on), on);
        expect(ratio, text.outerHTML).to.be.at.least(leastContrast(text));
      }
      for (const icon of iconsIn(element)) expectLines(icon, onPaper(icon));
    });
  });
}
