/** `dia.js` as it is built, from another origin, on pages without anything else of the library. */
import { expect } from '@open-wc/testing';

import type { DiaErrorEvent } from '../../src/feed/events.js';
import { jsonAt, seen } from '../feed/server.js';
import { cleanup, frames, page, part, textOf, until } from '../widgets/helpers.js';
import { buildLibrary, moduleScript, ready, sites } from './sites.js';

/** Keeps errors that nobody catches, from before anything else on the page. */
const WATCH = `<script>
  globalThis.wrong = [];
  for (const type of ['error', 'unhandledrejection'])
    addEventListener(type, (event) => wrong.push(String(event.message ?? event.reason)));
</script>`;

const wrongIn = (window: Window) => (window as Window & { wrong?: string[] }).wrong;

/** The names of the chunks among requests. */
const chunks = (requests: readonly string[]) =>
  requests
    .filter((path) => path.includes('chunks/'))
    .map((path) => /(\w[\w-]*)-.{6}\.js$/.exec(path)?.[1]);

buildLibrary('1/dia.js', '2/dia.js');

describe('dia.js', () => {
  it('starts the feed together with the chunks, which do not come before that', async () => {
    const site = await sites();
    const { document, window } = await page(
      `${WATCH}<dia-news-feed src="${site.feed}"></dia-news-feed>${moduleScript(`${site.at('held')}dia.js`)}`,
    );
    await ready(document.querySelector('dia-news-feed'));
    expect((await site.requests()).filter((path) => path === 'feed.json')).to.have.length(1);
    expect(wrongIn(window)).to.deep.equal([]);
  });

  it('starts the document of a section once the feed says where it is, also before the chunks', async () => {
    const site = await sites();
    const { document, window } = await page(
      `${WATCH}<dia-feed src="${site.feed}"><dia-partner-list></dia-partner-list><dia-news-feed></dia-news-feed></dia-feed>${moduleScript(`${site.at('held-news')}dia.js`)}`,
    );
    await ready(document.querySelector('dia-news-feed'));
    const data = (await site.requests()).filter((path) => path.includes('json'));
    expect(data).to.deep.equal(['feed.json', 'news.json']);
    expect(wrongIn(window)).to.deep.equal([]);
  });

  for (const [where, body, head] of [
    [
      'a dia-feed around the widget',
      (feed: string) => `<dia-feed src="${feed}"><dia-news-feed></dia-news-feed></dia-feed>`,
      () => '',
    ],
    [
      'the page',
      () => '<dia-news-feed loading="eager"></dia-news-feed>',
      (feed: string) => `<meta name="dia-feed" content="${feed}">`,
    ],
  ] as const) {
    it(`also starts the feed that is named by ${where}`, async () => {
      const site = await sites();
      const { document } = await page(body(site.feed) + moduleScript(`${site.at('held')}dia.js`), {
        head: head(site.feed),
      });
      await ready(document.querySelector('dia-news-feed'));
      expect((await site.requests()).filter((path) => path === 'feed.json')).to.have.length(1);
    });
  }

  it('sends no cookies of the page to a feed on the same host', async () => {
    const site = await sites();
    const feed = jsonAt({
      version: 1,
      partners: [{ id: 'vng', name: 'VNG', role: 'association' }],
    });
    // Of this address alone, since other tests look at the cookies of the page meanwhile.
    const { pathname } = new URL(feed, location.href);
    document.cookie = `secret=1; path=${pathname}`;
    cleanup(() => (document.cookie = `secret=; path=${pathname}; max-age=0`));
    const { document: host } = await page(
      `<dia-partner-list src="${feed}"></dia-partner-list>${moduleScript(`${site.at('1')}dia.js`)}`,
    );
    await ready(host.querySelector('dia-partner-list'));
    const [headers] = (await seen(feed)).headers;
    expect(headers).to.include.keys('accept').and.not.include.keys('cookie');
  });

  it('fetches what a page uses, each once, and nothing else', async () => {
    const site = await sites();
    const script = moduleScript(`${site.at('1')}dia.js`, 'async');
    const { document } = await page(
      `${script}${script}<dia-news-feed src="${site.feed}"></dia-news-feed><dia-news-feed src="${site.feed}"></dia-news-feed>`,
    );
    for (const widget of document.querySelectorAll('dia-news-feed')) await ready(widget);
    expect(chunks(await site.requests()).sort()).to.include.members(['base', 'news-feed']);
    expect(chunks(await site.requests()).some((name) => name?.startsWith('partner-list'))).to.equal(
      false,
    );
    const late = document.createElement('dia-partner-list');
    late.setAttribute('src', site.feed);
    document.body.prepend(late);
    await ready(late);
    const requests = await site.requests();
    expect(chunks(requests)).to.include('partner-list');
    expect(requests).to.have.length(new Set(requests).size);
  });

  it('leaves the feed of a widget far below the screen alone until it comes near', async () => {
    const site = await sites();
    const { document, window } = await page(
      `<p id="space"></p><dia-news-feed src="${site.feed}"></dia-news-feed>${moduleScript(`${site.at('1')}dia.js`)}`,
      { head: '<style>#space { height: 5000px; }</style>' },
    );
    await until(() => window.customElements.get('dia-news-feed'), 'the widget');
    await frames(6);
    expect(await site.requests()).to.not.include('feed.json');
    const widget = document.querySelector('dia-news-feed');
    widget?.scrollIntoView();
    await ready(widget);
  });

  it('sees open shadow roots: there at once, of an element that is defined later, and one in another', async () => {
    const site = await sites();
    const { document, window } = await page(
      `${WATCH}<div id="early"></div><town-page></town-page><script>
        const root = early.attachShadow({ mode: 'open' });
        root.append(document.createElement('dia-news-feed'));
      </script>${moduleScript(`${site.at('1')}dia.js`)}`,
      { head: `<meta name="dia-feed" content="${site.feed}">` },
    );
    await ready(document.getElementById('early')?.shadowRoot?.firstElementChild);
    const { customElements, HTMLElement } = window;
    customElements.define(
      'town-page',
      class extends HTMLElement {
        connectedCallback() {
          const inner = document.createElement('div');
          // eslint-disable-next-line wc/attach-shadow-constructor -- It is shown once.
          this.attachShadow({ mode: 'open' }).append(inner);
          inner.attachShadow({ mode: 'open' }).append(document.createElement('dia-partner-list'));
        }
      },
    );
    const inner = document.querySelector('town-page')?.shadowRoot?.firstElementChild?.shadowRoot;
    await ready(inner?.firstElementChild);
    // What is added inside is seen too.
    const late = document.createElement('dia-subgoal-overview');
    inner?.append(late);
    await ready(late);
    expect(wrongIn(window)).to.deep.equal([]);
  });

  it('stands beside another version: who defines first stays, and the feed is shared', async () => {
    const site = await sites();
    const { document, window } = await page(
      `${WATCH}<dia-news-feed src="${site.feed}"></dia-news-feed>${moduleScript(`${site.at('1')}dia.js`)}`,
    );
    const widget = await ready(document.querySelector('dia-news-feed'));
    const script = document.createElement('script');
    script.type = 'module';
    script.src = `${site.at('2')}dia.js`;
    document.head.append(script);
    const other = document.createElement('dia-partner-list');
    other.setAttribute('src', site.feed);
    await new Promise((resolve) => script.addEventListener('load', resolve));
    document.body.append(other);
    other.scrollIntoView();
    await ready(other);
    expect(textOf(part(widget, 'heading'))).to.equal('Nieuws over lokale democratie');
    expect((await site.requests()).filter((path) => path === 'feed.json')).to.have.length(1);
    expect(wrongIn(window)).to.deep.equal([]);
  });

  it('may start together with another version', async () => {
    const site = await sites();
    const { document, window } = await page(
      `${WATCH}${moduleScript(`${site.at('2')}dia.js`, 'async')}${moduleScript(`${site.at('1')}dia.js`, 'async')}<dia-feed src="${site.feed}"><dia-news-feed></dia-news-feed><dia-partner-list></dia-partner-list></dia-feed>`,
    );
    await ready(document.querySelector('dia-news-feed'));
    await ready(document.querySelector('dia-partner-list'));
    await until(() => document.readyState === 'complete', 'all of it');
    expect((await site.requests()).filter((path) => path === 'feed.json')).to.have.length(1);
    expect(wrongIn(window)).to.deep.equal([]);
  });

  for (const [file, heading] of [
    ['older-dia.js', 'Nieuws over lokale democratie'],
    ['dia.js', 'Nieuws van versie 2'],
  ] as const) {
    it(`finds its chunks in a folder with two releases: ${file}`, async () => {
      const site = await sites();
      const { document } = await page(
        `<dia-news-feed src="${site.feed}"></dia-news-feed>${moduleScript(`${site.at('both')}${file}`)}`,
      );
      const widget = await ready(document.querySelector('dia-news-feed'));
      expect(textOf(part(widget, 'heading'))).to.equal(heading);
    });
  }

  it('says that the page refuses an element, not that a policy refuses the script', async () => {
    const site = await sites();
    const { window } = await page(
      `${WATCH}<script>
        globalThis.said = [];
        console.warn = (...words) => said.push(words.join(' '));
        const { define } = customElements;
        customElements.define = function (name, ...more) {
          if (name === 'dia-agenda') throw new Error('Geen agenda op deze site.');
          return define.call(this, name, ...more);
        };
      </script>
      <dia-agenda src="${site.feed}"></dia-agenda>
      <dia-news-feed src="${site.feed}"></dia-news-feed>
      ${moduleScript(`${site.at('1')}dia.js`)}`,
    );
    const { said } = window as unknown as { said: string[] };
    await until(() => said.length, 'a word');
    await ready(window.document.querySelector('dia-news-feed'));
    expect(said).to.deep.equal([
      '<dia-agenda>: not-defined: this page prevents it Error: Geen agenda op deze site.',
    ]);
    expect(wrongIn(window)).to.deep.equal([]);
  });

  it('tells what is wrong with a feed, and throws nothing', async () => {
    const site = await sites();
    const { document, window } = await page(
      `${WATCH}<script>
        globalThis.codes = [];
        addEventListener('dia-error', ({ error }) => codes.push(error.code));
      </script>
      <dia-news-feed src="${site.at('1')}no-feed.json"></dia-news-feed>
      <dia-news-feed src="http://127.0.0.1:9/feed.json"></dia-news-feed>
      <dia-news-feed src="https://[:"></dia-news-feed>
      ${moduleScript(`${site.at('1')}dia.js`)}`,
    );
    const { codes } = window as unknown as { codes: DiaErrorEvent['error']['code'][] };
    await until(() => codes.length >= 3, 'three failures');
    expect(codes.sort()).to.deep.equal(['network', 'not-a-feed', 'status']);
    expect(document.querySelectorAll('dia-news-feed')).to.have.length(3);
    expect(wrongIn(window)).to.deep.equal([]);
    const requests = await site.untilRequested('no-feed.json');
    expect(requests.filter((path) => path === 'no-feed.json')).to.have.length(1);
  });
});
