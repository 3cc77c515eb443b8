/** The list, which is complete, and the filter that it shares with the map. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { DiaFilterChangeEvent } from '../../../src/feed/events.js';
import type { Filter } from '../../../src/feed/filter.js';
import type { DiaFeed } from '../../../src/widgets/feed/feed.js';
import { publish } from '../../fixtures/publish.js';
import { all, button, cleanup, eventsOf, hasButton, levelOf, links, mount, part, parts, texts, textOf, titles } from '../helpers.js';
import type { DiaInitiativeMap, Given } from './helpers.js';
import { AMSTERDAM, GRONINGEN, MAASTRICHT, UTRECHT, active, choose, cities, complete, feedOf, field, found, inLargeWindow, inLine, inList, items, line, markers, mountMap, names, onMarkers, search, showMap, subgoals, times, tool, frames, until } from './helpers.js';

const MIXED: readonly Given[] = [
  { title: 'Zonder plaats', started: '2021' },
  { title: 'Zwols', municipality: 'Zwolle', started: '2018-05-01' },
  { title: 'Buiten', point: [6.5, 53.9], started: '2024' },
  { title: 'Amsterdams', municipality: AMSTERDAM, started: '2019-02-01' },
  { title: 'Fries', municipality: 'Súdwest-Fryslân' },
  { title: 'Weesps', municipality: 'Weesp', started: '2019-03-01' },
  { title: 'Gents', municipality: 'Gent', point: [3.72, 51.05], started: '2020' },
];

/** What is said of an item beside its title. */
const meta = (item: Element | undefined): string[] =>
  texts([...(item?.querySelectorAll('[part=meta] > *') ?? [])]);

const options = (map: Element, label: string): string[] =>
  texts([...field<HTMLSelectElement>(map, label).options]);

const chosen = (map: Element, label: string): string =>
  textOf(field<HTMLSelectElement>(map, label).selectedOptions[0]).replace(/ \(\d+\)$/, '');

describe('dia-initiative-map, its list', () => {
  inLargeWindow();

  describe('is in order', () => {
    it('of the municipalities by name, what is nowhere last', async () => {
      const map = await showMap(feedOf(MIXED), 'limit="20"');
      expect(titles(map)).to.deep.equal([
        'Amsterdams',
        'Weesps',
        'Gents',
        'Fries',
        'Zwols',
        'Buiten',
        'Zonder plaats',
      ]);
      expect(chosen(map, 'Volgorde')).to.equal('Per gemeente');
    });

    it('of when they began, the newest first, when that is chosen', async () => {
      const map = await showMap(feedOf(MIXED), 'limit="20"');
      await choose(map, 'Volgorde', 'Nieuwste eerst');
      await until(() => titles(map)[0] === 'Buiten', 'the other order');
      expect(titles(map)).to.deep.equal([
        'Buiten',
        'Zonder plaats',
        'Gents',
        'Weesps',
        'Amsterdams',
        'Zwols',
        'Fries',
      ]);
      await choose(map, 'Volgorde', 'Per gemeente');
      await until(() => titles(map)[0] === 'Amsterdams', 'the first order');
    });

    it('that was chosen, whatever the filter', async () => {
      const map = await showMap(feedOf(MIXED), 'limit="20"');
      await choose(map, 'Volgorde', 'Nieuwste eerst');
      await search(map, 'm');
      await until(() => inLine(map) < 7, 'fewer');
      await until(() => inList(map) === inLine(map), 'the list');
      expect(titles(map)).to.deep.equal(['Weesps', 'Amsterdams']);
      expect(chosen(map, 'Volgorde')).to.equal('Nieuwste eerst');
    });

    it('that leaves the map alone', async () => {
      const map = await showMap(feedOf(MIXED));
      const before = names(map);
      await choose(map, 'Volgorde', 'Nieuwste eerst');
      await until(() => titles(map)[0] === 'Buiten', 'the other order');
      expect(names(map)).to.deep.equal(before);
    });

    it('of the feed where nothing else tells', async () => {
      const map = await showMap(feedOf(times(4, { municipality: UTRECHT })));
      const found = ['Initiatief 1', 'Initiatief 2', 'Initiatief 3', 'Initiatief 4'];
      expect(titles(map)).to.deep.equal(found);
      await choose(map, 'Volgorde', 'Nieuwste eerst');
      await frames(4);
      expect(titles(map)).to.deep.equal(found);
    });
  });

  describe('tells of each', () => {
    it('all that the feed has', async () => {
      const map = await showMap(
        feedOf(
          [
            {
              title: 'Burgerberaad klimaat',
              summary: 'Inwoners beslissen mee.',
              url: 'https://beraad.example/',
              municipality: UTRECHT,
              kind: 'gast-van-de-raad',
              subgoals: ['inwoners', 'raad', 'onbekend'],
              started: '2021-05-01',
              ended: '2023',
              status: 'ended',
              organisation: 'Stichting Samen',
            },
          ],
          { subgoals },
        ),
      );
      const [item] = items(map);
      expect(titles(map)).to.deep.equal(['Burgerberaad klimaat']);
      expect(meta(item)).to.deep.equal([
        'Utrecht',
        'Gast van de raad',
        '2021 tot 2023',
        'Afgelopen',
        'Stichting Samen',
      ]);
      expect(textOf(item?.querySelector('[part=summary]') ?? undefined)).to.equal(
        'Inwoners beslissen mee.',
      );
      expect(links(map)[0]?.href).to.equal('https://beraad.example/');
      const said = textOf(item);
      expect(said).to.include('Subdoelen: Krachtige gemeenteraad, Beter betrokken inwoners');
      expect(said).to.not.include('onbekend');
      expect(said).to.not.include('GM0344');
    });

    it('nothing that the feed has not', async () => {
      const map = await showMap(feedOf([{ title: 'Kaal' }]));
      expect(textOf(items(map)[0])).to.equal('Kaal');
      expect(links(map)).to.deep.equal([]);
    });

    it('its municipality by today’s name, whatever the feed gives', async () => {
      const map = await showMap(
        feedOf([
          { title: 'a', municipality: 'GM0457' },
          { title: 'b', municipality: 'weesp' },
          { title: 'c', municipality: "'s-Gravenhage" },
          { title: 'd', municipality: 'Atlantis' },
          { title: 'e', municipality: 'GM9999' },
        ]),
      );
      const said = Object.fromEntries(
        items(map).map((item, index) => [titles(map)[index], meta(item)]),
      );
      expect(said).to.deep.equal({
        a: ['Amsterdam'],
        b: ['Amsterdam'],
        c: ['Den Haag'],
        d: ['Atlantis'],
        e: [],
      });
    });

    it('one subgoal in the singular', async () => {
      const map = await showMap(
        feedOf([{ municipality: UTRECHT, subgoals: ['bestuur'] }], { subgoals }),
      );
      expect(textOf(items(map)[0])).to.include('Subdoel: Weerbaar bestuur');
    });

    it('years as years', async () => {
      const map = await showMap(
        feedOf([
          { title: 'a', started: 2019 },
          { title: 'b', started: '2020-12-31', status: 'active' },
          { title: 'c', started: '2020', ended: '2022-01-01' },
        ]),
      );
      expect(items(map).map(meta)).to.deep.equal([
        ['Vanaf 2019'],
        ['Vanaf 2020', 'Loopt nu'],
        ['2020 tot 2022'],
      ]);
    });

    it('its own language, where that is another', async () => {
      const given = { municipality: UTRECHT, subgoals: ['raad', 'inwoners'] };
      const map = await showMap(
        feedOf(
          [
            { ...given, title: 'Tegearre', summary: 'Wy dogge it.', language: 'fy' },
            { ...given, title: 'Samen' },
          ],
          { subgoals: [{ ...subgoals[0], language: 'en' }, subgoals[1]] },
        ),
      );
      const item = (title: string) => items(map).find((one) => textOf(one).includes(title));
      const marked = (title: string) =>
        [...(item(title)?.querySelectorAll<HTMLElement>('[lang]') ?? [])].map(
          (one) => `${one.lang}: ${textOf(one)}`,
        );
      expect(marked('Samen')).to.deep.equal(['en: Krachtige gemeenteraad']);
      expect(marked('Tegearre')).to.deep.equal([
        'fy: Tegearre',
        'fy: Wy dogge it.',
        'en: Krachtige gemeenteraad',
        'fy: : Tegearre',
      ]);
      expect(textOf(item('Samen'))).to.include(
        'Subdoelen: Krachtige gemeenteraad, Beter betrokken inwoners',
      );
    });

    it('under a heading of the right level', async () => {
      const map = await showMap(cities, 'heading-level="3"');
      expect(levelOf(part(map, 'heading'))).to.equal(3);
      expect(parts(map, 'title').map(levelOf)).to.deep.equal([4, 4, 4, 4, 4, 4]);
    });

    it('in English for who reads that', async () => {
      const map = await showMap(cities, 'lang="en"');
      await until(() => textOf(line(map)) === '8 initiatives', 'English');
      expect(textOf(items(map)[1])).to.include('Subgoal: Beter betrokken inwoners');
      expect(options(map, 'Order')).to.deep.equal(['By municipality', 'Newest first']);
    });

    it('and asks before a link is followed', async () => {
      const map = await showMap(feedOf([{ url: 'https://een.example/', municipality: UTRECHT }]));
      const events = eventsOf(document, 'dia-select');
      map.addEventListener('dia-select', (event) => event.preventDefault());
      links(map)[0]?.click();
      expect(events).to.have.length(1);
      expect(events[0]?.section).to.equal('initiatives');
    });
  });

  describe('is shown in parts', () => {
    it('of six, unless the webmaster says otherwise', async () => {
      const feed = feedOf(times(15, { municipality: UTRECHT }));
      expect(items(await showMap(feed))).to.have.length(6);
      expect(items(await showMap(feed, 'limit="4"'))).to.have.length(4);
    });

    it('with a button for the next', async () => {
      const map = await showMap(feedOf(times(15, { municipality: UTRECHT })), 'limit="5"');
      expect(textOf(part(map, 'footer'))).to.include('5 van 15 getoond');
      button(map, 'Meer tonen').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => items(map).length === 10, 'ten');
      await frames(2);
      expect(items(map)[5]?.contains(active())).to.equal(true);
      button(map, 'Meer tonen').click();
      await until(() => items(map).length === 15, 'all');
      expect(hasButton(map, 'Meer tonen')).to.equal(false);
      expect(inLine(map)).to.equal(15);
    });

    it('or with a link to where they all are', async () => {
      const map = await showMap(cities, 'more-url="/alle"');
      expect(part<HTMLAnchorElement>(map, 'more').pathname).to.equal('/alle');
      expect(hasButton(map, 'Meer tonen')).to.equal(false);
    });
  });

  describe('is bound by the webmaster', () => {
    for (const [attributes, count] of [
      ['kind="dorpsbudget"', 3],
      ['kind="burgerberaad, dorpsbudget"', 8],
      ['kind="bestaat-niet"', 0],
      ['subgoal="raad"', 4],
      ['subgoal="3"', 3],
      ['municipality="Utrecht,Maastricht"', 4],
      ['municipality="GM0014"', 2],
      ['province="Limburg"', 1],
      ['kind="burgerberaad" subgoal="1"', 4],
    ] as const) {
      it(`to ${attributes}`, async () => {
        const map = mountMap(cities, `${attributes} limit="20"`);
        await until(() => map.status !== 'loading', 'the map is done');
        expect(map.status).to.equal(count ? 'ready' : 'empty');
        expect(items(map)).to.have.length(count);
        if (!count) return;
        await complete(map);
        expect(inLine(map)).to.equal(count);
        expect(textOf(line(map))).to.match(/^\d+ initiatie(?:f|ven)$/);
      });
    }

    it('and no visitor widens that', async () => {
      const map = await showMap(cities, 'kind="burgerberaad"');
      expect(inLine(map)).to.equal(5);
      await choose(map, 'Subdoel', 'Beter betrokken inwoners');
      await found(map, 1);
      expect(textOf(line(map))).to.equal('1 van 5 initiatieven');
      tool(map, 'Wis filters').click();
      await found(map, 5);
    });

    it('and follows when that changes', async () => {
      const map = await showMap(cities);
      map.kind = 'dorpsbudget';
      await found(map, 3);
      expect(names(map)).to.deep.equal(['Groningen, 2 initiatieven', 'Gent, 1 initiatief']);
      map.removeAttribute('kind');
      map.kind = undefined;
      await found(map, 8);
      expect(markers(map)).to.have.length(4);
    });
  });

  describe('is filtered', () => {
    it('by what visitors choose, with how many there would be', async () => {
      const map = await showMap(cities);
      await until(() => options(map, 'Soort').length > 1, 'choices');
      expect(options(map, 'Soort')).to.deep.equal([
        'Alle soorten',
        'Burgerberaad (5)',
        'Dorpsbudget (3)',
      ]);
      expect(options(map, 'Subdoel')).to.deep.equal([
        'Alle subdoelen',
        'Krachtige gemeenteraad (4)',
        'Beter betrokken inwoners (3)',
      ]);
      for (const [label, option] of [
        ['Soort', 'Burgerberaad (5)'],
        ['Soort', 'Dorpsbudget (3)'],
        ['Provincie', 'Utrecht (3)'],
      ] as const) {
        const count = Number(/\((\d+)\)/.exec(option)?.[1]);
        await choose(map, label, option.replace(/ \(.*/, ''));
        await found(map, count);
        expect(inList(map)).to.equal(count);
        tool(map, 'Wis filters').click();
        await found(map, 8);
      }
    });

    it('by words in all that it says', async () => {
      const map = await showMap(
        feedOf([
          { title: 'Burgerberaad', municipality: UTRECHT },
          { title: 'Iets', summary: 'Over het café.', municipality: GRONINGEN },
          { title: 'Anders', organisation: 'Stichting Samen', municipality: MAASTRICHT },
        ]),
      );
      for (const [words, title] of [
        ['utrecht', 'Burgerberaad'],
        ['CAFE', 'Iets'],
        ['samen stichting', 'Anders'],
      ] as const) {
        await search(map, words);
        await until(() => titles(map).join() === title, title);
        expect(inLine(map)).to.equal(1);
      }
    });

    it('by a municipality that is typed', async () => {
      const map = await showMap(cities);
      field(map, 'Gemeente').focus();
      await sendKeys({ type: 'gron' });
      await until(() => all(map, '[role=option]').length, 'suggestions');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await found(map, 2);
      expect(names(map)).to.deep.equal(['Groningen, 2 initiatieven']);
    });

    it('and shows from the beginning again', async () => {
      const map = await showMap(feedOf(times(20, { municipality: UTRECHT, kind: 'loting' })));
      await choose(map, 'Soort', 'Loting');
      await frames(4);
      expect(items(map)).to.have.length(6);
    });

    it('and says so when nothing fits, where it is heard', async () => {
      const map = await showMap(cities);
      await search(map, 'dit staat nergens');
      await until(() => parts(map, 'message').length, 'a message');
      const message = part(map, 'message');
      expect(textOf(message)).to.equal('Er is niets gevonden dat past bij uw keuze.');
      expect(message.closest('[role=status]')).to.not.equal(null);
      expect(items(map)).to.deep.equal([]);
      expect(textOf(line(map))).to.equal('0 van 8 initiatieven');
      // And the field is still there.
      expect(field<HTMLInputElement>(map, 'Zoeken').value).to.equal('dit staat nergens');
      expect(active() === field(map, 'Zoeken')).to.equal(true);
      tool(map, 'Wis filters').click();
      await found(map, 8);
      expect(document.activeElement === map).to.equal(true);
    });

    it('by the last of many quick changes', async () => {
      const map = await showMap(cities);
      for (const option of ['Burgerberaad', 'Dorpsbudget', 'Alle soorten', 'Dorpsbudget']) {
        await choose(map, 'Soort', option);
        await Promise.resolve();
        await map.updateComplete;
      }
      await found(map, 3);
      await frames(10);
      expect(inList(map)).to.equal(3);
      expect(chosen(map, 'Soort')).to.equal('Dorpsbudget');
    });
  });

  describe('outside a dia-feed', () => {
    it('filters itself, and tells what was asked for', async () => {
      const map = await showMap(cities);
      const events = eventsOf(document, 'dia-filter-change');
      await choose(map, 'Soort', 'Dorpsbudget');
      await found(map, 3);
      expect(events).to.have.length(1);
      expect(events[0]?.filter).to.deep.equal({ kind: ['dorpsbudget'] });
      expect([events[0]?.bubbles, events[0]?.composed, events[0]?.cancelable]).to.deep.equal([
        true,
        true,
        true,
      ]);
      await choose(map, 'Subdoel', 'Beter betrokken inwoners');
      await found(map, 2);
      expect(events[1]?.filter).to.deep.equal({ kind: ['dorpsbudget'], subgoal: ['inwoners'] });
      await choose(map, 'Soort', 'Alle soorten');
      await found(map, 3);
      expect(events[2]?.filter).to.deep.equal({ subgoal: ['inwoners'] });
    });

    it('stays as it is when that is cancelled', async () => {
      const map = await showMap(cities);
      const refuse = (event: Event) => event.preventDefault();
      map.addEventListener('dia-filter-change', refuse);
      await choose(map, 'Soort', 'Dorpsbudget');
      await frames(6);
      expect(inLine(map)).to.equal(8);
      expect(onMarkers(map)).to.equal(7);
      expect(chosen(map, 'Soort')).to.equal('Alle soorten');
      map.removeEventListener('dia-filter-change', refuse);
      await choose(map, 'Soort', 'Dorpsbudget');
      await found(map, 3);
    });

    it('stands apart from others', async () => {
      const [one, other] = [await showMap(cities), await showMap(cities)];
      await choose(one, 'Soort', 'Dorpsbudget');
      await found(one, 3);
      expect(inLine(other)).to.equal(8);
      expect(chosen(other, 'Soort')).to.equal('Alle soorten');
    });
  });

  describe('inside a dia-feed', () => {
    async function shared(): Promise<{
      feed: DiaFeed;
      map: DiaInitiativeMap;
      overview: HTMLElement;
    }> {
      const feed = mount<DiaFeed>(
        `<dia-feed src="${publish(cities)}">
          <dia-subgoal-overview loading="eager"></dia-subgoal-overview>
          <div style="inline-size: 1100px">
            <dia-initiative-map loading="eager"></dia-initiative-map>
          </div>
        </dia-feed>`,
      );
      const map = feed.querySelector('dia-initiative-map') as DiaInitiativeMap;
      const overview = feed.querySelector('dia-subgoal-overview') as HTMLElement;
      await complete(map);
      await until(() => choices(overview).length, 'choices');
      return { feed, map, overview };
    }

    const choices = (overview: Element) => all<HTMLButtonElement>(overview, 'button[aria-pressed]');

    const pressed = (overview: Element) =>
      texts(choices(overview).filter((one) => one.getAttribute('aria-pressed') === 'true')).map(
        (text) => text.split(': ')[1],
      );

    it('asks it, and follows what it says', async () => {
      const { feed, map, overview } = await shared();
      const events = eventsOf(feed, 'dia-filter-change');
      await choose(map, 'Subdoel', 'Beter betrokken inwoners');
      await found(map, 3);
      expect(events.map(({ filter }) => filter)).to.deep.equal([{ subgoal: ['inwoners'] }]);
      expect(pressed(overview)).to.deep.equal(['Beter betrokken inwoners']);
      expect(names(map)).to.deep.equal(['Groningen, 2 initiatieven', 'Maastricht, 1 initiatief']);
      tool(map, 'Wis filters').click();
      await found(map, 8);
      expect(pressed(overview)).to.deep.equal([]);
    });

    it('follows a subgoal that is chosen beside it', async () => {
      const { map, overview } = await shared();
      choices(overview)
        .find((one) => textOf(one).includes('Beter betrokken inwoners'))
        ?.click();
      await found(map, 3);
      expect(chosen(map, 'Subdoel')).to.equal('Beter betrokken inwoners');
      expect(inList(map)).to.equal(3);
      expect(onMarkers(map)).to.equal(3);
    });

    it('follows whatever asks the feed', async () => {
      const { feed, map } = await shared();
      feed.dispatchEvent(new DiaFilterChangeEvent({ kind: ['dorpsbudget'], search: 'buren' }));
      await found(map, 1);
      expect(chosen(map, 'Soort')).to.equal('Dorpsbudget');
      expect(field<HTMLInputElement>(map, 'Zoeken').value).to.equal('buren');
      feed.dispatchEvent(new DiaFilterChangeEvent({}));
      await found(map, 8);
      expect(field<HTMLInputElement>(map, 'Zoeken').value).to.equal('');
    });

    it('shares it with another map', async () => {
      const { feed, map } = await shared();
      feed.insertAdjacentHTML(
        'beforeend',
        '<dia-initiative-map loading="eager" kind="burgerberaad"></dia-initiative-map>',
      );
      const other = await complete(feed.lastElementChild as DiaInitiativeMap);
      expect(inLine(other)).to.equal(5);
      await choose(map, 'Subdoel', 'Beter betrokken inwoners');
      await found(map, 3);
      await found(other, 1);
      tool(other, 'Wis filters').click();
      await found(other, 5);
      await found(map, 8);
    });

    it('waits for its answer, which may be no', async () => {
      const { feed, map } = await shared();
      const refuse = (event: Event) => event.preventDefault();
      feed.addEventListener('dia-filter-change', refuse);
      cleanup(() => feed.removeEventListener('dia-filter-change', refuse));
      await choose(map, 'Soort', 'Dorpsbudget');
      await frames(8);
      expect(inLine(map)).to.equal(8);
      expect(chosen(map, 'Soort')).to.equal('Alle soorten');
    });

    it('keeps what is asked for that it does not know', async () => {
      const { feed, map } = await shared();
      feed.dispatchEvent(new DiaFilterChangeEvent({ period: ['2020'] } as Filter));
      await frames(6);
      expect(inLine(map)).to.equal(8);
      const events = eventsOf(feed, 'dia-filter-change');
      await choose(map, 'Soort', 'Dorpsbudget');
      await found(map, 3);
      expect(events[0]?.filter).to.deep.include({ period: ['2020'] });
    });

    it('has a filter of its own when it has a feed of its own', async () => {
      const feed = mount<DiaFeed>(
        `<dia-feed src="${publish(cities)}">
          <dia-initiative-map loading="eager" src="${publish(cities)}"></dia-initiative-map>
        </dia-feed>`,
      );
      const map = await complete(feed.firstElementChild as DiaInitiativeMap);
      feed.dispatchEvent(new DiaFilterChangeEvent({ kind: ['dorpsbudget'] }));
      await frames(6);
      expect(inLine(map)).to.equal(8);
      await choose(map, 'Soort', 'Burgerberaad');
      await found(map, 5);
    });

    it('takes what was chosen before it came', async () => {
      const { feed } = await shared();
      feed.dispatchEvent(new DiaFilterChangeEvent({ kind: ['dorpsbudget'] }));
      feed.insertAdjacentHTML(
        'beforeend',
        '<dia-initiative-map loading="eager"></dia-initiative-map>',
      );
      const late = await complete(feed.lastElementChild as DiaInitiativeMap);
      await found(late, 3);
      expect(chosen(late, 'Soort')).to.equal('Dorpsbudget');
    });
  });

  it('tells the page when it is there, and with how many', async () => {
    const events = eventsOf(document, 'dia-ready');
    const map = await showMap(cities);
    const own = events.filter(({ target }) => target === map);
    expect(own.map(({ section, count }) => [section, count])).to.deep.equal([['initiatives', 8]]);
  });
});
