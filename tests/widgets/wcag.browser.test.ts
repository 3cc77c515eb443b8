/** Criteria of WCAG 2.2 that axe does not look at, on every element that a visitor sees. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import type { Colour } from './colour.js';
import { contrast, drawn } from './colour.js';
import { all, expectFocus, focused, frames, isShown, seen, textOf, texts } from './helpers.js';
import { expectInside } from './inside.js';
import { visible, visibleIn } from './visible.js';

/** Light and dark, each with the text that a page has there. */
const pages: Readonly<Record<string, readonly [on: Colour, style: string]>> = {
  light: [[255, 255, 255], 'background: #fff; color: #1b1b1b; color-scheme: light'],
  dark: [[18, 18, 32], 'background: rgb(18 18 32); color: #fff; color-scheme: dark'],
};

/** Where the keyboard stops. */
function tabStops(element: Element): HTMLElement[] {
  const focusable = 'a[href], button, input, select, summary, [tabindex="0"]';
  return all(element, focusable).filter((stop) =>
    stop.checkVisibility({ visibilityProperty: true }),
  );
}

/** What a visitor reads on a link or button. */
function seenOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const unseen of copy.querySelectorAll('.visually-hidden')) unseen.remove();
  return textOf(copy);
}

/** Whether something of an element is to be seen, and not all of it is beneath another. */
const isFree = (root: ShadowRoot, target: Element): boolean => {
  const { left, top, width, height } = seen(target);
  const steps = [0.1, 0.3, 0.5, 0.7, 0.9];
  return steps.some((across) =>
    steps.some((down) => {
      const hit = root.elementFromPoint(left + across * width, top + down * height);
      return hit && target.contains(hit);
    }),
  );
};

for (const tag of visible) {
  describe(`${tag} by WCAG 2.2`, () => {
    it('1.4.4: fits in 320 px with text twice as large', async () => {
      const { place, element } = await visibleIn(320, tag, 'font-size: 200%');
      expectInside(place, element);
      // Beside a number, a date or an icon long words would be cut into pieces.
      for (const item of all(element, '.item').filter(isShown)) {
        const { paddingLeft, paddingRight } = getComputedStyle(item);
        const room = item.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        const title = item.querySelector('.title');
        expect(title?.getBoundingClientRect().width, textOf(item)).to.be.closeTo(room, 1);
      }
    });

    for (const [name, [on, style]] of Object.entries(pages)) {
      it(`1.4.11: fields, buttons and markers stand out on a ${name} page`, async () => {
        const { element } = await visibleIn(1000, tag, style);
        for (const control of all(element, 'input, select, .button').filter(isShown)) {
          const { borderTopColor, borderTopWidth } = getComputedStyle(control);
          if (!parseFloat(borderTopWidth)) {
            // A button that is text: axe looks at that.
            expect(textOf(control), control.outerHTML).to.not.equal('');
            continue;
          }
          const line = drawn(borderTopColor, on);
          expect(contrast(line, on), control.outerHTML).to.be.at.least(3);
        }
        for (const marker of all(element, '.marker').filter(isShown)) {
          const { backgroundColor, borderTopColor } = getComputedStyle(marker);
          const fill = drawn(backgroundColor, on);
          expect(contrast(fill, drawn(borderTopColor, on)), marker.outerHTML).to.be.at.least(3);
        }
      });
    }

    it('2.4.4 and 2.5.3: what is seen of a link or button is in its name, which is its own', async () => {
      const { element } = await visibleIn(1000, tag);
      const named = all(element, 'a[href], button').filter(isShown);
      const nameOf = (one: HTMLElement) => one.getAttribute('aria-label') ?? textOf(one);
      for (const one of named) {
        expect(nameOf(one), one.outerHTML).to.not.equal('');
        expect(nameOf(one), one.outerHTML).to.include(seenOf(one));
      }
      const goals = new Map<string, string>();
      for (const one of named) {
        const goal = one instanceof HTMLAnchorElement ? one.href : `button ${named.indexOf(one)}`;
        expect(goals.get(nameOf(one)) ?? goal, nameOf(one)).to.equal(goal);
        goals.set(nameOf(one), goal);
      }
    });

    for (const width of [320, 1000]) {
      it(`2.4.3, 2.4.11 and 3.2.1: the focus goes through it in ${width} px, in order and in sight`, async () => {
        const { element } = await visibleIn(width, tag);
        const root = element.shadowRoot as ShadowRoot;
        const [before, after] = [
          document.createElement('button'),
          document.createElement('button'),
        ];
        const stops = tabStops(element);
        const lists = () => texts(all(element, '.list, form'));
        const [address, shown] = [location.href, lists()];
        element.before(before);
        element.after(after);
        before.focus();
        const tab = async () => {
          await sendKeys({ press: 'Tab' });
          await frames(1);
          const stop = focused(element);
          // The window may be narrower than the widget, and not every browser scrolls sideways.
          const { left = 0, right = 0 } = stop?.getBoundingClientRect() ?? {};
          scrollBy(Math.max(right - innerWidth, 0) || Math.min(left, 0), 0);
          if (stop) expect(isFree(root, stop), stop.outerHTML).to.equal(true);
          return stop;
        };
        // A map moves to a marker that has the focus, so that others come into sight.
        for (const stop of stops.filter((one) => !one.matches('.marker'))) {
          let turns = 0;
          while ((await tab())?.matches('.marker') && turns < 200) turns++;
          expectFocus(element, stop);
        }
        await tab();
        expect(document.activeElement === after).to.equal(true);
        expect(location.href).to.equal(address);
        expect(lists()).to.deep.equal(shown);
      });
    }
  });
}
