/** Every widget with the distances between letters, words, lines and paragraphs of WCAG 1.4.12. */
import { expect } from '@open-wc/testing';

import { long, many, sample } from '../fixtures/feeds.js';
import { fail, publish, publishFailing } from '../fixtures/publish.js';
import type { Widget } from './helpers.js';
import { all, complete, frames, isShown, mount, parts, show, tags, widgets } from './helpers.js';
import { expectInside } from './inside.js';
import type { Pose } from './poses.js';
import { poses } from './poses.js';
import { visibleIn } from './visible.js';

/** As a visitor sets them, who has them come before all that pages say. */
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

async function spaceOut(widget: Element): Promise<void> {
  const root = widget.shadowRoot as ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, distances];
  await frames();
}

/** What is drawn somewhere of its own: on a map that is moved, or over what is beneath it. */
const APART = '.viewport *, .panel *, .suggestions, .suggestions *, .visually-hidden, .hint';

interface Line {
  readonly text: Text;
  readonly box: DOMRect;
}

/** Where each line of text stands that a visitor reads. */
function linesOf(widget: Element): Line[] {
  return all(widget, '*')
    .filter((element) => isShown(element) && !element.matches(APART) && !element.closest('select'))
    .flatMap(({ childNodes }) => [...childNodes])
    .filter((node) => node instanceof Text && node.data.trim())
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

/** A glyph leaves some of the height of its line free. */
const FREE = 4;

/** What cannot be read: cut off by what it stands in, or over another text. */
function lostIn(widget: Element): string[] {
  const lines = linesOf(widget);
  const cut = all(widget, '*')
    .filter((element) => isShown(element) && !element.matches(`.viewport, input, ${APART}`))
    .filter(
      (element) =>
        getComputedStyle(element).overflowY !== 'visible' &&
        element.scrollHeight > element.clientHeight + 1,
    )
    .map((element) => `cut off: ${element.outerHTML.slice(0, 200)}`);
  const covered = lines.flatMap(({ text, box }, index) =>
    lines
      .slice(index + 1)
      .filter((other) => other.text !== text && overlap(box, other.box) > FREE)
      .map((other) => `"${text.data.trim()}" over "${other.text.data.trim()}"`),
  );
  return [...cut, ...covered];
}

async function expectReadable(place: Element, widget: Element): Promise<void> {
  await spaceOut(widget);
  expect(linesOf(widget).length).to.be.greaterThan(0);
  expectInside(place, widget);
  expect(lostIn(widget)).to.deep.equal([]);
}

const placeOf = (width: number, markup: string): HTMLElement =>
  mount<HTMLElement>(`<div style="inline-size: ${width}px; overflow: auto">${markup}</div>`);

for (const tag of tags) {
  describe(`${tag} with more space in its text`, () => {
    for (const width of [320, 1280]) {
      for (const look of ['', ...widgets[tag].looks]) {
        it(`loses nothing in ${width} px ${look}`, async () => {
          const place = placeOf(width, `<${tag} src="${publish(long)}" ${look}></${tag}>`);
          const widget = await complete(place.firstElementChild as Widget);
          expect(parts(widget, 'item').length).to.be.greaterThan(0);
          await expectReadable(place, widget);
        });
      }

      const every: [string, Pose][] = Object.entries(poses[tag] ?? {});
      for (const [name, pose] of every) {
        it(`loses nothing in ${width} px when ${name}`, async () => {
          const place = placeOf(width, `<${tag} src="${publish(sample)}" limit="3"></${tag}>`);
          const widget = await complete(place.firstElementChild as Widget);
          await pose(widget);
          await expectReadable(place, widget);
        });
      }

      it(`loses nothing in ${width} px when stale, with more to show`, async () => {
        const url = publish(many);
        const place = placeOf(width, `<${tag} src="${url}" limit="2"></${tag}>`);
        const widget = await complete(place.firstElementChild as Widget);
        fail(url);
        await widget.refresh();
        await widget.updateComplete;
        expect(widget.status).to.equal('stale');
        await expectReadable(place, widget);
      });
    }

    it('loses nothing in an error', async () => {
      const widget = await show(`<${tag} src="${publishFailing()}"></${tag}>`);
      await expectReadable(widget.parentElement as Element, widget);
    });
  });
}

for (const tag of ['dia-programme', 'dia-filter'] as const) {
  describe(`${tag} with more space in its text`, () => {
    for (const width of [320, 1280]) {
      it(`loses nothing in ${width} px`, async () => {
        const { place, element } = await visibleIn(width, tag);
        await expectReadable(place, element);
      });
    }
  });
}
