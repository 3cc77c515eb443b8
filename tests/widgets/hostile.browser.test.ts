/** Pages whose own scripts have changed the language or the browser: every widget lives with them. */
import { expect } from '@open-wc/testing';

import type { Widget } from '../ui/helpers.js';
import { SAMPLE, all, importInto, moduleOf, page, parts, titles, until } from '../ui/helpers.js';
import { widgets } from './table.js';

const TAGS = Object.keys(widgets) as (keyof typeof widgets)[];

const at = (path: string): string => `<script src="${path}"></script>`;
const script = (code: string): string => `<script>${code}</script>`;

const FREEZE = `
  for (const one of [Array, Object, String, Number, Boolean, Map, Set, WeakMap, Promise, Function,
    RegExp, Date, URL, Error, TypeError, Symbol, Event, EventTarget, Node, Element, HTMLElement]) {
    Object.freeze(one.prototype);
  }`;

const NO_STREAM = `
  const original = window.fetch;
  window.fetch = async (...words) => {
    const { ok, status, url, headers, text } = await original(...words).then(async (response) => ({
      ok: response.ok, status: response.status, url: response.url, headers: response.headers,
      text: await response.text(),
    }));
    return { ok, status, url, headers, text: async () => text };
  };`;

const PAGES: Readonly<Record<string, string>> = {
  'with Prototype.js': at('/tests/fixtures/prototype-js.js'),
  'with MooTools': `${script('var exports = {};')}${at('/_test/mootools')}`,
  'with a `fetch` of its own, without streams': script(NO_STREAM),
  'with a URL of its own': script(
    'window.URL = class extends URL { constructor(url, base) { super(String(url), base); } };',
  ),
  'with another Date.prototype.toJSON': script('Date.prototype.toJSON = () => "today";'),
  'with more on every prototype': script(
    'for (const one of [Array, Object, String]) { one.prototype.last = () => 1; } String.prototype.toJSON = Array.prototype.toJSON = () => "[]";',
  ),
  'with a customElements.define of its own': script(
    'const define = customElements.define.bind(customElements); customElements.define = (...words) => define(...words);',
  ),
  'with frozen prototypes': script(FREEZE),
};

describe('a page', function () {
  // Each loads the library anew, module by module.
  this.timeout(120_000);

  for (const [what, head] of Object.entries(PAGES)) {
    it(`${what}: every widget is there, the filter works, the map opens`, async () => {
      const markup = TAGS.map((tag) => `<${tag} loading="eager"></${tag}>`).join('');
      const { document, window } = await page(
        `<dia-feed src="${SAMPLE}"><dia-filter></dia-filter>${markup}</dia-feed>`,
        { head },
      );
      const { prototype } = (window as unknown as typeof globalThis).Array;
      expect('clean' in prototype, 'MooTools').to.equal(what === 'with MooTools');
      expect('toArray' in prototype, 'Prototype.js').to.equal(what === 'with Prototype.js');
      await importInto(document, '/demo/dia.ts');
      const widgetOf = (tag: string) => document.querySelector(tag) as Widget;
      expect(TAGS).to.not.be.empty;
      for (const tag of TAGS) {
        await until(() => widgetOf(tag).status === 'ready', `${tag}, ${widgetOf(tag).status}`);
        expect(titles(widgetOf(tag))[0], tag).to.equal(widgets[tag].first);
      }

      const map = widgetOf('dia-initiative-map');
      await until(() => parts(map, 'marker').length, 'markers');
      const marker = parts<HTMLButtonElement>(map, 'marker')[0]!;
      const before = marker.outerHTML;
      marker.click();
      await until(
        () => parts(map, 'panel').length || parts(map, 'marker')[0]?.outerHTML !== before,
        'what a marker opens',
      );

      const news = widgetOf('dia-news-feed');
      const filter = document.querySelector('dia-filter') as Element;
      await until(() => all(filter, 'input[type="search"]').length, 'the field of dia-filter');
      const field = all<HTMLInputElement>(filter, 'input[type="search"]')[0]!;
      const shown = titles(news);
      field.value = 'doorstart';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await until(() => titles(news).length < shown.length, 'what is left of the news');
      expect(titles(news)).to.deep.equal(['Doorstart voor Democratie in Actie']);
    });
  }

  it('whose `fetch` throws at once: each widget says what failed, and keeps the fallback', async () => {
    const { document, window } = await page(
      `<dia-partner-list src="${SAMPLE}" loading="eager">A</dia-partner-list><dia-news-feed src="${SAMPLE}" loading="eager" debug>B</dia-news-feed>`,
      { head: script('window.fetch = () => { throw new Error("no consent"); };') },
    );
    expect(window).to.not.equal(globalThis);
    await importInto(document, moduleOf('dia-partner-list'), moduleOf('dia-news-feed'));
    for (const tag of ['dia-partner-list', 'dia-news-feed']) {
      const widget = document.querySelector(tag) as Widget;
      await until(() => widget.status === 'error', `${tag} in the error state`);
    }
    const news = document.querySelector('dia-news-feed') as Widget;
    await until(() => news.shadowRoot?.textContent.includes('no consent'), 'the cause');
  });
});
