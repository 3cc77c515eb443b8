/** Whether a widget stays within its place, whatever that is. */
import { expect } from '@open-wc/testing';

import { all, isShown, seen } from '../ui/helpers.js';

const inWords = (element: Element) => element.outerHTML.slice(0, 300);

/** WCAG asks for 24; we promise 44. */
const TARGET = 44;

/**
 * Asserts that nothing of a widget sticks out of its place, and that nothing scrolls sideways but what
 * is typed in a field. Only a map, which is larger than its frame, is cut off. And asserts the size of
 * all that can be pressed.
 */
export function expectInside(place: Element, widget: Element): void {
  const box = widget.getBoundingClientRect();
  for (const element of all(widget, '*').filter(isShown)) {
    if (element.scrollWidth > element.clientWidth && isCut(element)) {
      expect(
        element.matches('.viewport, .viewport *, .visually-hidden, input'),
        inWords(element),
      ).to.equal(true);
    }
    const { left, right } = seen(element);
    if (right - left <= 1) continue;
    expect(left, inWords(element)).to.be.at.least(box.left - 1);
    expect(right, inWords(element)).to.be.at.most(box.right + 1);
  }
  expect(place.scrollWidth).to.be.at.most(place.clientWidth);
  for (const target of all(widget, 'button, summary, input, select').filter(isShown)) {
    const { width, height } = target.getBoundingClientRect();
    // Places between pixels are not exact.
    expect(Math.min(width, height) + 0.01, inWords(target)).to.be.at.least(TARGET);
  }
}

/** Whether what is too wide for an element is cut off, or scrolled to. */
const isCut = (element: Element) => getComputedStyle(element).overflowX !== 'visible';
