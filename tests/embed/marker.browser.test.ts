/** Neutral markers, in place of elements that an editor drops: with `dia.js` and with single files. */
import { expect } from '@open-wc/testing';

import { page, part, textOf, until } from '../widgets/helpers.js';
import { buildLibrary, moduleScript, newKey, ready, release, sites } from './sites.js';

const FALLBACK = '<a href="https://www.example.nl/nieuws">Alle berichten</a>';

const marker = (name: string, attributes: string, inside = FALLBACK) =>
  `<div data-dia-widget="${name}" ${attributes}>${inside}</div>`;

buildLibrary('1/dia.js', '1/sri.json');

for (const [way, files] of [
  ['dia.js', ['dia']],
  ['single files', ['widgets/feed', 'widgets/news-feed', 'widgets/priority-list']],
] as const) {
  describe(`a marker, with ${way}`, () => {
    async function open(body: (feed: string) => string, head = '') {
      const site = await sites();
      const scripts = files.map((file) => moduleScript(`${site.at('1')}${file}.js`));
      const { document, window } = await page(`${body(site.feed)}${scripts.join('')}`, { head });
      return { document, window, site };
    }

    it('is the element, with its attributes and its fallback', async () => {
      const { document } = await open((feed) =>
        marker(
          'news-feed',
          `id="nieuws" class="alignwide" data-src="${feed}" data-limit="2" data-heading="Uit de regio" data-lang="en" data-debug`,
        ),
      );
      await until(() => document.querySelector('dia-news-feed'), 'the element');
      const widget = await ready(document.querySelector('dia-news-feed'));
      expect(widget.parentElement?.id).to.equal('nieuws');
      expect(widget.getAttributeNames().sort()).to.deep.equal([
        'debug',
        'heading',
        'lang',
        'limit',
        'src',
      ]);
      expect(textOf(part(widget, 'heading'))).to.equal('Uit de regio');
      expect(widget.shadowRoot?.querySelectorAll('[part~="item"]')).to.have.length(2);
      await until(() => textOf(part(widget, 'more')).startsWith('Show more'), 'English');
      expect(textOf(widget)).to.equal('Alle berichten');
    });

    it('takes over no handler, no style and nothing that is not of the widget', async () => {
      const { document, window } = await open((feed) =>
        marker(
          'news-feed',
          `data-src="${feed}" data-onclick="wrong = 1" data-ondia-ready="wrong = 1" data-style="color: red" data-id="x" data-slot="heading" data-is="x"`,
        ),
      );
      await until(() => document.querySelector('dia-news-feed'), 'the element');
      const widget = await ready(document.querySelector('dia-news-feed'));
      widget.click();
      expect(widget.getAttributeNames()).to.deep.equal(['src']);
      expect((window as Window & { wrong?: number }).wrong).to.equal(undefined);
    });

    it('shows its fallback until the widget has something to show', async () => {
      const site = await sites();
      const key = newKey();
      const feed = site.feed.replace(/[^/]+\/feed\.json$/, `${key}/held/feed.json`);
      const scripts = files.map((file) => moduleScript(`${site.at('1')}${file}.js`));
      const { document } = await page(
        `${marker('news-feed', `data-src="${feed}"`)}${scripts.join('')}`,
      );
      const link = document.querySelector('a') as HTMLElement;
      await until(() => document.querySelector('dia-news-feed'), 'the element');
      expect(link.checkVisibility()).to.equal(true);
      await release(key);
      await ready(document.querySelector('dia-news-feed'));
      await until(() => !link.getClientRects().length, 'the list in its place');
    });

    it('comes late, goes, and comes back', async () => {
      const { document, site } = await open((feed) =>
        marker('news-feed', `data-src="${feed}" data-limit="1"`),
      );
      await until(() => document.querySelector('dia-news-feed'), 'the element');
      await ready(document.querySelector('dia-news-feed'));
      const late = document.createElement('section');
      late.innerHTML = marker('priority-list', `data-src="${site.feed}"`);
      document.body.append(late);
      await until(() => late.querySelector('dia-priority-list'), 'the late one');
      const widget = await ready(late.querySelector('dia-priority-list'));
      late.remove();
      document.body.prepend(late);
      await ready(widget);
      // A page that was saved with the element in it.
      const copy = late.cloneNode(true) as Element;
      document.body.append(copy);
      await ready(copy.querySelector('dia-priority-list'));
      expect(document.querySelectorAll('dia-priority-list')).to.have.length(2);
      expect(document.querySelectorAll('dia-news-feed')).to.have.length(1);
    });

    it('gives its feed to the markers and elements inside it, whichever comes first', async () => {
      const { document, site } = await open((feed) =>
        marker(
          'feed',
          `data-src="${feed}"`,
          `<p>${marker('news-feed', '').replaceAll('div', 'span')}</p><dia-priority-list></dia-priority-list>`,
        ),
      );
      await until(() => document.querySelector('dia-news-feed'), 'the element');
      for (const widget of document.querySelectorAll('dia-news-feed, dia-priority-list'))
        await ready(widget);
      expect(document.querySelectorAll('dia-feed > p dia-news-feed')).to.have.length(1);
      expect(document.querySelectorAll('dia-feed > dia-priority-list')).to.have.length(1);
      expect((await site.requests()).filter((path) => path === 'feed.json')).to.have.length(1);
    });

    it('of another name stays what it is', async () => {
      const { document, window } = await open(
        (feed) =>
          marker('own', `data-src="${feed}"`) +
          marker('', '') +
          marker('a b', '') +
          marker('news-feed', `data-src="${feed}"`),
      );
      window.customElements.define('dia-own', class extends window.HTMLElement {});
      await until(() => document.querySelector('dia-news-feed'), 'the element');
      await ready(document.querySelector('dia-news-feed'));
      expect(document.querySelectorAll('[data-dia-widget] > a')).to.have.length(3);
      expect(document.querySelector('dia-own')).to.equal(null);
    });
  });
}

describe('a marker, with dia.js', () => {
  it('starts its feed together with the chunks', async () => {
    const site = await sites();
    const { document } = await page(
      `${marker('feed', `data-src="${site.feed}"`, marker('news-feed', ''))}${moduleScript(`${site.at('held')}dia.js`)}`,
    );
    await until(() => document.querySelector('dia-news-feed'), 'the element');
    await ready(document.querySelector('dia-news-feed'));
    expect((await site.requests()).filter((path) => path === 'feed.json')).to.have.length(1);
  });

  it('is seen in an open shadow root', async () => {
    const site = await sites();
    const { document } = await page(moduleScript(`${site.at('1')}dia.js`));
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    root.innerHTML = marker('news-feed', `data-src="${site.feed}"`);
    document.body.append(root.host);
    await until(() => root.querySelector('dia-news-feed'), 'the element');
    await ready(root.querySelector('dia-news-feed'));
  });
});
