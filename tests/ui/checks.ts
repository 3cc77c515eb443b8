/**
 * What a visitor may ask of the looks of an element, beside what axe finds. Each check throws when it
 * finds nothing to check.
 */
import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, sendKeys } from '@web/test-runner-commands';

import type { Colour } from '../widgets/colour.js';
import { WHITE, behind, contrast, drawn, leastContrast } from '../widgets/colour.js';
import { faint } from '../widgets/faint.js';
import { all, expectFocus, focused, frames, isShown, parts, seen, textOf } from './helpers.js';

/** Light and dark pages, with and without a word of their scheme. */
export const PAGES = {
  light: 'background: #fff; color: #1b1b1b; color-scheme: light',
  dark: 'background: rgb(18 18 32); color: #fff; color-scheme: dark',
  'dark without a scheme': 'background: #111; color: #eee',
};

const inWords = (element: Element) => element.outerHTML.slice(0, 200);

/** Not by its class: in a frame that is another. */
const isText = ({ nodeType, nodeValue }: Node) =>
  nodeType === Node.TEXT_NODE && Boolean(nodeValue?.trim());

/** The elements that have text of their own, which a visitor sees. */
const withText = (element: Element) =>
  all(element, '*').filter(
    (one) =>
      isShown(one) &&
      !one.matches('.visually-hidden, .visually-hidden *, .viewport *, select, select *') &&
      [...one.childNodes].some(isText),
  );

/** Asserts that all text stands out (WCAG 1.4.3). */
export function expectText(element: Element): void {
  const found = withText(element);
  expect(found).to.not.be.empty;
  expect(found.flatMap(faint)).to.deep.equal([]);
}

/** Asserts that fields, buttons, markers and icons stand out from what is around them (WCAG 1.4.11). */
export function expectEdges(element: Element): void {
  // What is pressed has the accent colour of the page, whatever that is.
  const controls = 'input, select, .button:not([aria-pressed="true"])';
  for (const control of all(element, controls).filter(isShown)) {
    const { borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(control);
    // A button without an edge is text: that is checked as such.
    if (!parseFloat(borderTopWidth)) continue;
    const on = behind(control.parentElement ?? element);
    const seen = [borderTopColor, backgroundColor].map((colour) => contrast(drawn(colour, on), on));
    expect(Math.max(...seen), inWords(control)).to.be.at.least(3);
  }
  for (const marker of all(element, '.marker').filter(isShown)) {
    const on = behind(element);
    const { backgroundColor, borderTopColor } = getComputedStyle(marker);
    const fill = drawn(backgroundColor, on);
    expect(contrast(fill, drawn(borderTopColor, on)), inWords(marker)).to.be.at.least(3);
  }
}

/** Asserts that the lines of icons stand out. */
function expectIcons(element: Element, behindOf: (icon: Element) => Colour): void {
  for (const icon of all(element, 'svg.icon').filter(isShown)) {
    const on = behindOf(icon);
    const line = drawn(getComputedStyle(icon).stroke, on);
    expect(contrast(line, on), inWords(icon)).to.be.at.least(3);
  }
}

/**
 * Asserts that what is seen of links and buttons is in their names, and that one name leads to one
 * place (WCAG 2.4.4 and 2.5.3).
 */
export function expectNames(element: Element): void {
  const named = all(element, 'a[href], button').filter(isShown);
  expect(named).to.not.be.empty;
  const nameOf = (one: HTMLElement) => one.getAttribute('aria-label') ?? textOf(one);
  const goals = new Map<string, string>();
  for (const [index, one] of named.entries()) {
    const copy = one.cloneNode(true) as Element;
    for (const unseen of copy.querySelectorAll('.visually-hidden')) unseen.remove();
    expect(nameOf(one), one.outerHTML).to.not.equal('');
    expect(nameOf(one), one.outerHTML).to.include(textOf(copy));
    const goal = one instanceof HTMLAnchorElement ? one.href : `button ${index}`;
    expect(goals.get(nameOf(one)) ?? goal, nameOf(one)).to.equal(goal);
    goals.set(nameOf(one), goal);
  }
}

/** Whether something of an element is to be seen, and not all of it is beneath another. */
function isFree(element: Element, target: Element): boolean {
  const { left, top, width, height } = seen(target);
  const steps = [0.1, 0.3, 0.5, 0.7, 0.9];
  return steps.some((across) =>
    steps.some((down) => {
      const hit = element.shadowRoot?.elementFromPoint(left + across * width, top + down * height);
      return hit && target.contains(hit);
    }),
  );
}

const hasRing = (element: Element) =>
  [undefined, '::before', '::after'].some((pseudo) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });

/**
 * Asserts that the keyboard goes through an element, in order and out again, that the focus is in
 * sight, and that a ring is seen around it and nothing else (WCAG 2.4.3, 2.4.7, 2.4.11, 3.2.1).
 * @param stops - Where it stops.
 */
export async function expectTabOrder(element: Element, stops: readonly Element[]): Promise<void> {
  expect(stops).to.not.be.empty;
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  element.before(before);
  element.after(after);
  const address = location.href;
  before.focus();
  for (const stop of stops) {
    await sendKeys({ press: 'Tab' });
    expectFocus(element, stop);
    await frames(1);
    // The window may be narrower than the widget, and not every browser scrolls sideways.
    const { left, right } = stop.getBoundingClientRect();
    scrollBy(Math.max(right - innerWidth, 0) || Math.min(left, 0), 0);
    expect(isFree(element, stop), inWords(stop)).to.equal(true);
    expect(stops.filter(hasRing).map(inWords)).to.deep.equal([inWords(stop)]);
  }
  await sendKeys({ press: 'Tab' });
  expect(document.activeElement === after).to.equal(true);
  expect(focused(element)).to.equal(null);
  expect(location.href).to.equal(address);
}

/** As a visitor sets them; those of a visitor win over all that pages say. */
const distances = new CSSStyleSheet();
distances.replaceSync(`
  *, ::before, ::after {
    letter-spacing: 0.12em !important;
    line-height: 1.5 !important;
    word-spacing: 0.16em !important;
  }

  p {
    margin-block-end: 2em !important;
  }
`);

/** What is drawn somewhere of its own: on a map that is moved, or over what is beneath it. */
const APART = '.viewport *, .panel *, .suggestions, .suggestions *, .visually-hidden, .hint';

interface Line {
  readonly text: Text;
  readonly box: DOMRect;
}

/** Where each line of text stands that a visitor reads. */
function linesOf(element: Element): Line[] {
  return all(element, '*')
    .filter((one) => isShown(one) && !one.matches(APART) && !one.closest('select'))
    .flatMap(({ childNodes }) => [...childNodes])
    .filter(isText)
    .flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].map((box) => ({ text: node as Text, box }));
    })
    .filter(({ box }) => box.width > 1);
}

/** How far two boxes overlap, in pixels: the least of both ways. */
const overlap = (one: DOMRect, other: DOMRect): number =>
  Math.min(
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  );

/** A glyph leaves some of the height of its line free, in pixels. */
const FREE = 4;

/** What cannot be read: cut off by what it stands in, or over another text. */
function lostIn(element: Element): string[] {
  const lines = linesOf(element);
  const cut = all(element, '*')
    .filter((one) => isShown(one) && !one.matches(`.viewport, input, ${APART}`))
    .filter(
      (one) =>
        getComputedStyle(one).overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1,
    )
    .map((one) => `cut off: ${inWords(one)}`);
  const covered = lines.flatMap(({ text, box }, index) =>
    lines
      .slice(index + 1)
      .filter((other) => other.text !== text && overlap(box, other.box) > FREE)
      .map((other) => `"${text.data.trim()}" over "${other.text.data.trim()}"`),
  );
  return [...cut, ...covered];
}

/** Asserts that all text of an element that was spaced out can be read. */
export function expectNothingLost(element: Element): void {
  expect(linesOf(element)).to.not.be.empty;
  expect(lostIn(element)).to.deep.equal([]);
}

/** Sets the text of an element as wide as WCAG 1.4.12 has it. */
export function spaceOut(element: Element): void {
  const root = element.shadowRoot as ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, distances];
}

/** Asserts that titles have the whole width: beside a number, a date or an icon words would break. */
export function expectWholeTitles(element: Element): void {
  for (const item of all(element, '.item').filter(isShown)) {
    const { paddingLeft, paddingRight } = getComputedStyle(item);
    const room = item.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const title = item.querySelector('.title');
    expect(title?.getBoundingClientRect().width, textOf(item)).to.be.closeTo(room, 1);
  }
}

/** What is behind an element on paper: printers leave backgrounds out, unless asked to keep them. */
const onPaper = (element: Element) =>
  getComputedStyle(element).printColorAdjust === 'exact' ? behind(element) : WHITE;

/** Asserts what a visitor sees in forced colours; Chromium only. */
export async function expectForcedColours(element: Element): Promise<void> {
  await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
  try {
    await frames(1);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    expectText(element);
    for (const control of all(element, 'input, select, .button, .marker').filter(isShown)) {
      const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(control);
      if (textDecorationLine === 'underline') continue;
      expect(borderTopStyle, inWords(control)).to.equal('solid');
      expect(parseFloat(borderTopWidth), inWords(control)).to.be.at.least(1);
    }
    // What has a background in other colours has a line here.
    for (const badge of all(element, '.number, .date, .monogram, .skeleton').filter(isShown)) {
      const { borderBlockEndStyle, borderBlockEndWidth } = getComputedStyle(badge);
      expect(borderBlockEndStyle, inWords(badge)).to.equal('solid');
      expect(parseFloat(borderBlockEndWidth), inWords(badge)).to.be.at.least(1);
    }
    expectIcons(element, behind);
  } finally {
    await executeServerCommand('emulate-features', {});
  }
}

/** Asserts what is printed: all items, nothing to press, in ink that shows on paper; Chromium only. */
export async function expectPrint(element: Element): Promise<void> {
  await emulateMedia({ media: 'print' });
  try {
    await frames(1);
    expect(parts(element, 'item').every(isShown)).to.equal(true);
    const pressed = all(element, 'button, input, select').filter(isShown);
    expect(pressed.map(inWords)).to.deep.equal([]);
    const printed = withText(element);
    expect(printed).to.not.be.empty;
    for (const text of printed) {
      const on = onPaper(text);
      const ratio = contrast(drawn(getComputedStyle(text).color, on), on);
      expect(ratio, inWords(text)).to.be.at.least(leastContrast(text));
    }
    expectIcons(element, onPaper);
  } finally {
    await emulateMedia({ media: 'screen' });
  }
}

/** Asserts that nothing of an element moves by itself; Chromium only. */
export async function expectRest(element: Element): Promise<void> {
  await emulateMedia({ reducedMotion: 'reduce' });
  try {
    await frames(1);
    for (const one of [element, ...all(element, '*')]) {
      for (const pseudo of [undefined, '::before', '::after']) {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one, pseudo);
        expect([animationName, transitionDuration, scrollBehavior], inWords(one)).to.deep.equal([
          'none',
          '0s',
          'auto',
        ]);
      }
    }
    expect(document.getAnimations()).to.deep.equal([]);
  } finally {
    await emulateMedia({ reducedMotion: 'no-preference' });
  }
}
