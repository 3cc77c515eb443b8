/** A widget in every corner of a page that it may be put in. */
import { expect } from '@open-wc/testing';

import { empty, long, many, sample } from '../../fixtures/feeds.js';
import { fail, publish, publishFailing, publishNever } from '../../fixtures/publish.js';
import { expectInside } from '../../widgets/inside.js';
import { expectNothingLost, expectText, spaceOut } from '../checks.js';
import type { Widget } from '../helpers.js';
import { complete, mount, parts, settled, until } from '../helpers.js';
import '../probe.js';

/** Puts a probe in a place, the element with the class `place`. */
function putIn(
  place: string,
  src: string,
  attributes = '',
): { place: HTMLElement; widget: Widget } {
  const container = mount<HTMLElement>(place);
  const element = container.matches('.place') ? container : container.querySelector('.place');
  element?.insertAdjacentHTML(
    'beforeend',
    `<dia-probe src="${src}" loading="eager" ${attributes}></dia-probe>`,
  );
  return { place: element as HTMLElement, widget: element?.lastElementChild as Widget };
}

/** Words that were broken: "ge-meenteraad", "demo-cratische", "vertrou-wen". */
const items = [
  ['Krachtige gemeenteraad', 'Raadsleden kunnen hun werk goed doen, binnen en buiten de raad.'],
  ['Vitale democratische gemeenschap', 'Bewoners in dorp en wijk nemen samen initiatief.'],
  ['Online hulpmiddelen', 'Hulpmiddelen maken meedoen makkelijker, veilig en voor iedereen nodig.'],
  [
    'Essays over het uitdaagrecht',
    'In een bundel schrijven drie denkers over vertrouwen in burgers.',
  ],
].map(([title, summary], index) => ({
  id: String(index),
  title,
  summary,
  url: 'https://a.example/',
}));

/** The words of an element that stand on more than one line. */
function brokenWords(element: HTMLElement): string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    for (const word of text.data.matchAll(/[^\s-]+/g)) {
      const range = new Range();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word[0]);
    }
  }
  return broken;
}

describe('a widget', () => {
  for (const [status, url] of [
    ['loading', publishNever],
    ['empty', () => publish(empty)],
    ['error', () => publishFailing()],
    ['stale', () => publish(many)],
  ] as const) {
    it(`has room in 280 pixels when its status is "${status}"`, async () => {
      const { place, widget } = putIn(
        '<div class="place" style="inline-size: 280px; overflow: auto; background: #111; color: #eee"></div>',
        url(),
        'limit="2"',
      );
      if (status === 'stale') {
        await settled(widget);
        fail(widget.src ?? '');
        await widget.refresh();
      }
      await until(() => widget.status === status, status);
      await widget.updateComplete;
      expectInside(place, widget);
      if (status === 'loading') return;
      expect(parts(widget, 'message')).to.have.length(1);
      expectText(widget);
      spaceOut(widget);
      expectInside(place, widget);
      expectNothingLost(widget);
    });
  }

  it('stays within any width, with long words and with text twice as large', async () => {
    const { place, widget } = putIn(
      '<div class="place" style="overflow: auto"></div>',
      publish(long),
    );
    await complete(widget);
    for (const [width, size] of [
      [280, '100%'],
      [320, '200%'],
      [1280, '100%'],
      [1280, '200%'],
    ] as const) {
      place.style.cssText = `inline-size: ${width}px; font-size: ${size}; overflow: auto`;
      expect(widget.offsetWidth).to.equal(width);
      expectInside(place, widget);
    }
  });

  const PLACES = {
    'a flex row': '<div style="display: flex; inline-size: 700px" class="place"></div>',
    'a flex row beside text':
      '<div style="display: flex; inline-size: 700px" class="place"><p>Tekst ernaast</p></div>',
    'a flex column':
      '<div style="display: flex; flex-direction: column; align-items: start; inline-size: 700px" class="place"></div>',
    'a grid':
      '<div style="display: grid; grid-template-columns: auto auto; inline-size: 700px" class="place"><p>Tekst</p></div>',
    'a float':
      '<div style="inline-size: 700px"><div style="float: left" class="place"></div></div>',
    'a table cell':
      '<table style="max-inline-size: 700px"><tr><td class="place"></td></tr></table>',
    'an inline block':
      '<div style="inline-size: 700px"><div style="display: inline-block; max-inline-size: 100%" class="place"></div></div>',
  };
  // Of the engines that the tests run in, Firefox has a dictionary of Dutch.
  for (const width of [248, 328]) {
    it(`breaks no word that fits on a line, ${width} pixels wide`, async () => {
      const { widget } = putIn(
        `<div lang="nl" class="place" style="inline-size: ${width}px"></div>`,
        publish({ ...empty, news: { version: 'https://jsonfeed.org/version/1.1', items } }),
      );
      await settled(widget);
      const found = [...parts(widget, 'title'), ...parts(widget, 'summary')];
      expect(found).to.have.length(2 * items.length);
      expect(found.flatMap(brokenWords)).to.deep.equal([]);
      // The one that does not fit says that this can be seen.
      const [title] = found as [HTMLElement];
      title.textContent = 'Gemeenteraadsverkiezingscampagnebijeenkomst';
      expect(brokenWords(title)).to.have.length(1);
    });
  }

  it('has a width wherever a page puts it', async () => {
    for (const [name, markup] of Object.entries(PLACES)) {
      const { widget } = putIn(markup, publish(sample));
      await settled(widget);
      expect(widget.offsetWidth, name).to.be.within(200, 700);
      expect(parts(widget, 'item')[0]?.offsetWidth, name).to.be.at.least(100);
    }
  });

  it('shrinks beside something wide in a flex row', async () => {
    const { place, widget } = putIn(
      '<div style="display: flex; inline-size: 500px" class="place"><div style="flex: none; inline-size: 300px">Breed</div></div>',
      publish(long),
    );
    await settled(widget);
    expect(widget.offsetWidth).to.be.within(150, 200);
    expectInside(place, widget);
  });

  it('stands in a page from right to left', async () => {
    const { place, widget } = putIn(
      '<div dir="rtl" style="inline-size: 360px; overflow: auto" class="place"></div>',
      publish(long),
    );
    await settled(widget);
    expectInside(place, widget);
    expect(getComputedStyle(parts(widget, 'item')[0] as Element).direction).to.equal('ltr');
  });

  it('keeps letters and lines as they are, whatever is around it', async () => {
    const { widget } = putIn(
      `<div class="place" style="font-style: italic; letter-spacing: 3px; text-transform: uppercase;
        text-align: center; text-indent: 2em; white-space: nowrap; word-spacing: 1em; line-height: 3"></div>`,
      publish(sample),
    );
    await settled(widget);
    const style = getComputedStyle(parts(widget, 'summary')[0] as Element);
    const { fontStyle, letterSpacing, textTransform, textAlign, textIndent, whiteSpace } = style;
    expect([fontStyle, letterSpacing, textTransform, textIndent, whiteSpace]).to.deep.equal([
      'normal',
      'normal',
      'none',
      '0px',
      'normal',
    ]);
    // WebKit says what it comes to.
    expect(textAlign).to.be.oneOf(['start', 'left']);
    expect(parseFloat(style.wordSpacing) || 0).to.equal(0);
    expect(parseFloat(style.lineHeight) / parseFloat(style.fontSize)).to.be.closeTo(1.5, 0.01);
  });
});
