/** What a webmaster hears of something that the page's policy or another host refused. */
import { expect } from '@open-wc/testing';

import '../../src/widgets/news-feed/define.js';
import { jsonAt, seen } from '../feed/server.js';
import type { Widget } from '../ui/helpers.js';
import {
  all,
  cleanup,
  isShown,
  listenToConsole,
  part,
  show,
  textOf,
  texts,
  until,
} from '../ui/helpers.js';

/** The test server by another name, which is another origin. */
const there = new URL(location.origin);
there.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
const THERE = there.origin;

const NEWS = `<script type="module" src="/src/widgets/news-feed/define.ts"></script>`;
/** All that the widgets need, but for what a test says of it. */
const POLICY = "default-src 'none'; script-src 'self'";

interface Page {
  readonly widgets: Widget[];
  /** What was said in the console. */
  readonly said: string[];
  readonly window: Window;
}

async function open(policy: string, body: string): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.src = `/_test/csp/page?${new URLSearchParams({ policy, body })}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  cleanup(() => frame.remove());
  await loaded;
  const window = frame.contentWindow as Window & { said: string[] };
  const widgets = [...window.document.querySelectorAll<Widget>('body > :not(script)')];
  return { widgets, said: window.said, window };
}

/** A feed with one item of news, which has an image. */
const newsWith = (image: string) =>
  jsonAt({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'News',
    items: [{ id: '1', title: 'Item', url: 'https://example.org/1', image }],
  });

const about = (said: readonly string[], words: string) =>
  said.filter((line) => line.includes(words));

describe('diagnosis', () => {
  it('says once which rule lets a page fetch the feed', async () => {
    const feed = `${THERE}/demo/feed/feed.json`;
    const { widgets, said } = await open(
      `${POLICY}; connect-src 'self'`,
      `${NEWS}<dia-news-feed src="${feed}" loading="eager"></dia-news-feed>
       <dia-news-feed src="${feed}" loading="eager" debug></dia-news-feed>`,
    );
    const [plain, debug] = widgets as [Widget, Widget];
    await until(() => all(debug, '.message[lang]').length, 'the diagnosis');
    expect(plain.status).to.equal('error');
    const rule = `connect-src 'self' ${THERE}`;
    expect(about(said, rule)).to.have.length(1);
    expect(about(said, rule)[0]).to.match(/^<dia-news-feed>: network: .*Content-Security-Policy/);

    expect(texts(all(debug, '.message[lang]'))[0]).to.include(rule);
    expect(all(plain, '.message[lang]')).to.deep.equal([]);
    expect(textOf(part(plain, 'message'))).to.not.include('connect-src');
  });

  it('says once which rule lets a page show the images', async () => {
    const { widgets, said } = await open(
      `${POLICY}; connect-src 'self'; img-src 'none'`,
      `${NEWS}<dia-news-feed src="${newsWith('/demo/feed/images/news-tegels.svg')}"
         loading="eager" debug></dia-news-feed>
       <dia-news-feed src="${newsWith(`${THERE}/demo/feed/images/news-tegels.svg`)}"
         loading="eager" images="any"></dia-news-feed>`,
    );
    const [own, others] = widgets as [Widget, Widget];
    await until(() => about(said, 'img-src').length === 2, 'two rules');
    expect(about(said, "img-src 'self'")).to.have.length(1);
    expect(about(said, `img-src ${THERE}`)).to.have.length(1);
    await until(() => all(own, '.message[lang]').length, 'the diagnosis on the page');
    expect(texts(all(own, '.message[lang]'))).to.have.length(1);
    expect(texts(all(own, '.message[lang]'))[0]).to.include("img-src 'self'");
    expect([own.status, others.status]).to.deep.equal(['ready', 'ready']);
    for (const image of [...all(own, 'img'), ...all(others, 'img')]) {
      expect(isShown(image)).to.equal(false);
    }
  });

  it('says which rule lets a page fetch the scripts', async () => {
    // All that stands in `dia.js` once it is built.
    const built = ['embed/', 'feed/early.ts', 'feed/early-section.ts'].map(
      (path) => `/src/${path}`,
    );
    const scripts = [...built, '/_test/'].map((path) => location.origin + path).join(' ');
    const { said } = await open(
      `default-src 'none'; connect-src 'self'; script-src ${scripts}`,
      `<script type="module" src="/src/embed/dia.ts"></script>
       <dia-news-feed src="/demo/feed/feed.json"></dia-news-feed>`,
    );
    await until(() => said.length, 'a word');
    expect(about(said, `script-src ${location.origin}`)).to.have.length(1);
    expect(said[0]).to.match(/^<dia-news-feed>: script-failed: /);
  });

  it('says which rules let a map have tiles and borders', async () => {
    const { said } = await open(
      `${POLICY}; connect-src 'self'; img-src 'self'`,
      `<script type="module" src="/src/widgets/initiative-map/define.ts"></script>
       <dia-initiative-map src="/demo/feed/feed.json" loading="eager" view="map"
         tiles="${THERE}/_test/tiles/refused/{z}/{x}/{y}.png" tiles-attribution="Test"
         boundaries="${THERE}/_test/csp/borders.geojson"></dia-initiative-map>`,
    );
    await until(() => said.length >= 2, 'two rules');
    expect(about(said, `img-src 'self' ${THERE}`)).to.have.length(1);
    expect(about(said, `connect-src 'self' ${THERE}`)).to.have.length(1);
    expect(said).to.have.length(2);
  });

  it('says which header the host of a feed has to send, and asks nothing to find out', async () => {
    const said = listenToConsole();
    const url = new URL(newsWith('/image.svg'));
    url.hostname = there.hostname;
    const widget = await show(`<dia-news-feed src="${url.href}" debug></dia-news-feed>`);
    await until(() => all(widget, '.message[lang]').length, 'the diagnosis');
    const header = 'Access-Control-Allow-Origin: *';
    expect(about(said, header)).to.have.length(1);
    expect(about(said, header)[0]).to.include(THERE);
    expect(texts(all(widget, '.message[lang]'))[0]).to.include(header);
    // Only the feed was fetched, as often as that is tried again: what would find out whether the
    // host answers at all could not say from where it comes.
    const { headers } = await seen(url.href);
    expect(headers).to.not.be.empty;
    for (const { origin } of headers) expect(origin).to.equal(location.origin);
  });

  it('keeps silent about a feed that only answers with an error', async () => {
    const said = listenToConsole();
    const url = new URL('/_test/no-such-feed', location.href).href;
    const widget = await show(`<dia-news-feed src="${url}" debug></dia-news-feed>`);
    await until(() => all(widget, '.message[lang]').length, 'a word');
    expect(texts(all(widget, '.message[lang]'))).to.deep.equal([
      `status: ${url}: de server antwoordt 404. Zet het bestand op dit adres, en open het voor iedereen.`,
    ]);
    expect(about(said, 'Policy')).to.deep.equal([]);
  });

  const host = location.host;
  for (const [what, markup, says] of [
    [
      'a password in the address',
      `<dia-news-feed src="http://naam:geheim@${host}/feed.json"></dia-news-feed>`,
      /^<dia-news-feed>: network: .*Browsers halen niets op van een adres met een gebruikersnaam of wachtwoord erin/,
    ],
    [
      'an address that is no web address',
      '<dia-news-feed src="data:application/json,{}"></dia-news-feed>',
      /^<dia-news-feed>: bad-src: “data:application\/json,{}” is geen adres dat begint met https/,
    ],
    [
      'a section at an address that is no web address',
      `<dia-news-feed src="${jsonAt({ version: 1, news: { href: 'data:application/json,[]' } })}"></dia-news-feed>`,
      /^<dia-news-feed>: bad-href: “data:application\/json,\[\]” is geen adres dat begint met https/,
    ],
    [
      'a section at an address with a password',
      `<dia-news-feed src="${jsonAt({ version: 1, news: { href: `http://naam:geheim@${host}/news.json` } })}"></dia-news-feed>`,
      /^<dia-news-feed>: network: .*Browsers halen niets op van een adres met een gebruikersnaam/,
    ],
    [
      'no address',
      '<dia-news-feed></dia-news-feed>',
      /^<dia-news-feed>: no-src: Er is geen feed\. Zet het adres van de feed in het attribuut src/,
    ],
  ] as const) {
    it(`names the real cause, and no other: ${what}`, async () => {
      const said = listenToConsole();
      await show(markup);
      await until(() => about(said, '<dia-news-feed>').length, 'a word');
      expect(about(said, '<dia-news-feed>')).to.have.length(1);
      expect(about(said, '<dia-news-feed>')[0]).to.match(says);
      expect(about(said, 'Access-Control')).to.deep.equal([]);
      expect(about(said, 'Content-Security-Policy')).to.deep.equal([]);
    });
  }

  it('leaves the page when the feed is there again', async () => {
    listenToConsole();
    const good = newsWith('/demo/feed/images/news-tegels.svg');
    const widget = await show('<dia-news-feed src="/_test/no-such-feed" debug></dia-news-feed>');
    await until(() => all(widget, '.message[lang]').length, 'a word');
    widget.src = good;
    await until(() => widget.status === 'ready', 'news');
    await until(() => !all(widget, '.message[lang]').length, 'nothing to tell');
  });
});
