import { ContextEvent } from '@lit/context';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import '../../src/widgets/filter/define.js';
import type { FeedContext } from '../../src/feed/context.js';
import { feedContext } from '../../src/feed/context.js';
import { DiaFilterChangeEvent } from '../../src/feed/events.js';
import type { Filter } from '../../src/feed/filter.js';
import type { DiaFeed } from '../../src/widgets/feed/feed.js';
import type { DiaFilter } from '../../src/widgets/filter/filter.js';
import { empty, related } from '../fixtures/feeds.js';
import { publish, publishNever, replace } from '../fixtures/publish.js';
import { mistakesIn } from './axe.js';
import type { Widget } from './helpers.js';
import {
  SAMPLE,
  all,
  button,
  cleanup,
  complete,
  expectFocus,
  frames,
  importInto,
  isShown,
  listenToConsole,
  moduleOf,
  mount,
  page,
  requestsOf,
  settled,
  textOf,
  texts,
  titles,
  until,
} from './helpers.js';

/** What axe finds does not depend on the engine. */
const isChromium = navigator.userAgent.includes('Chrome/');

const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const field = <E extends HTMLElement = HTMLSelectElement>(filter: Element, id: string): E => {
  const found = root(filter).querySelector<E>(`#${id}`);
  if (!found) throw new Error(`There is no field "${id}".`);
  return found;
};
const options = (filter: Element, id: string) => texts([...field(filter, id).options]);
const labels = (filter: Element) => texts(all(filter, 'label'));
const found = (filter: Element) => textOf(all(filter, '.found p')[0]);
/** What is announced for the whole page. */
const said = (feed: Element) => textOf(root(feed).querySelector('[aria-live]') ?? undefined);

function choose(filter: Element, id: string, value: string): void {
  const select = field(filter, id);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

const NEIGHBOURS =
  '<dia-news-feed loading="eager"></dia-news-feed><dia-priority-list loading="eager"></dia-priority-list>';

const isReady = (filter: Element) => root(filter).querySelector('.controls');

/** A feed with a filter and widgets that follow it. */
async function show(attributes = '', neighbours = NEIGHBOURS, src = publish(related)) {
  const feed = mount<DiaFeed>(
    `<dia-feed src="${src}"><dia-filter ${attributes}><p>Terugval</p></dia-filter>${neighbours}</dia-feed>`,
  );
  const filter = feed.querySelector('dia-filter') as DiaFilter;
  await until(() => isReady(filter), 'the fields');
  const widgets = [...feed.querySelectorAll<Widget>(':scope > :not(dia-filter)')];
  for (const widget of widgets) await settled(widget);
  return { feed, filter, widgets, news: widgets[0] as Widget, priorities: widgets[1] as Widget };
}

const ask = (feed: Element, filter: Filter) => feed.dispatchEvent(new DiaFilterChangeEvent(filter));

describe('dia-filter', () => {
  it('offers what its neighbours have, with how much of it', async () => {
    const { filter } = await show();
    await until(() => found(filter) === '8 resultaten', 'the count');
    await until(() => options(filter, 'subgoal')[1]?.includes('Krachtige'), 'the subgoals');
    expect(labels(filter)).to.deep.equal([
      'Zoeken',
      'Subdoel',
      'Thema',
      'Soort',
      'Provincie',
      'Gemeente',
    ]);
    expect(options(filter, 'subgoal')).to.deep.equal([
      'Alle subdoelen',
      'Krachtige gemeenteraad (3)',
      'Beter betrokken inwoners (4)',
    ]);
    await until(() => options(filter, 'theme').join().includes('Aan de slag'), 'the themes');
    expect(options(filter, 'theme')[1]).to.equal('Aan de slag met Participatie (1)');
    expect(options(filter, 'kind')).to.deep.equal(['Alle soorten', 'Column (1)', 'Interview (1)']);
    expect(options(filter, 'province')).to.deep.equal([
      'Alle provincies',
      'Fryslân (1)',
      'Utrecht (2)',
    ]);
    await until(() => found(filter) === '8 resultaten', 'the count');
  });

  describe('its rows', () => {
    const FIELDS = ['search', 'subgoal', 'theme', 'kind', 'municipality', 'province'];

    /** The fields of a filter, a list for each row. */
    function rowsOf(filter: Element): HTMLElement[][] {
      const rows = new Map<number, HTMLElement[]>();
      for (const one of all(filter, '.controls .field').filter(isShown)) {
        const bottom = Math.round(one.getBoundingClientRect().bottom);
        rows.set(bottom, [...(rows.get(bottom) ?? []), one]);
      }
      return [...rows.values()];
    }

    /** Asserts that the fields are in rows of as many, up to the edge. */
    async function expectEven(filter: Element, count: number, width: number) {
      const unfold = all(filter, '.unfold')[0];
      if (unfold && isShown(unfold) && unfold.ariaExpanded === 'false') {
        unfold.click();
        await frames(1);
      }
      const rows = rowsOf(filter);
      const lengths = rows.map((row) => row.length);
      const message = `${lengths.join(' + ')} in ${width} px`;
      expect(
        lengths.reduce((sum, length) => sum + length, 0),
        message,
      ).to.equal(count);
      if (Math.max(...lengths) > 2) expect(Math.min(...lengths), message).to.be.greaterThan(1);
      const edge = all(filter, '.controls')[0]?.getBoundingClientRect().right ?? 0;
      for (const row of rows.filter((fields) => !fields.some((one) => one.matches('.search')))) {
        expect(row.at(-1)?.getBoundingClientRect().right, message).to.be.closeTo(edge, 1);
      }
    }

    async function expectEvenAtAllWidths(place: HTMLElement, filters: Element[], count: number) {
      for (const width of [280, 360, 440, 560, 600, 700, 800, 960, 1100, 1280]) {
        place.style.inlineSize = `${width}px`;
        await frames(1);
        for (const filter of filters) await expectEven(filter, count, width);
      }
    }

    for (const count of [2, 3, 4, 5, 6]) {
      it(`are filled evenly by ${count}, the search first or last, at each width`, async () => {
        const names = FIELDS.slice(0, count);
        const { feed, filter } = await show(`fields="${names.join()}"`);
        feed.style.display = 'block';
        feed.insertAdjacentHTML(
          'beforeend',
          `<dia-filter fields="${names.reverse().join()}"></dia-filter>`,
        );
        const filters = [filter, feed.lastElementChild as Element];
        await until(
          () => filters.every((one) => all(one, '.field').length === count),
          'the fields',
        );
        await expectEvenAtAllWidths(feed, filters, count);
      });
    }

    it('are filled evenly in the map, at each width', async () => {
      const place = mount<HTMLElement>(
        `<div style="inline-size: 280px"><dia-initiative-map src="${publish(related)}"></dia-initiative-map></div>`,
      );
      const map = await complete(place.firstElementChild as Widget);
      // That of themes comes when it is known to be of use.
      await until(() => all(map, '.controls .field').length === FIELDS.length, 'the fields');
      await expectEvenAtAllWidths(place, [map], FIELDS.length);
    });
  });

  it('narrows all neighbours at once, and says how much is left', async () => {
    const { filter, news, priorities } = await show();
    choose(filter, 'subgoal', 'raad');
    await until(() => titles(news).length === 2, 'two news items');
    expect(titles(priorities)).to.deep.equal(['Quick scan']);
    await until(() => found(filter) === '3 van 8 resultaten', 'the count');
    button(filter, 'Wis filters').click();
    await until(() => titles(news).length === 4, 'all news');
    await until(() => found(filter) === '8 resultaten', 'the count');
  });

  it('removes one thing that was chosen, and leaves the rest', async () => {
    const { feed, filter, news } = await show();
    ask(feed, { subgoal: ['1'], kind: ['column', 'interview'], search: 'raad' });
    const chips = () => all(filter, '.chip').map((chip) => textOf(chip));
    await until(() => chips().length === 4, 'what was chosen');
    expect(chips().sort()).to.deep.equal([
      'Wis filter: Column',
      'Wis filter: Interview',
      'Wis filter: Krachtige gemeenteraad',
      'Wis filter: “raad”',
    ]);
    const press = (name: string) =>
      all(filter, '.chip')
        .find((chip) => textOf(chip) === `Wis filter: ${name}`)
        ?.click();
    press('“raad”');
    await until(() => chips().length === 3, 'no search');
    expect(field<HTMLInputElement>(filter, 'search').value).to.equal('');
    press('Interview');
    await until(() => chips().length === 2, 'one kind');
    await until(
      () => textOf(all(news, '.filter')[0]).includes('Krachtige gemeenteraad, Column'),
      'what the neighbour is filtered by',
    );
    // Neighbours leave it to the filter to clear.
    expect(all(news, '.filter button')).to.deep.equal([]);
    expect(filter.shadowRoot?.activeElement?.id).to.equal('search');
  });

  it('leaves a neighbour as it is that has nothing to say about it', async () => {
    const { filter, news, priorities } = await show();
    choose(filter, 'kind', 'interview');
    await until(() => titles(news).length === 1, 'one interview');
    expect(titles(priorities)).to.have.length(4);
    expect(textOf(all(priorities, '.filter')[0])).to.equal(
      'Deze lijst verandert niet door uw filters.',
    );
    await until(() => found(filter) === '1 van 4 resultaten', 'the count');
  });

  it('follows what is chosen elsewhere', async () => {
    const { feed, filter, news } = await show();
    ask(feed, { subgoal: ['1'], kind: ['column'] });
    await until(() => titles(news).length === 1, 'one column');
    await until(() => field(filter, 'kind').value === 'column', 'the field');
    expect(field(filter, 'subgoal').value).to.equal('raad');
    button(filter, 'Wis filters').click();
    await until(() => field(filter, 'kind').value === '', 'the field');
  });

  it('finds a town in the records that give its code', async () => {
    const { filter, news } = await show();
    const search = field<HTMLInputElement>(filter, 'search');
    search.focus();
    await sendKeys({ type: 'utrecht' });
    await until(() => titles(news).length === 1, 'one item');
    await until(() => found(filter) === '1 van 8 resultaten', 'the count');
    expectFocus(filter, search);
  });

  it('has the fields that are asked for, in that order', async () => {
    const { filter } = await show('fields="kind, search"');
    expect(labels(filter)).to.deep.equal(['Soort', 'Zoeken']);
    filter.fields = 'subgoal';
    await until(() => labels(filter).join() === 'Subdoel', 'another field');
  });

  it('reports a field that there is not, once', async () => {
    const words = listenToConsole();
    const { filter } = await show('fields="kind,__proto__"');
    await filter.updateComplete;
    expect(labels(filter)).to.deep.equal(['Soort']);
    await until(() => words.length, 'a word');
    expect(words.filter((one) => one.includes('fields="__proto__"'))).to.have.length(1);
  });

  it('has a heading, of a level, or none', async () => {
    const { filter } = await show('heading-level="4"');
    const landmark = () => root(filter).querySelector('[role="search"]')?.ariaLabel;
    expect(landmark()).to.equal('Zoek en filter resultaten: Filter deze pagina');
    const heading = () => root(filter).querySelector('[part="heading"]');
    expect(heading()?.localName).to.equal('h4');
    expect(textOf(heading() ?? undefined)).to.equal('Filter deze pagina');
    filter.heading = '';
    await filter.updateComplete;
    expect(heading()).to.equal(null);
    expect(landmark()).to.equal('Zoek en filter resultaten');
  });

  it('speaks the languages of its neighbours', async () => {
    const { feed, filter } = await show();
    feed.lang = 'en';
    await until(() => labels(filter)[0] === 'Search', 'English');
    await until(() => options(filter, 'kind').includes('Column (1)'), 'the kinds');
    expect(found(filter)).to.equal('8 results');
    // What the feed calls its subgoals stays Dutch, and that is marked.
    const [everything, ...subgoals] = [...field(filter, 'subgoal').options];
    expect(everything?.closest('[lang]')?.getAttribute('lang')).to.equal('en');
    expect(subgoals.map(({ lang }) => lang)).to.deep.equal(subgoals.map(() => 'nl'));
    expect(subgoals.length).to.be.greaterThan(0);
    feed.lang = 'fy';
    await until(() => labels(filter)[0] === 'Sykje', 'Frisian');
  });

  it('has the names that its neighbours have for kinds', async () => {
    const guide = structuredClone(related);
    Object.assign(guide.news.items[0] ?? {}, { _dia: { kind: 'guide' } });
    const { feed, filter, news } = await show('', NEIGHBOURS, publish(guide));
    await until(() => labels(filter).includes('Soort'), 'the field');
    await until(() => options(filter, 'kind').includes('Handreiking (1)'), 'its name');
    choose(filter, 'kind', 'guide');
    await until(() => all(news, '.filter').length, 'the note');
    expect(textOf(all(news, '.filter')[0])).to.include('Gefilterd op: Handreiking');
    feed.lang = 'en';
    await until(() => options(filter, 'kind').includes('Guide (1)'), 'English');
  });

  it('shows its fallback until a neighbour has something', async () => {
    const feed = mount(
      `<dia-feed src="${publishNever()}"><dia-filter><p>Terugval</p></dia-filter>${NEIGHBOURS}</dia-feed>`,
    );
    const filter = feed.firstElementChild as Element;
    await frames();
    expect(isReady(filter)).to.equal(null);
    expect(isShown(filter.firstElementChild as Element)).to.equal(true);
  });

  it('without a dia-feed around it shows its fallback, and says so once', async () => {
    const words = listenToConsole();
    const filters = mount(
      '<div><dia-filter><p>Terugval</p></dia-filter><dia-filter></dia-filter></div>',
    );
    await frames();
    expect(isShown(filters.querySelector('p') as Element)).to.equal(true);
    for (const filter of filters.querySelectorAll('dia-filter')) {
      expect(isReady(filter)).to.equal(null);
    }
    await until(() => words.length, 'a word');
    expect(words.filter((one) => one.includes('<dia-filter>'))).to.have.length(1);
  });

  it('has nothing but the search when there is nothing to choose', async () => {
    const { filter } = await show('', NEIGHBOURS, publish(empty));
    expect(labels(filter)).to.deep.equal(['Zoeken']);
  });

  it('hears of sections and records that come later', async () => {
    const url = publish(related);
    const { feed, filter, news } = await show('', '<dia-news-feed></dia-news-feed>', url);
    await until(() => found(filter) === '4 resultaten', 'the news');
    feed.insertAdjacentHTML('beforeend', '<dia-priority-list loading="eager"></dia-priority-list>');
    await until(() => found(filter) === '8 resultaten', 'the priorities');
    feed.lastElementChild?.remove();
    await until(() => found(filter) === '4 resultaten', 'without them');
    const { items } = related.news;
    replace(url, { ...related, news: { ...related.news, items: items.slice(0, 3) } });
    await news.refresh();
    await until(() => found(filter) === '3 resultaten', 'other news');
  });

  it('offers what has a name before the widgets are there that wait', async () => {
    const { filter, widgets } = await show(
      '',
      '<dia-subgoal-overview loading="eager"></dia-subgoal-overview>',
    );
    expect(labels(filter)).to.deep.equal(['Zoeken']);
    widgets[0]?.insertAdjacentHTML(
      'afterend',
      '<div style="block-size: 9000px"></div><dia-news-feed></dia-news-feed>',
    );
    await until(() => labels(filter).length === 4, 'the fields');
    expect(labels(filter)).to.deep.equal(['Zoeken', 'Subdoel', 'Provincie', 'Gemeente']);
    expect(options(filter, 'subgoal')).to.include('Krachtige gemeenteraad');
    const news = filter.parentElement?.lastElementChild as Element;
    news.scrollIntoView();
    await until(() => labels(filter).length === 6, 'all fields');
    await until(() => options(filter, 'subgoal').includes('Krachtige gemeenteraad (2)'), 'counts');
  });

  it('counts within what the webmaster lets its neighbours show', async () => {
    const { filter, news } = await show('', '<dia-news-feed subgoal="3"></dia-news-feed>');
    await until(() => found(filter) === '2 resultaten', 'the count');
    expect(options(filter, 'subgoal').slice(1)).to.deep.equal([
      'Krachtige gemeenteraad (1)',
      'Beter betrokken inwoners (2)',
    ]);
    Object.assign(news, { kind: 'column' });
    await until(() => found(filter) === '1 resultaat', 'one kind');
  });

  it('counts a record once that two neighbours show', async () => {
    const { filter } = await show(
      '',
      '<dia-news-feed loading="eager"></dia-news-feed><dia-news-feed loading="eager" limit="1"></dia-news-feed>',
    );
    await until(() => found(filter) === '4 resultaten', 'the count');
  });

  it('passes by a widget with a feed of its own', async () => {
    const { filter } = await show(
      '',
      `<dia-news-feed loading="eager"></dia-news-feed><dia-news-feed loading="eager" src="${publish(related)}"></dia-news-feed>`,
    );
    await until(() => found(filter) === '4 resultaten', 'the count');
    await frames();
    expect(found(filter)).to.equal('4 resultaten');
  });

  it('stays as it is when a choice is refused', async () => {
    const { feed, filter, news } = await show();
    feed.addEventListener('dia-filter-change', (event) => event.preventDefault());
    choose(filter, 'subgoal', 'raad');
    await frames();
    expect(titles(news)).to.have.length(4);
    expect(field(filter, 'subgoal').value).to.equal('');
  });

  it('moves to another dia-feed, and back out', async () => {
    listenToConsole();
    const one = await show();
    const other = await show('', '<dia-news-feed loading="eager"></dia-news-feed>');
    other.feed.append(one.filter);
    await until(() => found(one.filter) === '4 resultaten', 'the other feed');
    choose(one.filter, 'kind', 'interview');
    await until(() => titles(other.news).length === 1, 'one interview');
    expect(titles(one.news)).to.have.length(4);
    other.feed.before(one.filter);
    await until(() => !isReady(one.filter), 'the fallback');
  });

  it('of one dia-feed leaves another alone', async () => {
    const one = await show();
    const other = await show();
    choose(one.filter, 'subgoal', 'raad');
    await until(() => titles(one.news).length === 2, 'two news items');
    await until(() => said(one.feed), 'what is said');
    await frames();
    expect(titles(other.news)).to.have.length(4);
    expect(found(other.filter)).to.equal('8 resultaten');
    expect(said(other.feed)).to.equal('');
  });

  for (const order of [
    ['dia-filter', 'dia-news-feed', 'dia-feed'],
    ['dia-feed', 'dia-news-feed', 'dia-filter'],
  ]) {
    it(`comes together with the others: ${order.join(', ')}`, async () => {
      const { document, window } = await page(
        `<dia-feed src="${SAMPLE}"><dia-filter></dia-filter><dia-news-feed></dia-news-feed></dia-feed>`,
      );
      await importInto(document, ...order.map(moduleOf));
      const filter = document.querySelector('dia-filter') as Element;
      await until(() => isReady(filter) && found(filter) === '30 resultaten', 'the filter');
      expect(requestsOf(window, SAMPLE)).to.equal(1);
      expect(requestsOf(window, '/demo/feed/news.json')).to.equal(1);
      expect(requestsOf(window, '/demo/feed/initiatives.geojson')).to.equal(0);
    });
  }

  describe('for everybody', () => {
    for (const [name, width] of [
      ['wide', 1000],
      ['narrow', 320],
    ] as const) {
      /** With something chosen, so that there is a button that clears it. */
      async function showChosen() {
        const scene = await show();
        scene.filter.style.inlineSize = `${width}px`;
        await frames();
        all(scene.filter, '.unfold').find(isShown)?.click();
        choose(scene.filter, 'subgoal', 'raad');
        await until(() => found(scene.filter) === '3 van 8 resultaten', 'the count');
        return scene;
      }

      it(`${name}: makes no mistakes by axe`, async function () {
        if (!isChromium) this.skip();
        const { feed } = await showChosen();
        expect(await mistakesIn(feed)).to.deep.equal([]);
      });

      it(`${name}: has targets of 44 px`, async () => {
        const { filter } = await showChosen();
        const targets = all(filter, 'input, select, button').filter(isShown);
        expect(targets.length).to.be.greaterThan(6);
        for (const target of targets) {
          const { width, height } = target.getBoundingClientRect();
          expect(Math.min(width, height) + 0.01, target.outerHTML).to.be.at.least(44);
        }
      });
    }

    it('is gone through by keyboard, in order', async () => {
      const { filter } = await show('fields="kind,search,subgoal"');
      field(filter, 'kind').focus();
      for (const id of ['search', 'subgoal']) {
        await sendKeys({ press: 'Tab' });
        expectFocus(filter, field(filter, id));
      }
    });

    it('shows where the focus is', async () => {
      const { filter } = await show('fields="search,subgoal,municipality"');
      choose(filter, 'subgoal', 'raad');
      await until(() => all(filter, 'button').some(isShown), 'the button that clears');
      const stops = all(filter, 'input, select, button').filter(isShown);
      expect(stops.length).to.be.greaterThan(3);
      stops[0]?.focus();
      for (const [index, stop] of stops.entries()) {
        if (index) await sendKeys({ press: 'Tab' });
        expectFocus(filter, stop);
        const { outlineStyle, outlineWidth } = getComputedStyle(stop);
        expect(outlineStyle, stop.outerHTML).to.equal('solid');
        expect(parseFloat(outlineWidth)).to.be.at.least(2);
      }
    });
  });
});

describe('a change of the shared filter', () => {
  const BY_SUBGOAL = 'Gefilterd op Krachtige gemeenteraad: 3 van 8 resultaten.';

  it('is announced once for the whole page, politely', async () => {
    const { feed, filter, news, priorities } = await show();
    choose(filter, 'subgoal', 'raad');
    await until(() => said(feed) === BY_SUBGOAL, 'what is said');
    choose(filter, 'kind', 'interview');
    await until(
      () => said(feed) === 'Gefilterd op Krachtige gemeenteraad, Interview: 1 van 8 resultaten.',
      'what is said',
    );
    // Of the news nothing is left, which others show but do not say.
    for (const widget of [filter, news, priorities]) {
      for (const place of all(widget, '[aria-live]').filter((one) => textOf(one))) {
        expect(place.getAttribute('aria-live'), textOf(place)).to.equal('off');
      }
    }
    expect(news.status).to.equal('empty');
    button(filter, 'Wis filters').click();
    await until(() => said(feed) === 'Filters gewist: 8 resultaten.', 'the end');
  });

  it('is announced without a dia-filter too, in the language of the page', async () => {
    const feed = mount<DiaFeed>(
      `<dia-feed lang="en" src="${publish(related)}">${NEIGHBOURS}</dia-feed>`,
    );
    for (const widget of feed.querySelectorAll<Widget>(':scope > *')) await settled(widget);
    ask(feed, { subgoal: ['raad'], municipality: ['GM0344'], search: 'raad' });
    await until(() => said(feed).includes('“raad”'), 'what is said');
    expect(said(feed)).to.equal(
      'Filtered by “raad”, Krachtige gemeenteraad, Utrecht: 1 of 8 results.',
    );
    const place = root(feed).querySelector('[aria-live]') as HTMLElement;
    expect(place.lang).to.equal('en');
    expect(place.getBoundingClientRect().height).to.be.at.most(1);
    if (isChromium) expect(await mistakesIn(feed)).to.deep.equal([]);
  });

  it('is silent before anything changes', async () => {
    const { feed } = await show();
    await frames(10);
    expect(said(feed)).to.equal('');
  });

  it('is told by names, not by codes', async () => {
    const { feed, news } = await show();
    ask(feed, {
      theme: ['participatie'],
      kind: ['interview'],
      municipality: ['GM0080'],
      province: ['NL-FR'],
    });
    const note = () => textOf(all(news, '.filter')[0]);
    await until(() => note().includes('Leeuwarden') && note().includes('Aan de slag'), 'names');
    expect(note()).to.include(
      'Gefilterd op: Aan de slag met Participatie, Interview, Leeuwarden, Fryslân',
    );
    expect(titles(news)).to.have.length(1);
  });

  it('shows what nobody knows as text, and no more of it than can be read', async () => {
    const { feed, filter, news } = await show();
    const strange = ['__proto__', 'constructor', '<img src=x onerror=alert(1)>', 'x'.repeat(5000)];
    const many = Array.from({ length: 5000 }, (_, index) => `soort-${index}`);
    ask(feed, { kind: [...strange, ...many], subgoal: ['__proto__'], theme: ['toString'] });
    await until(() => news.status === 'empty', 'nothing');
    const note = textOf(all(news, '.filter')[0]);
    expect(note).to.include('__proto__');
    expect(note.length).to.be.lessThan(600);
    expect(all(news, 'img')).to.deep.equal([]);
    await until(() => said(feed).includes('0 van'), 'what is said');
    expect(said(feed).length).to.be.lessThan(600);
    expect(all(filter, '.chip').length).to.be.at.most(5);
    button(filter, 'Wis filters').click();
    await until(() => news.status === 'ready', 'all');
    await until(() => found(filter) === '8 resultaten', 'the count');
  });

  it('works between two copies of the library', async () => {
    const { document } = await page(
      `<dia-feed src="${SAMPLE}"><dia-filter></dia-filter><dia-news-feed></dia-news-feed></dia-feed>`,
    );
    await importInto(document, moduleOf('dia-feed'), `${moduleOf('dia-news-feed')}?copy`);
    await importInto(document, `${moduleOf('dia-filter')}?copy`);
    const filter = document.querySelector('dia-filter') as Element;
    await until(() => isReady(filter) && found(filter) === '30 resultaten', 'the filter');
  });

  it('counts a widget in a shadow root', async () => {
    const feed = mount(
      `<dia-feed src="${publish(related)}"><dia-filter></dia-filter><section></section></dia-feed>`,
    );
    const filter = feed.firstElementChild as Element;
    const inner = filter.nextElementSibling?.attachShadow({ mode: 'open' }) as ShadowRoot;
    inner.innerHTML = '<dia-news-feed loading="eager"></dia-news-feed>';
    await until(() => found(filter) === '4 resultaten', 'the news');
    choose(filter, 'subgoal', 'raad');
    await until(() => found(filter) === '2 van 4 resultaten', 'the choice');
    await until(() => titles(inner.firstElementChild as Widget).length === 2, 'two news items');
    feed.querySelector('section')?.remove();
    await until(() => found(filter) !== '2 van 4 resultaten', 'without it');
  });

  it('counts whoever takes part, by plain data', async () => {
    const { filter } = await show('', '<dia-news-feed loading="eager"></dia-news-feed>');
    await until(() => found(filter) === '4 resultaten', 'the news');
    const given: FeedContext[] = [];
    filter.dispatchEvent(new ContextEvent(feedContext, filter, (one) => void given.push(one)));
    let most = 2;
    const elsewhere = { title: 'Elders', kind: 'elders' };
    const registration = given[0]?.register?.({
      section: { name: 'news', table: { kind: {} } },
      presetFilter: () => ({}),
      arrange: (records) => [...records.slice(0, most), elsewhere],
      kindNames: () => ({ elders: 'Van elders' }),
    });
    await until(() => found(filter) === '5 resultaten', 'one more');
    expect(options(filter, 'kind')).to.include('Van elders (1)');
    most = 0;
    registration?.update();
    await frames();
    expect(found(filter)).to.equal('5 resultaten');
    registration?.leave();
    await until(() => found(filter) === '4 resultaten', 'the news');
    expect(options(filter, 'kind')).to.not.include('Van elders (1)');
  });

  it('in a large feed lets the page breathe', async () => {
    const items = Array.from({ length: 3000 }, (_, index) => ({
      id: String(index),
      title: `Bericht ${index}`,
      _dia: { kind: index % 3 ? 'news' : 'column', subgoals: ['raad'] },
    }));
    const large = { ...related, news: { ...related.news, items } };
    const { filter, news } = await show('', '<dia-news-feed></dia-news-feed>', publish(large));
    await until(() => found(filter) === '3.000 resultaten', 'the count');
    choose(filter, 'kind', 'column');
    await until(() => found(filter) === '1.000 van 3.000 resultaten', 'the count');
    await complete(news);
    cleanup(() => news.remove());
  });
});
