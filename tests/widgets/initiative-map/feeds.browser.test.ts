/** Any number of initiatives, and whatever a feed may have wrong with them. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { ContextProvider } from '@lit/context';
import type { ReactiveElement } from 'lit';
import type { FeedContext } from '../../../src/feed/context.js';
import { feedContext } from '../../../src/feed/context.js';
import type { SectionName } from '../../../src/feed/sections.js';
import type { FeedSource, SectionContent, SectionState } from '../../../src/feed/store.js';
import type { Initiative } from '../../../src/feed/schema/index.js';
import { municipalities } from '../../../src/geo/municipalities.js';
import { MARKUP, sample } from '../../fixtures/feeds.js';
import { publish } from '../../fixtures/publish.js';
import {
  all,
  button,
  isShown,
  listenToConsole,
  mount,
  parts,
  textOf,
  texts,
  titles,
} from '../helpers.js';
import type { DiaInitiativeMap, Given } from './helpers.js';
import {
  CITIES,
  GRONINGEN,
  MAASTRICHT,
  UTRECHT,
  area,
  choose,
  complete,
  expectFocusOnMap,
  expectTally,
  feedOf,
  field,
  found,
  frames,
  inLargeWindow,
  marker,
  markers,
  mountMap,
  nameOf,
  names,
  notOnMap,
  opened,
  panel,
  search,
  showMap,
  sight,
  steps,
  still,
  times,
  tool,
  until,
  zoomOut,
} from './helpers.js';

const KINDS = ['burgerberaad', 'dorpsbudget', 'loting'];

/** The same so many each time: no chance in tests. */
function made(count: number): (Given & { point?: [number, number] })[] {
  const known = municipalities();
  return Array.from({ length: count }, (_, index) => {
    const { code, point } = known[(index * 7919) % known.length] ?? {
      code: UTRECHT,
      point: [5, 52],
    };
    const [aside, up] = [((index * 31) % 100) / 2000, ((index * 17) % 100) / 3000];
    return {
      title: `Initiatief ${index + 1}`,
      municipality: code,
      kind: KINDS[index % KINDS.length],
      ...(index % 3 && { point: [point[0] + aside, point[1] + up] as [number, number] }),
    };
  });
}

describe('dia-initiative-map, whatever the feed', () => {
  inLargeWindow();

  describe('has', () => {
    it('no initiatives: it says so', async () => {
      const map = mountMap(feedOf([]));
      await until(() => map.status !== 'loading', 'the map is done');
      expect(map.status).to.equal('empty');
      expect(textOf(parts(map, 'message')[0])).to.equal('Er zijn nog geen initiatieven.');
      expect(parts(map, 'map')).to.deep.equal([]);
      expect(all(map, 'input, select, button').filter(isShown)).to.deep.equal([]);
    });

    it('one', async () => {
      const map = await showMap(feedOf([{ title: 'Enige', municipality: UTRECHT }]));
      expectTally(map, 1);
      expect(textOf(all(map, '[role=search] .found p').at(-1))).to.equal('1 initiatief');
      marker(map, 'Utrecht').focus();
      await sendKeys({ press: 'Enter' });
      expect(textOf(await opened(map))).to.include('Enige');
    });

    it('the 180 of the sample', async () => {
      const map = await showMap(sample);
      expectTally(map, 180);
      await zoomOut(map);
      expectTally(map, 180);
      const offered = () => textOf(field<HTMLSelectElement>(map, 'Subdoel').options[1]);
      await until(() => /\(\d+\)$/.test(offered()), 'choices');
      const first = offered();
      const count = Number(/\((\d+)\)/.exec(first)?.[1]);
      await choose(map, 'Subdoel', first.replace(/ \(\d+\)$/, ''));
      await found(map, count);
      expectTally(map, count);
    });

    it('100,000, already read', async function () {
      this.timeout(60_000);
      const records = made(100_000).map(
        (given, index): Initiative =>
          ({ id: String(index), language: 'nl', ...given }) as unknown as Initiative,
      );
      const { map } = inContextOf(records);
      await complete(map);
      expectTally(map, 100_000);
      expect(markers(map).length).to.be.lessThan(200);
      await choose(map, 'Soort', 'Loting');
      await found(map, 33_333);
      expectTally(map, 33_333);
      button(map, 'Toon meer').click();
      await until(() => titles(map).length === 12, 'twelve');
      for (let turn = 0; turn < 9; turn++) tool(map, 'Zoom in').click();
      await still(map);
      expect(markers(map).length).to.be.lessThan(200);
      await choose(map, 'Soort', 'Alle soorten');
      await found(map, 100_000);
      expectTally(map, 100_000);
    });

    it('all in one municipality', async () => {
      const given = Array.from({ length: 500 }, (_, index) => ({
        municipality: UTRECHT,
        ...(index % 2 && {
          point: [5.05 + (index % 25) / 250, 52.05 + (index % 20) / 250] as const,
        }),
      }));
      const map = await showMap(feedOf(given));
      expectTally(map, 500);
      expect(names(map)).to.deep.equal(['Utrecht, 500 initiatieven']);
      marker(map, 'Utrecht').focus();
      const before = sight(map);
      await sendKeys({ press: 'Enter' });
      await until(() => markers(map).length > 1, 'it comes apart');
      await still(map);
      expect(steps(before, sight(map))).to.be.greaterThan(1);
      expectFocusOnMap(map);
    });

    it('none with a municipality', async () => {
      const map = await showMap(
        feedOf([{ point: [5.1, 52.1] }, { point: [5.1, 52.1] }, { point: [6.5, 53.2] }]),
      );
      expectTally(map, 3);
      expect(names(map)).to.deep.equal(['1 plek, 1 initiatief', '1 plek, 2 initiatieven']);
      await until(() => !texts(all(map, 'label')).includes('Provincie'), 'no provinces');
      marker(map, '1 plek, 2').focus();
      await sendKeys({ press: 'Enter' });
      expect(nameOf(await opened(map))).to.include('2 initiatieven');
    });

    it('none with a place at all', async () => {
      const map = await showMap(feedOf([{ title: 'a' }, { title: 'b' }]));
      expectTally(map, 2);
      expect(markers(map)).to.deep.equal([]);
      expect(notOnMap(map)).to.equal(2);
      expect(titles(map)).to.deep.equal(['a', 'b']);
      const [, land] = all(map, '[part=map] svg path');
      const { width } = land?.getBoundingClientRect() ?? new DOMRect();
      expect(width).to.be.within(100, area(map).clientWidth);
    });

    it('points of anybody, without a feed around them', async () => {
      const { initiatives } = feedOf(CITIES);
      const map = await showMap(initiatives);
      expectTally(map, 8);
    });

    it('every municipality that there is', async () => {
      const given = municipalities().map(({ code, name }) => ({ title: name, municipality: code }));
      const map = await showMap(feedOf(given));
      expectTally(map, given.length);
      await zoomOut(map);
      expectTally(map, given.length);
    });
  });

  describe('has mistakes, and', () => {
    it('what is in no municipality that is known is in the list', async () => {
      const map = await showMap(
        feedOf([
          { title: 'a', municipality: 'Atlantis' },
          { title: 'b', municipality: 'GM9999' },
          { title: 'c', municipality: 'Bergen' },
          { title: 'd', municipality: 'constructor' },
          { title: 'e', municipality: '__proto__' },
          { title: 'f', municipality: UTRECHT },
        ]),
      );
      expectTally(map, 6);
      expect(notOnMap(map)).to.equal(5);
      expect(titles(map)).to.have.members(['a', 'b', 'c', 'd', 'e', 'f']);
      await search(map, 'atlantis');
      await found(map, 1);
      expectTally(map, 1);
    });

    it('wrong coordinates are told, and the initiatives stay where their municipality is', async () => {
      listenToConsole();
      const wrong: unknown[][] = [
        // Swapped, outside the world, metres of a grid that is not the Dutch one, texts, nothing, no number.
        [52.09, 5.12],
        [200, 95],
        [569000, 6815000],
        ['5,12', '52,09'],
        [],
        [null, 5],
      ];
      const feed = feedOf([
        ...wrong.map(() => ({ municipality: UTRECHT, kind: 'loting' })),
        { title: 'Fout en nergens' },
        { title: 'Vlak', municipality: MAASTRICHT },
        { title: 'Goed', municipality: GRONINGEN, point: [6.57, 53.22] },
      ]);
      for (const [index, coordinates] of [...wrong, [52.09, 5.12]].entries()) {
        const geometry = { type: 'Point', coordinates };
        Object.assign(feed.initiatives.features[index] ?? {}, { geometry });
      }
      // Another shape than a point does no harm.
      const coordinates = [
        [
          [5, 52],
          [5.1, 52],
          [5, 52.1],
          [5, 52],
        ],
      ];
      Object.assign(feed.initiatives.features[wrong.length + 1] ?? {}, {
        geometry: { type: 'Polygon', coordinates },
      });
      const map = await showMap(feed, 'debug');
      expectTally(map, 9);
      expect(names(map)).to.deep.equal([
        'Groningen, 1 initiatief',
        'Utrecht, 6 initiatieven',
        'Maastricht, 1 initiatief',
      ]);
      expect(notOnMap(map)).to.equal(1);
      await until(() => all(map, 'details li').length, 'the problems');
      const told = texts(all(map, 'details li'));
      for (const index of [...wrong, null].keys()) {
        expect(
          told.filter((one) => one.includes(`[${index}]`) && one.includes('geometry')),
        ).to.have.length(1);
      }
    });

    it('a thousand bad records do not hide a good one', async () => {
      listenToConsole();
      const feed = feedOf([{ title: 'Goed', municipality: UTRECHT }]);
      const bad = [null, 'kapot', [], {}, { type: 'Feature' }, { properties: null }];
      (feed.initiatives.features as unknown[]).unshift(
        ...Array.from({ length: 1000 }, (_, index) => bad[index % bad.length]),
      );
      const map = await showMap(feed);
      expectTally(map, 1);
      expect(titles(map)).to.deep.equal(['Goed']);
    });

    it('markup is text, on the map too', async () => {
      listenToConsole();
      const map = await showMap(
        feedOf([
          {
            title: MARKUP,
            summary: MARKUP,
            municipality: MARKUP,
            kind: MARKUP,
            organisation: MARKUP,
            url: 'java\tscript:globalThis.hacked=1',
            point: [5.1, 52.1],
            subgoals: [MARKUP],
            language: '" onclick="globalThis.hacked=1',
          },
          // With one kind there is no field for it.
          { title: 'Zonder kaart', kind: 'loting' },
        ]),
      );
      expectTally(map, 2);
      expect(textOf(parts(map, 'title')[0])).to.include('<script>');
      expect(names(map)[0]).to.include('<script>');
      await frames(2);
      area(map).focus();
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await opened(map);
      expect(textOf(panel(map))).to.include('<script>');
      await choose(map, 'Soort', MARKUP);
      await frames(6);
      expect((globalThis as { hacked?: unknown }).hacked).to.equal(undefined);
      expect(all(map, 'img, script')).to.deep.equal([]);
    });

    it('long words stay within it', async () => {
      const word = 'Volksvertegenwoordigingsondersteuningsorganisatieontwikkeling';
      const map = await showMap(
        feedOf(times(3, { title: word, municipality: word, point: [5.1, 52.1], kind: word })),
        '',
        { width: 740 },
      );
      const { left, right } = map.getBoundingClientRect();
      marker(map, word).focus();
      await sendKeys({ press: 'Enter' });
      for (const element of [await opened(map), ...parts(map, 'item')]) {
        const box = element.getBoundingClientRect();
        expect(box.left).to.be.at.least(left - 1);
        expect(box.right).to.be.at.most(right + 1);
        expect(element.scrollWidth).to.be.at.most(element.clientWidth + 1);
      }
    });

    it('the same id twice is one initiative', async () => {
      listenToConsole();
      const map = await showMap(
        feedOf([
          { id: 'x', title: 'Eerste', municipality: UTRECHT },
          { id: 'x', title: 'Tweede', municipality: UTRECHT },
        ]),
      );
      expectTally(map, 1);
      expect(titles(map)).to.deep.equal(['Eerste']);
    });
  });
});

/** A map that is handed records, as by a `dia-feed` that has read them. */
function inContextOf(records: readonly Initiative[]): { map: DiaInitiativeMap } {
  const content: SectionContent<'initiatives'> = {
    records,
    problems: [],
    updated: new Date(),
    url: 'https://fixture.invalid/read.json',
    origin: 'https://fixture.invalid',
  };
  const nothing = { ...content, records: [] };
  const store: FeedSource = {
    state: <S extends SectionName>(section: S) =>
      ({
        status: 'ready',
        content: section === 'initiatives' ? content : nothing,
      }) as unknown as SectionState<S>,
    watch: () => () => {},
    listen: () => () => {},
    refresh: () => Promise.resolve(),
  };
  const feed = mount<HTMLElement>(
    `<dia-feed src="${publish(feedOf([]))}"><section style="inline-size: 1100px"></section></dia-feed>`,
  );
  const inner = feed.firstElementChild as HTMLElement;
  const provider = new ContextProvider(inner as unknown as ReactiveElement, {
    context: feedContext,
  });
  const give = (filter: FeedContext['filter']) =>
    provider.setValue({ store, filter, setFilter: give });
  give({});
  inner.addEventListener('dia-filter-change', (event) => {
    event.stopPropagation();
    give(event.filter);
  });
  inner.innerHTML = '<dia-initiative-map loading="eager"></dia-initiative-map>';
  return { map: inner.firstElementChild as DiaInitiativeMap };
}
