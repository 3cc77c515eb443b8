/** The filter that list and map share, with each other and with the widgets of one feed. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { DiaFilterChangeEvent } from '../../../src/feed/events.js';
import type { Filter } from '../../../src/feed/filter.js';
import type { DiaFeed } from '../../../src/widgets/feed/feed.js';
import { publish } from '../../fixtures/publish.js';
import { all, cleanup, eventsOf, mount, textOf, texts, titles } from '../helpers.js';
import type { DiaInitiativeMap } from './helpers.js';
import {
  CITIES,
  GRONINGEN,
  MAASTRICHT,
  UTRECHT,
  choose,
  cities,
  complete,
  expectFocusNotLost,
  feedOf,
  field,
  found,
  frames,
  inLargeWindow,
  inLine,
  inList,
  items,
  line,
  names,
  onMarkers,
  search,
  showMap,
  subgoals,
  times,
  tool,
  until,
} from './helpers.js';

const options = (map: Element, label: string): string[] =>
  texts([...field<HTMLSelectElement>(map, label).options]);

const chosen = (map: Element, label: string): string =>
  textOf(field<HTMLSelectElement>(map, label).selectedOptions[0]).replace(/ \(\d+\)$/, '');

describe('dia-initiative-map, its filter', () => {
  inLargeWindow();

  describe('finds', () => {
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
      expect(options(map, 'Provincie')).to.include('Utrecht (3)');
      await choose(map, 'Soort', 'Dorpsbudget');
      await found(map, 3);
      expect(inList(map)).to.equal(3);
      const fewer = 'Beter betrokken inwoners (2)';
      await until(() => options(map, 'Subdoel').includes(fewer), fewer);
      tool(map, 'Wis filters').click();
      await found(map, 8);
      expectFocusNotLost();
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

    it('from the beginning of the list again', async () => {
      const map = await showMap(
        feedOf([{ kind: 'scan' }, ...times(20, { municipality: UTRECHT, kind: 'loting' })]),
      );
      await choose(map, 'Soort', 'Loting');
      await frames(4);
      expect(items(map)).to.have.length(6);
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

  describe('has fields', () => {
    const fields = (map: Element) =>
      texts(all(map, '[role=search] label')).filter((label) => label !== 'Zoeken');
    const utrecht = { municipality: UTRECHT, subgoals: ['raad'], kind: 'loting' };

    for (const [what, given, attributes, expected] of [
      [
        'all that tell initiatives apart',
        CITIES,
        '',
        ['Subdoel', 'Soort', 'Provincie', 'Gemeente'],
      ],
      ['none where all are alike', [utrecht, { ...utrecht, title: 'Anders' }], '', []],
      [
        'by what some have and others do not',
        [utrecht, { ...utrecht, kind: undefined }],
        '',
        ['Soort'],
      ],
      [
        'of the municipality within one province',
        [utrecht, { ...utrecht, municipality: 'Zeist' }],
        '',
        ['Gemeente'],
      ],
      ['but those of the one place that the page sets', CITIES, 'municipality="Utrecht"', []],
      [
        'but that of the one kind that the page sets',
        CITIES,
        'kind="dorpsbudget"',
        ['Subdoel', 'Provincie', 'Gemeente'],
      ],
    ] as const) {
      it(what, async () => {
        const map = await showMap(feedOf(given, { subgoals }), attributes);
        await until(() => fields(map).join() === expected.join(), expected.join() || 'no fields');
        expect(field<HTMLInputElement>(map, 'Zoeken').type).to.equal('search');
      });
    }

    it('that stay when a visitor has narrowed the rest to one value', async () => {
      const map = await showMap(cities);
      await until(() => options(map, 'Soort').length > 1, 'choices');
      const before = fields(map);
      await choose(map, 'Provincie', 'Groningen');
      await found(map, 2);
      await until(() => options(map, 'Soort').includes('Burgerberaad (0)'), 'other counts');
      expect(fields(map)).to.deep.equal(before);
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

    it('leaves the fields to a dia-filter beside it, and says what it is filtered by', async () => {
      const { feed, map } = await shared();
      feed.insertAdjacentHTML('afterbegin', '<dia-filter></dia-filter>');
      feed.insertAdjacentHTML(
        'beforeend',
        '<dia-initiative-map loading="eager" class="filtered"></dia-initiative-map>',
      );
      const other = await complete(feed.lastElementChild as DiaInitiativeMap);
      await found(other, 8);
      expect(all(other, '[role=search], #search')).to.be.empty;
      expect(textOf(line(other)?.parentElement ?? undefined)).to.equal('8 initiatieven');
      feed.dispatchEvent(new DiaFilterChangeEvent({ subgoal: ['inwoners'] }));
      await found(other, 3);
      await found(map, 3);
      expect(texts(all(other, '.found > *'))).to.deep.equal([
        '3 van 8 initiatieven',
        'Gefilterd op: Beter betrokken inwoners',
      ]);
      expect(texts(all(other, 'button'))).not.to.include('Wis filters');
      expect(field<HTMLSelectElement>(other, 'Volgorde').disabled).to.equal(false);
      feed.dispatchEvent(new DiaFilterChangeEvent({ theme: ['jongeren'] }));
      await found(other, 8);
      expect(texts(all(other, '.found > *'))).to.deep.equal([
        '8 initiatieven',
        'Deze lijst verandert niet door uw filters.',
      ]);
    });

    it('leaves the fields to the marker of a dia-filter, which comes later', async () => {
      const { feed } = await shared();
      feed.insertAdjacentHTML(
        'beforeend',
        `<div data-dia-widget="filter"></div>
         <dia-initiative-map loading="eager"></dia-initiative-map>`,
      );
      const other = await complete(feed.lastElementChild as DiaInitiativeMap);
      await found(other, 8);
      expect(all(other, '[role=search], #search')).to.be.empty;
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
});
