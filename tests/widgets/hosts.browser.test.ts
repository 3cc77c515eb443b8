/** The widgets between the styles of somebody else: the pages in `demo/hosts`. */
import { expect } from '@open-wc/testing';

import { expectText } from '../ui/checks.js';
import type { Widget } from '../ui/helpers.js';
import { all, complete, importInto, isShown, parts, until } from '../ui/helpers.js';
import { expectInside } from './inside.js';

/** What every page has of the widgets, wherever it has put them. */
const LEAST = ['dia-initiative-map', 'dia-news-feed', 'dia-partner-list', 'dia-subgoal-overview'];

const FOLDER = '/demo/hosts/';
const LIBRARY = '/demo/dia.ts';

interface HostPage {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly frame: HTMLIFrameElement;
}

/** A host page before the library is there, with all that folds opened. */
async function open(name: string, width: number): Promise<HostPage> {
  const source = await (await fetch(`${FOLDER}${name}.html`)).text();
  const frame = document.createElement('iframe');
  Object.assign(frame, { width, height: 800 });
  frame.srcdoc = source
    .replace('<head>', `<head><base href="${FOLDER}" />`)
    .replaceAll(/<script.*?<\/script>/gs, '')
    .replaceAll(/<(dia-(?!feed|filter)[a-z-]+)/g, '<$1 loading="eager"');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = {
    document: frame.contentDocument as Document,
    window: frame.contentWindow as HostPage['window'],
    frame,
  };
  for (const panel of page.document.querySelectorAll<HTMLElement>('[hidden]')) panel.hidden = false;
  for (const details of page.document.querySelectorAll('details')) details.open = true;
  return page;
}

const isOurs = ({ localName }: Element) => localName.startsWith('dia-');

const elementsOf = ({ document }: HostPage) => [...document.querySelectorAll('*')];

const filtersOf = ({ document }: HostPage) => [...document.querySelectorAll('dia-filter')];

const widgetsOf = ({ document }: HostPage): Widget[] =>
  [...document.querySelectorAll<Widget>('*')].filter(
    (element) => isOurs(element) && !element.matches('dia-feed, dia-filter'),
  );

/** Brings the library, and waits until everything is there. */
async function bringWidgets(page: HostPage): Promise<void> {
  await importInto(page.document, LIBRARY);
  for (const widget of widgetsOf(page)) {
    await until(() => widget.shadowRoot, widget.localName);
    await complete(widget);
  }
  for (const filter of filtersOf(page)) {
    await until(() => filter.shadowRoot && all(filter, 'input').length, 'the fields of dia-filter');
  }
}

/** What depends on the room that the widgets take up. */
const OF_ROOM =
  /^(width|height|(inline|block)-size|(perspective|transform)-origin|grid-template.*|(inset|top|right|bottom|left).*|margin-(left|right|inline.*))$/;

/** How every element of the page itself is drawn, but for the fallbacks of widgets. */
const looksOf = (page: HostPage): string[] =>
  elementsOf(page)
    .filter((element) => !element.matches('script, dia-news-feed *') && !isOurs(element))
    .map((element) => {
      const style = page.window.getComputedStyle(element);
      const rules = [...style].filter((property) => !OF_ROOM.test(property));
      const drawn = rules.map((property) => `${property}: ${style.getPropertyValue(property)}`);
      const { localName, className, id } = element;
      return [localName, className, id, ...drawn].join('\n');
    });

/** A length in pixels. */
const px = (length: string) => Number.parseFloat(length);

for (const name of ['bare', 'bootstrap', 'wordpress', 'utrecht', 'strong']) {
  describe(`the page "${name}"`, function () {
    // It loads the library anew, module by module.
    this.timeout(60_000);

    let page: HostPage;
    let looks: string[];
    let sheets: number;

    before(async () => {
      page = await open(name, 1280);
      looks = looksOf(page);
      sheets = page.document.styleSheets.length;
      await bringWidgets(page);
    });

    after(() => page.frame.remove());

    it('has the widgets, and looks the same with and without them', () => {
      expect(sheets).to.equal(name === 'bare' ? 0 : 1);
      const tags = widgetsOf(page).map(({ localName }) => localName);
      expect(tags).to.include.members(LEAST);
      const failing = widgetsOf(page).filter(({ status }) => status !== 'ready');
      expect(failing.map(({ src }) => src)).to.deep.equal(
        name === 'bare' ? ['../feed/weg.json'] : [],
      );
      expect(looksOf(page)).to.deep.equal(looks);
      expect(page.document.styleSheets.length).to.equal(sheets);
      expect(page.document.adoptedStyleSheets).to.have.length(0);
    });

    it('gives its letters to the widgets, with headings and lines of a sensible size', () => {
      const styleOf = (element: Element) => page.window.getComputedStyle(element);
      const sizeOf = (element: Element) => px(styleOf(element).fontSize);
      for (const widget of widgetsOf(page)) {
        const around = styleOf(widget.parentElement as Element);
        const own = styleOf(widget);
        expect(own.fontFamily).to.equal(around.fontFamily);
        expect(own.fontSize).to.equal(around.fontSize);
        for (const text of [...parts(widget, 'summary'), ...all(widget, 'button, .skeleton')]) {
          expect(styleOf(text).fontFamily, text.outerHTML).to.equal(own.fontFamily);
        }
        for (const text of parts(widget, 'summary')) {
          expect(styleOf(text).fontSize).to.equal(own.fontSize);
          expect(styleOf(text).color).to.equal(own.color);
        }
        for (const heading of parts(widget, 'heading')) {
          // As in the theme of the page, if it has one.
          expect(sizeOf(heading) / sizeOf(widget)).to.be.within(1.25, 2.25);
        }
        for (const title of parts(widget, 'title')) {
          expect(sizeOf(title) / sizeOf(widget)).to.be.within(0.875, 1.375);
        }
        for (const element of all(widget, '[part]').filter(isShown)) {
          const style = styleOf(element);
          expect(style.boxSizing).to.equal('border-box');
          expect(style.letterSpacing).to.equal('normal');
          expect(style.textTransform).to.equal('none');
          expect(style.fontStyle).to.equal('normal');
        }
        for (const text of ['heading', 'title', 'summary', 'meta', 'more']) {
          for (const element of parts(widget, text)) {
            const { lineHeight, fontSize } = styleOf(element);
            expect(px(lineHeight) / px(fontSize), element.outerHTML).to.be.within(1.2, 1.75);
          }
        }
        for (const item of parts(widget, 'item')) expect(styleOf(item).direction).to.equal('ltr');
      }
    });

    it('has widgets that can be read and pressed, and does not scroll sideways', async () => {
      const readable = widgetsOf(page).filter(({ status }) => status === 'ready');
      for (const width of [1280, 360]) {
        page.frame.width = String(width);
        for (const widget of widgetsOf(page)) await complete(widget);
        for (const widget of readable) expectText(widget);
        for (const widget of [...widgetsOf(page), ...filtersOf(page)]) {
          expectInside(page.document.documentElement, widget);
        }
      }
    });
  });
}
