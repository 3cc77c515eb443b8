/** `embed.html` as it is built, looked at from within its own origin. */
import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import type { AxeResults } from 'axe-core';

import { isToken } from '../../src/embed/page/theme.js';
import { TOKENS } from '../../src/ui/tokens.js';
import { TOKENS as FIELD_TOKENS } from '../../src/ui/filter.styles.js';
import { TOKENS as CARD_TOKENS } from '../../src/ui/surface.js';
import { TOKENS as MAP_TOKENS } from '../../src/widgets/initiative-map/tokens.js';
import { cleanup, frames, links, parts, textOf, titles, until } from '../widgets/helpers.js';
import { buildLibrary, frame, ready, sites } from './sites.js';

type Query = Record<string, string>;

interface Shown {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly element: HTMLIFrameElement;
}

const path = (query: Query, variant = 'listed'): string =>
  `/_test/embed/library/${variant}/embed.html?${new URLSearchParams(query)}`;

async function open(query: Query, variant = 'listed'): Promise<Shown> {
  const element = frame(path(query, variant), { height: '900' });
  await new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  const window = element.contentWindow as Window & typeof globalThis;
  return { document: window.document, window, element };
}

const body = ({ document }: Shown): string => textOf(document.body);
const news = async (more: Query = {}): Promise<Query> => ({
  widget: 'news-feed',
  feed: (await sites()).feed,
  ...more,
});

/** What axe finds does not depend on the engine. */
const isChromium = navigator.userAgent.includes('Chrome/');

async function mistakes({ window, document }: Shown): Promise<string[]> {
  const { axe } = window as unknown as {
    axe: { run(context: object, options: object): Promise<AxeResults> };
  };
  const { violations, passes } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
    rules: { 'target-size': { enabled: true } },
  });
  expect(passes).to.not.deep.equal([]);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

buildLibrary('1/dia.js');

describe('embed.html', () => {
  it('shows the widget of its address under its own policy, and says whose feed it is', async () => {
    const query = await news({
      limit: '3',
      heading: 'Nieuws <b>van</b> ons',
      onclick: 'alert(1)',
      style: 'color: red',
      id: 'own',
      slot: 'x',
    });
    const shown = await open(query);
    const { document } = shown;
    const widget = await ready(document.querySelector('dia-news-feed'));
    expect(titles(widget)).to.have.length(3);
    expect(widget.getAttributeNames().sort()).to.deep.equal(['heading', 'limit', 'src']);
    await until(
      () => document.title === 'Nieuws <b>van</b> ons – Democratie in Actie',
      'the title',
    );
    const source = document.querySelector<HTMLAnchorElement>('.source a');
    expect(textOf(document.querySelector('.source') as Element)).to.equal(
      `Bron: ${new URL(query.feed as string).host}`,
    );
    expect(source?.href).to.equal(`${new URL(query.feed as string).origin}/`);
    expect(textOf(widget.querySelector('a') as Element)).to.include('lokale-democratie.nl');
  });

  it('lets links leave the frame', async () => {
    const { document } = await open(await news());
    const widget = await ready(document.querySelector('dia-news-feed'));
    expect(links(widget).length).to.be.greaterThan(0);
    for (const link of [...links(widget), ...document.querySelectorAll('a')]) {
      expect(link.getAttribute('target')).to.equal(null);
    }
    expect(document.querySelector('base')?.target).to.equal('_top');
  });

  it('takes over tokens that are what they should be, and nothing else', async () => {
    const { document } = await open(
      await news({
        '--dia-color-link': 'rgb(1, 2, 3)',
        '--dia-font': 'Georgia, serif',
        '--dia-radius': '8px',
        '--dia-color-text': 'url(https://elsewhere.invalid/)',
        '--dia-color-heading': 'red; background: blue',
        '--dia-target': '9',
        '--utrecht-link-color': 'red',
        color: 'red',
      }),
    );
    const widget = await ready(document.querySelector('dia-news-feed'));
    const { style } = document.documentElement;
    expect([...style].sort()).to.deep.equal(['--dia-color-link', '--dia-font', '--dia-radius']);
    expect(getComputedStyle(links(widget)[0] as Element).color).to.equal('rgb(1, 2, 3)');
  });

  it('takes over no value longer than any list of fonts', () => {
    const font = (length: number) => 'Georgia,serif'.padStart(length, 'x');
    expect(isToken('--dia-font', font(300))).to.equal(true);
    expect(isToken('--dia-font', font(301))).to.equal(false);
    const names = Object.keys({ ...TOKENS, ...MAP_TOKENS });
    expect(names).to.not.be.empty;
    for (const name of names) {
      for (const value of ['red', 'Georgia', '44px', '0.5', 'none']) {
        expect(isToken(name, value.padEnd(301)), name).to.equal(false);
      }
    }
  });

  it('takes over each token of the house style, by a value of its kind', () => {
    const names = Object.keys({
    ...TOKENS,
    ...CARD_TOKENS,
    ...FIELD_TOKENS,
    ...MAP_TOKENS,
  });
    expect(names).to.not.be.empty;
    for (const name of names) {
      const takes = (value: string) => isToken(name, value);
      expect(['red', 'Georgia, serif', '44px', '0.5', 'none'].some(takes), name).to.equal(true);
      expect(takes('url(https://elsewhere.invalid/)'), name).to.equal(false);
    }
  });

  for (const [lang, title, source] of [
    ['en', 'News about local democracy', 'Source:'],
    ['fy-NL', 'Nijs oer lokale demokrasy', 'Boarne:'],
    ['de', 'Nieuws over lokale democratie', 'Bron:'],
  ] as const) {
    it(`speaks the language of its address: ${lang}`, async () => {
      const shown = await open(await news({ lang }));
      await until(() => shown.document.title === `${title} – Democratie in Actie`, 'its title');
      expect(body(shown)).to.include(source);
    });
  }

  it('shows no feed of a host that is not on the list', async () => {
    const query = await news();
    const shown = await open(query, '1');
    await until(() => body(shown).includes('is hier niet toegestaan'), 'a refusal');
    expect(body(shown)).to.include(new URL(query.feed as string).host);
    expect(shown.document.querySelector('dia-news-feed')).to.equal(null);
    const fetched = shown.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(fetched.filter((name) => name.includes('feed.json'))).to.deep.equal([]);
  });

  it('shows a feed of its own host without a list', async () => {
    const shown = await open({ widget: 'news-feed', feed: '/demo/feed/feed.json' }, '1');
    await ready(shown.document.querySelector('dia-news-feed'));
    expect(body(shown)).to.include(`Bron: ${location.host}`);
  });

  it('follows no redirect of a listed host to another', async () => {
    const site = await sites();
    const shown = await open({ widget: 'news-feed', feed: site.away });
    const widget = shown.document.querySelector('dia-news-feed') as Element & { status?: string };
    await until(() => widget.status === 'error', 'an error');
    expect(await site.requests()).to.not.include('feed/feed.json');
  });

  it('fetches nothing else from elsewhere that its address names', async () => {
    const query = { widget: 'initiative-map', feed: '/demo/feed/feed.json' };
    const { document } = await open({
      ...query,
      tiles: '//elsewhere.invalid/{z}/{x}/{y}.png',
      boundaries: 'https://elsewhere.invalid/borders.json',
      heading: 'Let op: onze kaart',
      'more-url': 'https://elsewhere.invalid/',
    });
    const map = await ready(document.querySelector('dia-initiative-map'));
    expect(map.getAttributeNames().sort()).to.deep.equal(['heading', 'more-url', 'src']);
    const own = await open({ ...query, tiles: 'pdok-grijs', boundaries: '/borders.json' });
    const other = await ready(own.document.querySelector('dia-initiative-map'));
    expect(other.getAttributeNames().sort()).to.deep.equal(['boundaries', 'src', 'tiles']);
  });

  for (const [what, query, says] of [
    ['no widget', {}, 'Deze widget bestaat niet.'],
    ['an unknown widget', { widget: 'constructor' }, 'Deze widget bestaat niet.'],
    ['an element without content', { widget: 'feed' }, 'Deze widget bestaat niet.'],
    ['no feed', { widget: 'agenda' }, 'Het adres van de feed ontbreekt.'],
    [
      'a feed that is no web address',
      { widget: 'agenda', feed: 'data:,{}' },
      'Het adres van de feed ontbreekt.',
    ],
  ] as const) {
    it(`says what is wrong with its address: ${what}`, async () => {
      const shown = await open(query);
      await until(() => body(shown).includes(says), says);
      expect(shown.document.querySelector('a')?.textContent).to.include('uw eigen website');
      expect(shown.document.querySelector('dia-agenda, dia-feed')).to.equal(null);
    });
  }

  it('shows nothing by itself, outside a frame', async () => {
    await setViewport({ width: 800, height: 600 });
    const button = document.createElement('button');
    Object.assign(button.style, { position: 'fixed', inset: '0', width: '200px', height: '200px' });
    document.body.append(button);
    cleanup(() => button.remove());
    const href = path({ widget: 'news-feed', feed: '/demo/feed/feed.json' });
    let opened: Window | null = null;
    button.addEventListener('click', () => (opened = window.open(href)));
    await sendMouse({ type: 'click', position: [100, 100] });
    await until(() => opened, 'a window');
    const page = opened as unknown as Window;
    cleanup(() => page.close());
    await until(
      () => page.document.body?.textContent.includes('Dit hoort bij een andere pagina'),
      'what it is',
    );
    expect(page.document.querySelector('dia-news-feed')).to.equal(null);
  });

  it('is readable without JavaScript', async () => {
    const html = await (await fetch(path({}))).text();
    const body = html.slice(html.indexOf('<body'));
    expect(body).to.include('<a href="https://www.lokale-democratie.nl"');
    expect(body).to.include('JavaScript staat hier uit');
  });

  for (const [state, query, found] of [
    ['ready', { widget: 'news-feed', feed: '/demo/feed/feed.json' }, 'dia-news-feed:state(ready)'],
    ['error', { widget: 'news-feed', feed: '/_test/no-such-feed' }, 'dia-news-feed:state(error)'],
    ['refused', { widget: 'news-feed', feed: 'https://elsewhere.invalid' }, '.reason'],
    [
      'map',
      { widget: 'initiative-map', feed: '/demo/feed/feed.json', view: 'map' },
      'dia-initiative-map:state(ready)',
    ],
  ] as const) {
    it(`is accessible: ${state}`, async function () {
      if (!isChromium) this.skip();
      const shown = await open(query, 'axe');
      await until(() => shown.document.querySelector(found), state);
      await frames(10);
      const widget = shown.document.querySelector('dia-initiative-map');
      if (widget) {
        await until(() => parts(widget, 'marker').length, 'the map');
      }
      expect(await mistakes(shown)).to.deep.equal([]);
    });
  }
});
