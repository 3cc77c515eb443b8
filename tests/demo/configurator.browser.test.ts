/** The configurator as a webmaster meets it. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';

import type { Widget } from '../widgets/helpers.js';
import { until } from '../widgets/helpers.js';
import { ALL_RULES, mistakesIn } from './axe.js';
import {
  IN_PAGE,
  IN_STYLESHEET,
  IN_TEMPLATE,
  openConfigurator,
  POLICY,
  printed,
  takeCms,
  takeWay,
} from './page.js';

/** What axe finds does not depend on the engine. */
const isChromium = navigator.userAgent.includes('Chrome/');

const find = <E extends HTMLElement = HTMLElement>(page: Document, selector: string): E => {
  const found = page.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};

const queryOf = (page: Document): URLSearchParams =>
  new URL((page.defaultView as Window).location.href).searchParams;

const previewed = (page: Document): Widget | null => page.querySelector<Widget>('.column > *');

function type(page: Document, selector: string, value: string): HTMLInputElement {
  const field = find<HTMLInputElement>(page, selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return field;
}

/** What may be right at one width of the page and wrong at another. */
const RULES_OF_WIDTH = { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] };

/** The page that the tests share. */
let page: Document;

/** Begins anew with a choice, as a visitor who goes back to an address of the page. */
function goTo(query = ''): void {
  const window = page.defaultView as Window;
  window.history.replaceState(null, '', window.location.pathname + query);
  window.dispatchEvent(new PopStateEvent('popstate'));
  takeCms(page, '');
}

/** As wide as a window of the visitor. */
function resize(width: number): void {
  const frame = page.defaultView?.frameElement as HTMLIFrameElement;
  frame.style.width = `${width}px`;
}

describe('the configurator', () => {
  before(async function () {
    this.timeout(0);
    page = await openConfigurator();
  });

  beforeEach(() => goTo());

  it('shows the widget, and keeps the choice in the address', async () => {
    await until(() => previewed(page)?.status === 'ready', 'the news');
    find(page, 'input[name="widget"][value="agenda"]').click();
    await until(() => previewed(page)?.localName === 'dia-agenda', 'the agenda');
    type(page, '#set-limit', '2');
    type(page, '#set-heading', 'Wat er komt');
    type(page, '#set-past', 'only');
    await until(() => previewed(page)?.status === 'ready', 'its events');
    expect(previewed(page)?.heading).to.equal('Wat er komt');
    expect(Object.fromEntries(queryOf(page))).to.deep.equal({
      widget: 'agenda',
      limit: '2',
      heading: 'Wat er komt',
      past: 'only',
    });
    expect(printed(page)[IN_PAGE]).to.match(/limit="2"\s+heading="Wat er komt"\s+past="only"/);

    page = await openConfigurator(`?${queryOf(page)}`);
    expect(find<HTMLInputElement>(page, '#set-heading').value).to.equal('Wat er komt');
    expect(find<HTMLSelectElement>(page, '#set-past').value).to.equal('only');
  });

  it('sets the house style of the preview, and takes it back', () => {
    goTo('?--dia-color-accent=%23154273');
    const column = find(page, '.column');
    expect(column.style.getPropertyValue('--dia-color-accent')).to.equal('#154273');
    [...page.querySelectorAll<HTMLElement>('.styles button')]
      .find(({ textContent }) => textContent.trim() === 'Van uw pagina')
      ?.click();
    expect(column.style.getPropertyValue('--dia-color-accent')).to.equal('');
    expect(queryOf(page).has('--dia-color-accent')).to.equal(false);
  });

  it('says who has to allow a feed in an iframe, unless they are one host', () => {
    takeWay(page, 'iframe');
    expect(find(page, 'main').textContent).to.not.include('dia-feed-hosts');
    type(page, '#feed', 'https://www.example.nl/feed.json');
    expect(find(page, 'main').textContent).to.include('dia-feed-hosts');
    takeWay(page, 'script');
    expect(find(page, 'main').textContent).to.not.include('dia-feed-hosts');
  });

  it('says what cannot be, and goes on with what was', () => {
    const before = printed(page)[IN_PAGE];
    const field = type(page, '#feed', 'javascript:alert(1)');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(find(page, '#feed-wrong').checkVisibility()).to.equal(true);
    expect(find(page, '#feed-wrong').closest('[role="alert"]')).to.not.equal(null);
    expect(field.getAttribute('aria-describedby')).to.equal('feed-help feed-wrong');
    expect(field.value).to.equal('javascript:alert(1)');
    expect(printed(page)[IN_PAGE]).to.equal(before);
    type(page, '#feed', 'https://www.example.nl/feed.json');
    expect(field.getAttribute('aria-invalid')).to.equal('false');
    // What is hidden would be read all the same.
    expect(field.getAttribute('aria-describedby')).to.equal('feed-help');
    expect(printed(page)[IN_PAGE]).to.include('src="https://www.example.nl/feed.json"');
  });

  it('tells how to fall back when the integrity or the snapshot cannot be had', async () => {
    goTo('?feed=/none&library=https://none.invalid/');
    takeWay(page, 'pinned');
    expect(find(page, '.missing').textContent).to.include('sri.json');
    expect(printed(page)[IN_PAGE]).to.equal(undefined);
    takeWay(page, 'snapshot');
    await until(() => printed(page)[IN_PAGE], 'the snapshot of the sample feed');
    expect(printed(page)[IN_PAGE]).to.include(
      '<h2 slot="heading">Nieuws over lokale democratie</h2>',
    );
  });

  it('copies, and says so politely', async () => {
    const copied: string[] = [];
    Object.defineProperty((page.defaultView as Window).navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    find(page, `[aria-label="Kopieer: ${POLICY}"]`).click();
    await until(() => find(page, '.toast').textContent === `Gekopieerd: ${POLICY}.`, 'word of it');
    expect(copied).to.deep.equal([printed(page)[POLICY]]);
    expect(find(page, '.toast').getAttribute('role')).to.equal('status');
    find(page, '.bar button').click();
    await until(() => copied.length === 2, 'the code');
    expect(copied[1]).to.equal(printed(page)[IN_PAGE]);
    // It would stand over what has the focus next.
    find(page, '.checker button').focus();
    expect(find(page, '.toast').textContent).to.equal('');
  });

  it('has the menu of the other pages', async () => {
    const menuOf = async (path: string) => {
      const address = new URL(path, location.href);
      const html = await (await fetch(address)).text();
      const links = new DOMParser()
        .parseFromString(html, 'text/html')
        .querySelectorAll('nav[aria-label="Hoofdmenu"] a');
      return [...links].map((link) => [
        link.textContent,
        new URL(link.getAttribute('href') ?? '', address).pathname,
      ]);
    };
    const menu = await menuOf('/demo/configurator/');
    expect(menu).to.have.length(6);
    for (const name of [
      'index.html',
      'programme.html',
      'kennisbank.html',
      'municipality.html',
      'hosts/index.html',
    ]) {
      expect(await menuOf(`/demo/${name}`), name).to.deep.equal(menu);
    }
  });

  it('counts what visitors open as it says', async () => {
    const code = find(page, '.counting pre').textContent;
    const script = page.createElement('script');
    script.textContent = code;
    page.head.append(script);
    await until(() => previewed(page)?.status === 'ready', 'the news');
    page.addEventListener('click', (event) => event.preventDefault(), { once: true });
    previewed(page)?.shadowRoot?.querySelector<HTMLElement>('a[href]')?.click();
    expect((page.defaultView as unknown as { _paq: unknown })._paq).to.deep.equal([
      ['trackEvent', 'DiA-widget', 'news', 'Doorstart voor Democratie in Actie'],
    ]);
  });

  it('has a numbered heading above each step, which names its fields', () => {
    const steps = [...page.querySelectorAll<HTMLElement>('.choices > fieldset')];
    const names = steps.map((step) => {
      const heading = page.getElementById(step.getAttribute('aria-labelledby') ?? '');
      expect(heading?.localName).to.equal('h2');
      expect(step.contains(heading)).to.equal(true);
      return heading?.textContent.replaceAll(/\s+/g, ' ').trim();
    });
    expect(names).to.deep.equal([
      '1 De feed',
      '2 De widget',
      '3 Instellingen',
      '4 Huisstijl',
      '5 Op uw site',
    ]);
  });

  it('offers the values of the feed to tick, with how many records have each', async () => {
    goTo('?widget=initiative-map&subgoal=3');
    const box = (value: string) =>
      page.querySelector<HTMLInputElement>(`[name="set-subgoal"][value="${value}"]`);
    await until(() => page.querySelector('[name="set-subgoal"]'), 'the subgoals');
    const boxes = [...page.querySelectorAll<HTMLInputElement>('[name="set-subgoal"]')];
    const texts = boxes.map((one) => one.closest('label')?.textContent.trim());
    expect(texts.slice(0, 3)).to.deep.equal([
      'Krachtige gemeenteraad (29)',
      'Toegeruste politieke ambtsdragers (5)',
      'Beter betrokken inwoners (82)',
    ]);
    const [first, , third] = boxes.map(({ value }) => value) as [string, string, string];
    // A number was written by hand.
    expect(boxes.filter(({ checked }) => checked).map(({ value }) => value)).to.deep.equal([third]);
    box(first)?.click();
    expect(queryOf(page).get('subgoal')).to.equal(`${third}, ${first}`);
    expect(printed(page)[IN_PAGE]).to.include(`subgoal="${third}, ${first}"`);
    box(first)?.click();
    box(third)?.click();
    expect(queryOf(page).has('subgoal')).to.equal(false);
  });

  it('adds municipalities with the combobox, and takes them away', async () => {
    goTo('?widget=initiative-map');
    await until(() => page.querySelector('#set-municipality[role]'), 'the combobox');
    const field = find<HTMLInputElement>(page, '#set-municipality');
    expect(field.getAttribute('role')).to.equal('combobox');
    field.focus();
    await sendKeys({ type: 'almer' });
    await until(() => page.querySelector('[role="option"]'), 'the suggestions');
    expect(find(page, '[role="option"]').textContent.replaceAll(/\s+/g, ' ').trim()).to.match(
      /^Almere \(\d+\)$/,
    );
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(queryOf(page).get('municipality')).to.equal('Almere');
    expect(page.activeElement).to.equal(field);
    await until(() => page.querySelector('[aria-label="Verwijder Almere"]'), 'what was chosen');
    find(page, '[aria-label="Verwijder Almere"]').click();
    expect(queryOf(page).has('municipality')).to.equal(false);
    expect(page.activeElement).to.equal(field);
  });

  it('lets values be typed when the feed cannot be read', () => {
    goTo('?widget=initiative-map&feed=https://none.invalid/feed.json&municipality=Almere');
    expect(find<HTMLInputElement>(page, 'input#set-municipality').value).to.equal('Almere');
    expect(find(page, '#set-municipality-help').textContent).to.include('komma');
  });

  it('shows the widget in a column as wide as was chosen', () => {
    const widthOf = () => find(page, '.column').getBoundingClientRect().width;
    const choose = (width: string) => find(page, `[name="width"][value="${width}"]`).click();
    expect(widthOf()).to.equal(600);
    choose('360');
    expect(widthOf()).to.equal(360);
    expect(queryOf(page).get('width')).to.equal('360');
    choose('full');
    const stage = find(page, '.stage');
    expect(widthOf()).to.equal(stage.clientWidth - 2 * 16);
    expect(queryOf(page).get('width')).to.equal('full');
    // Of an older address.
    goTo('?width=480');
    expect(widthOf()).to.equal(480);
    expect(find<HTMLInputElement>(page, '[name="width"]:checked').value).to.equal('480');
  });

  for (const width of [360, 1280]) {
    it(`keeps the code in reach, and never over the focus, ${width} pixels wide`, async () => {
      resize(width);
      goTo('?widget=initiative-map');
      const bar = find(page, '.bar');
      expect(find(page, '.bar button').checkVisibility()).to.equal(true);
      find(page, '#feed').focus();
      const passed = new Set<Element | null>();
      for (let count = 0; count < 30; count++) {
        const focused = page.activeElement;
        passed.add(focused);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const top = bar.getBoundingClientRect().top;
        expect(top).to.be.below((page.defaultView as Window).innerHeight);
        const bottom = focused?.getBoundingClientRect().bottom;
        if (focused?.closest('.choices')) {
          expect(bottom, focused.outerHTML.slice(0, 80)).to.be.at.most(top + 1);
        }
        await sendKeys({ press: 'Tab' });
      }
      const fields = [...passed].filter((element) => element?.closest('.choices'));
      expect(fields.length).to.be.above(12);
      resize(1280);
    });
  }

  it('works with the keyboard', async () => {
    find(page, 'input[name="way"]:checked').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(find<HTMLInputElement>(page, 'input[name="way"]:checked').value).to.equal('pinned');
    expect(page.activeElement).to.equal(find(page, 'input[name="way"]:checked'));
  });

  it('asks which CMS, with the keyboard, and says what to paste in it', async () => {
    expect(page.querySelectorAll('.answer').length).to.equal(0);
    const field = find<HTMLSelectElement>(page, '#cms');
    expect(field.labels[0]?.textContent).to.equal('Welk CMS?');
    takeWay(page, 'iframe');
    field.focus();
    for (let count = 0; count < 4; count++) await sendKeys({ press: 'ArrowDown' });
    await until(() => page.querySelector('.answer'), 'the answer');
    expect(field.value).to.equal('Drupal 10 en nieuwer');
    expect(page.activeElement?.id).to.equal('cms');
    const said = () => find(page, '.answer').textContent.replaceAll(/\s+/g, ' ');
    expect(said()).to.include('De markering, met de knop Broncode.');
    expect(said()).to.include('Bij het tekstformaat <div data-*> bij de toegestane HTML zetten');
    expect(said()).to.include('Alleen de editor (CKEditor 5), niet het filter van Drupal.');
    expect(said()).to.include('Kies hieronder het iframe of de link.');
    const before = field.compareDocumentPosition(find(page, '.answer'));
    expect(before).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);

    // The form that its editor keeps, whatever way was chosen before.
    expect(find<HTMLInputElement>(page, 'input[name="way"]:checked').value).to.equal('script');
    expect(printed(page)[IN_TEMPLATE]).to.match(/^<script [^>]*dia\.js"><\/script>$/);
    expect(printed(page)[IN_PAGE]).to.match(/^<div\s+data-dia-widget="news-feed"\s+data-src=/);
    expect(printed(page)[IN_PAGE]).to.equal(find(page, '.bar pre').textContent);
    expect(printed(page)[IN_STYLESHEET]).to.match(/^\[data-dia-widget='news-feed'\] \{/);
    takeWay(page, 'iframe');
    expect(printed(page)[IN_PAGE]).to.match(/^<iframe/);

    takeCms(page, 'WordPress zonder de plugin');
    expect(said()).to.include('Ja, in WordPress 6.5');
    expect(said()).to.not.include('Doe de proef');
  });

  it('gives the element to who names no CMS or has none', () => {
    const asToday = printed(page);
    expect(asToday[IN_PAGE]).to.match(/^<script [^>]+><\/script>\n<dia-news-feed\s/);
    takeCms(page, 'Plone');
    expect(printed(page)).to.not.deep.equal(asToday);
    takeCms(page, 'Geen CMS: u schrijft zelf HTML');
    expect(find(page, '.answer').textContent).to.include('Het element');
    expect(printed(page)).to.deep.equal(asToday);
    takeCms(page, '');
    expect(page.querySelectorAll('.answer').length).to.equal(0);
    expect(printed(page)).to.deep.equal(asToday);
  });

  it('gives a shortcode and the addresses for the plugin, which knows one way', () => {
    goTo('?limit=3&feed=https://www.example.nl/feed.json&library=https://widgets.example.nl/1/');
    for (const cms of ['WordPress met de plugin', 'OpenWebconcept']) {
      takeCms(page, cms);
      expect(page.querySelectorAll('input[name="way"]').length, cms).to.equal(0);
      expect(printed(page)[IN_PAGE], cms).to.equal('[dia widget="news-feed" limit="3"]');
      expect(printed(page)).to.include({
        'In de plugin: adres van de widgetbestanden': 'https://widgets.example.nl/1/',
        'In de plugin: adres van de feed': 'https://www.example.nl/feed.json',
      });
      expect(printed(page)[POLICY], cms).to.include('script-src https://widgets.example.nl;');
    }
    expect(find(page, '.answer').textContent).to.include('Kies “WordPress zonder de plugin”.');
    expect(find(page, '.ways').textContent).to.not.include('kent deze instellingen niet');
    type(page, '#set-refresh', '5');
    expect(find(page, '.ways').textContent).to.include(
      'De plugin kent deze instellingen niet: Verversen.',
    );
    takeCms(page, '');
    expect(find(page, 'input[name="way"]:checked').getAttribute('value')).to.equal('script');
  });

  it('checks the feed, and files that stay where they are', async () => {
    find(page, '.checker button').focus();
    find(page, '.checker button').click();
    expect(find(page, '.checker button').getAttribute('aria-disabled')).to.equal('true');
    expect(page.activeElement === find(page, '.checker button')).to.equal(true);
    await until(() => page.querySelector('.verdict .good'), 'a good feed');
    expect(find(page, '.verdict').textContent).to.include('14 partners');

    const drop = async (...files: File[]) => {
      const transfer = new DataTransfer();
      for (const file of files) transfer.items.add(file);
      const input = find<HTMLInputElement>(page, '#files');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
      await until(() => page.querySelector('.verdict .good, .verdict .bad'), 'a verdict');
    };
    const json = (name: string, content: unknown) => new File([JSON.stringify(content)], name);
    await drop(
      json('feed.json', {
        version: 1,
        partners: [{ id: 'a' }],
        events: { href: 'events.json' },
      }),
      json('events.json', []),
    );
    await until(() => page.querySelector('.findings li'), 'what is wrong');
    expect(find(page, '.findings').textContent).to.include('partners[0].name');
    expect(find(page, '.verdict').textContent).to.include('0 activiteiten');
    await drop(new File(['<html>'], 'page.json'));
    await until(() => find(page, '.verdict').textContent.includes('niet lezen'), 'what is no feed');
  });

  for (const [width, rules] of [
    [360, ALL_RULES],
    [1280, RULES_OF_WIDTH],
  ] as const) {
    it(`does nothing wrong by axe, ${width} pixels wide`, async function () {
      if (!isChromium) this.skip();
      resize(width);
      goTo('?widget=initiative-map&heading=&filter=&limit=x');
      await until(
        () => page.querySelector<Widget>('.column dia-initiative-map')?.status === 'ready',
        'the map',
      );
      type(page, '#feed', 'no');
      type(page, '[id="set---dia-color-link"]', '#f90');
      takeCms(page, 'Drupal 10 en nieuwer');
      for (const details of page.querySelectorAll('details')) details.open = true;
      const wide = find(page, 'html').scrollWidth;
      expect(wide).to.be.at.most(width);
      for (const way of ['script', 'iframe', 'npm', 'snapshot', 'link']) takeWay(page, way);
      takeWay(page, 'npm');
      expect(await mistakesIn(page, rules, '.column')).to.deep.equal([]);
    });
  }
});
