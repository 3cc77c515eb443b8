/** Pages of their own, on which the library arrives late, in parts, or in another order. */
import { expect } from '@open-wc/testing';

import type { Widget } from './helpers.js';
import {
  SAMPLE,
  complete,
  importInto,
  isShown,
  moduleOf,
  page,
  part,
  parts,
  requestsOf,
  tags,
  textOf,
  titles,
  until,
  widgets,
} from './helpers.js';

const isReady = (widget: Element | null): boolean => (widget as Widget | null)?.status === 'ready';

describe('a page', () => {
  for (const tag of tags) {
    it(`${tag} is upgraded where it stood before its module came`, async () => {
      const { document } = await page(`<${tag} src="${SAMPLE}"><p>Terugval</p></${tag}>`);
      const widget = document.querySelector(tag) as Element;
      expect(widget.shadowRoot).to.equal(null);
      expect(isShown(widget.firstElementChild as Element)).to.equal(true);
      await importInto(document, moduleOf(tag));
      await until(() => isReady(widget), 'the widget');
      expect(titles(widget)[0]).to.equal(widgets[tag].first);
      expect(isShown(widget.firstElementChild as Element)).to.equal(false);
    });
  }

  it('takes what was set on an element before its module came', async () => {
    const { document } = await page(`<dia-news-feed src="${SAMPLE}"></dia-news-feed>`);
    const widget = document.querySelector('dia-news-feed') as Element;
    Object.assign(widget, { limit: 2, heading: 'Vooraf gezet' });
    await importInto(document, moduleOf('dia-news-feed'));
    await until(() => isReady(widget), 'the widget');
    expect(titles(widget)).to.have.length(2);
    expect(textOf(part(widget, 'heading'))).to.equal('Vooraf gezet');
  });

  it('may define dia-feed after the widgets inside it', async () => {
    const { document } = await page(
      `<dia-feed src="${SAMPLE}"><dia-news-feed><p>Terugval</p></dia-news-feed><dia-partner-list loading="eager"></dia-partner-list></dia-feed>`,
    );
    await importInto(document, moduleOf('dia-news-feed'), moduleOf('dia-partner-list'));
    const news = document.querySelector('dia-news-feed') as Widget;
    await news.updateComplete;
    expect(news.status).to.equal('loading');
    expect(isShown(news.firstElementChild as Element)).to.equal(true);
    await importInto(document, moduleOf('dia-feed'));
    await until(() => isReady(news), 'the news');
    await until(() => isReady(document.querySelector('dia-partner-list')), 'the partners');
    expect(titles(news)[0]).to.equal(widgets['dia-news-feed'].first);
  });

  it('may define dia-feed before them', async () => {
    const { document } = await page(
      `<dia-feed src="${SAMPLE}"><dia-news-feed></dia-news-feed></dia-feed>`,
    );
    await importInto(document, moduleOf('dia-feed'), moduleOf('dia-news-feed'));
    await until(() => isReady(document.querySelector('dia-news-feed')), 'the news');
  });

  it('names its feed once, in <meta name="dia-feed">', async () => {
    const { document, window } = await page(
      '<dia-news-feed></dia-news-feed><dia-feed><dia-partner-list></dia-partner-list></dia-feed>',
      { head: `<meta name="dia-feed" content="${SAMPLE}">` },
    );
    await importInto(document, ...['dia-news-feed', 'dia-partner-list', 'dia-feed'].map(moduleOf));
    for (const tag of ['dia-news-feed', 'dia-partner-list'] as const) {
      const widget = document.querySelector(tag) as Widget;
      widget.scrollIntoView();
      await until(() => isReady(widget), tag);
      expect(titles(widget)[0]).to.equal(widgets[tag].first);
    }
    expect(requestsOf(window, SAMPLE)).to.equal(1);
  });

  it('fetches a feed once for two widgets', async () => {
    const { document, window } = await page(
      `<dia-news-feed src="${SAMPLE}" limit="1"></dia-news-feed><dia-news-feed src="${SAMPLE}" limit="2"></dia-news-feed>`,
    );
    await importInto(document, moduleOf('dia-news-feed'));
    const both = [...document.querySelectorAll('dia-news-feed')];
    for (const widget of both) await until(() => isReady(widget), 'the widget');
    expect(both.map((widget) => titles(widget).length)).to.deep.equal([1, 2]);
    expect(requestsOf(window, SAMPLE)).to.equal(1);
    expect(requestsOf(window, '/demo/feed/news.json')).to.equal(1);
  });

  it('fetches nothing but the sections that it shows', async () => {
    const { document, window } = await page(
      `<dia-subgoal-overview src="${SAMPLE}"></dia-subgoal-overview>`,
    );
    await importInto(document, moduleOf('dia-subgoal-overview'));
    await until(() => isReady(document.querySelector('dia-subgoal-overview')), 'the widget');
    expect(requestsOf(window, SAMPLE)).to.equal(1);
    expect(requestsOf(window, '/demo/feed/news.json')).to.equal(0);
    expect(requestsOf(window, '/demo/feed/initiatives.geojson')).to.equal(0);
  });

  it('has a map without asking anybody else for anything', async () => {
    const { document, window } = await page(
      `<dia-initiative-map src="${SAMPLE}"></dia-initiative-map><dia-initiative-map src="${SAMPLE}"></dia-initiative-map>`,
    );
    await importInto(document, moduleOf('dia-initiative-map'));
    for (const map of document.querySelectorAll('dia-initiative-map')) {
      map.scrollIntoView();
      await complete(map);
      expect(parts(map, 'marker')).to.not.deep.equal([]);
    }
    const hosts = new Set(
      window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).host),
    );
    expect([...hosts]).to.deep.equal([location.host]);
    expect(requestsOf(window, SAMPLE)).to.equal(1);
    expect(requestsOf(window, '/demo/feed/initiatives.geojson')).to.equal(1);
    expect(requestsOf(window, '/demo/feed/news.json')).to.equal(0);
  });

  it('speaks English from the start', async () => {
    const { document } = await page(`<dia-priority-list src="${SAMPLE}"></dia-priority-list>`, {
      lang: 'en',
    });
    await importInto(document, moduleOf('dia-priority-list'));
    const widget = document.querySelector('dia-priority-list') as Widget;
    await until(() => isReady(widget) && textOf(part(widget, 'heading')) === 'Priorities', 'it');
  });

  for (const tag of tags) {
    it(`may import the module of ${tag} twice`, async () => {
      const { document, window } = await page(`<${tag} src="${SAMPLE}"></${tag}>`);
      const failures: unknown[] = [];
      window.addEventListener('error', ({ message }) => failures.push(message));
      window.addEventListener('unhandledrejection', ({ reason }) => failures.push(reason));
      await importInto(document, moduleOf(tag), `${moduleOf(tag)}?copy`);
      await complete(document.querySelector<Widget>(tag) as Widget);
      expect(failures).to.deep.equal([]);
    });

    it(`${tag} leaves no cookie and stores nothing`, async () => {
      const { document, window } = await page(`<${tag} src="${SAMPLE}"></${tag}>`);
      const stored = window.localStorage.length + window.sessionStorage.length;
      const cookies = document.cookie;
      await importInto(document, moduleOf(tag));
      await complete(document.querySelector<Widget>(tag) as Widget);
      expect(document.cookie).to.equal(cookies);
      expect(window.localStorage.length + window.sessionStorage.length).to.equal(stored);
    });
  }
});
