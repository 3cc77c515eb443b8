/** The list, which is complete: its order, what it tells of each initiative, what bounds it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import {
  button,
  eventsOf,
  hasButton,
  levelOf,
  links,
  part,
  parts,
  textOf,
  texts,
  titles,
  listenToConsole,
} from '../helpers.js';
import type { Given } from './helpers.js';
import {
  AMSTERDAM,
  UTRECHT,
  active,
  choose,
  cities,
  feedOf,
  field,
  found,
  frames,
  inLargeWindow,
  inLine,
  inList,
  items,
  line,
  markers,
  mountMap,
  names,
  search,
  showMap,
  subgoals,
  times,
  tool,
  until,
} from './helpers.js';

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
    it('of the municipalities by name, or the newest first, which leaves the map alone', async () => {
      const map = await showMap(feedOf(MIXED), 'limit="20"');
      const byMunicipality = [
        'Amsterdams',
        'Weesps',
        'Gents',
        'Fries',
        'Zwols',
        'Buiten',
        'Zonder plaats',
      ];
      expect(titles(map)).to.deep.equal(byMunicipality);
      expect(chosen(map, 'Volgorde')).to.equal('Per gemeente');
      const before = names(map);
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
      expect(names(map)).to.deep.equal(before);
      await choose(map, 'Volgorde', 'Per gemeente');
      await until(() => titles(map)[0] === 'Amsterdams', 'the first order');
      expect(titles(map)).to.deep.equal(byMunicipality);
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
    it('all that the feed has, and asks before a link is followed', async () => {
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
      const events = eventsOf(document, 'dia-select');
      map.addEventListener('dia-select', (event) => event.preventDefault());
      links(map)[0]?.click();
      expect(events).to.have.length(1);
      expect(events[0]?.section).to.equal('initiatives');
    });

    it('nothing that the feed has not, and years as years', async () => {
      const map = await showMap(
        feedOf([
          { title: 'Kaal' },
          { title: 'b', started: 2019 },
          { title: 'c', started: '2020-12-31', status: 'active' },
          { title: 'd', started: '2020', ended: '2022-01-01' },
        ]),
      );
      expect(textOf(items(map)[0])).to.equal('Kaal');
      expect(links(map)).to.deep.equal([]);
      expect(items(map).slice(1).map(meta)).to.deep.equal([
        ['Vanaf 2019'],
        ['Vanaf 2020', 'Loopt nu'],
        ['2020 tot 2022'],
      ]);
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

    it('one subgoal in the singular, in English, under a heading of the right level', async () => {
      const map = await showMap(cities, 'lang="en" heading-level="3"');
      await until(() => textOf(line(map)) === '8 initiatives', 'English');
      expect(textOf(items(map)[1])).to.include('Subgoal: Beter betrokken inwoners');
      expect(options(map, 'Order')).to.deep.equal(['By municipality', 'Newest first']);
      expect(levelOf(part(map, 'heading'))).to.equal(3);
      expect(parts(map, 'title').map(levelOf)).to.deep.equal([4, 4, 4, 4, 4, 4]);
    });
  });

  describe('is shown in parts', () => {
    it('of six, unless the webmaster says otherwise, with a button for the next', async () => {
      const feed = feedOf(times(15, { municipality: UTRECHT }));
      expect(items(await showMap(feed))).to.have.length(6);
      const map = await showMap(feed, 'limit="5"');
      expect(items(map)).to.have.length(5);
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
        if (count) await until(() => inLine(map) === count, 'as many in the line of the filter');
        expect(textOf(line(map))).to.match(count ? /^\d+ initiatie(?:f|ven)$/ : /^$/);
      });
    }

    it('to a kind with a comma in its name, which is reported until it is between quotes', async () => {
      const said = listenToConsole();
      const feed = feedOf([
        { municipality: 'Bergen, Noord-Holland', kind: 'dialoog, gesprek' },
        { municipality: UTRECHT, kind: 'loting' },
      ]);
      const cut = mountMap(feed, 'kind="dialoog, gesprek"');
      await until(() => cut.status === 'empty', 'nothing');
      expect(said).to.have.length(2);
      expect(said[0]).to.match(/kind.*"dialoog".*double quotes/);
      const quoted = `kind='"dialoog, gesprek"' municipality='"Bergen, Noord-Holland"'`;
      const whole = await showMap(feed, quoted);
      expect(items(whole)).to.have.length(1);
      expect(said).to.have.length(2);
    });

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

  it('tells the page when it is there, and with how many', async () => {
    const events = eventsOf(document, 'dia-ready');
    const map = await showMap(cities);
    const own = events.filter(({ target }) => target === map);
    expect(own.map(({ section, count }) => [section, count])).to.deep.equal([['initiatives', 8]]);
  });
});
