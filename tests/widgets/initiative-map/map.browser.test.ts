/** What the map shows: one result, beside a list; what of it is in view, and where it stands. */
import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import fc from 'fast-check';

import { mistakesIn } from '../axe.js';
import { SAMPLE, all, hasButton, isShown, mount, part, parts, textBoxOf, textOf } from '../helpers.js';
import type { DiaInitiativeMap, Given } from './helpers.js';
import { AMSTERDAM, GRONINGEN, MAASTRICHT, NARROW, UTRECHT, WIDE, active, area, choose, cities, complete, feedOf, found, inLargeWindow, inLine, inList, isInSight, items, line, marker, markers, mountMap, nameOf, names, notOnMap, onMarkers, search, showMap, sight, still, steps, subgoals, sum, times, tool, zoomOut, frames, until } from './helpers.js';

/** Only there can media be emulated. */
const isChromium = navigator.userAgent.includes('Chrome/');

/** All the numbers that should be the same, or are parts of it. */
const tally = (map: Element) => ({
  line: inLine(map),
  list: inList(map),
  map: onMarkers(map) + notOnMap(map),
});

const same = (count: number) => ({ line: count, list: count, map: count });

describe('dia-initiative-map', () => {
  inLargeWindow();

  describe('has one result', () => {
    it('in the line of the filter, the list and the map', async () => {
      const map = await showMap(cities);
      expect(tally(map)).to.deep.equal(same(8));
      expect(notOnMap(map)).to.equal(1);
      await zoomOut(map);
      expect(tally(map)).to.deep.equal(same(8));
    });

    it('whatever the filter', async () => {
      const map = await showMap(cities);
      await choose(map, 'Soort', 'Burgerberaad');
      await found(map, 5);
      expect(tally(map)).to.deep.equal(same(5));
      expect(notOnMap(map)).to.equal(1);

      await choose(map, 'Subdoel', 'Beter betrokken inwoners');
      await found(map, 1);
      expect(tally(map)).to.deep.equal(same(1));
      expect(notOnMap(map)).to.equal(0);
      expect(markers(map)).to.have.length(1);

      await choose(map, 'Soort', 'Alle soorten');
      await found(map, 3);
      expect(tally(map)).to.deep.equal(same(3));

      await choose(map, 'Subdoel', 'Alle subdoelen');
      await found(map, 8);
      await choose(map, 'Provincie', 'Utrecht');
      await found(map, 3);
      expect(names(map)).to.deep.equal(['Utrecht, 3 initiatieven']);
      expect(tally(map)).to.deep.equal(same(3));

      tool(map, 'Wis filters').click();
      await found(map, 8);
      expect(tally(map)).to.deep.equal(same(8));
    });

    it('while a visitor searches', async () => {
      const map = await showMap(cities);
      await search(map, 'maastricht');
      await found(map, 1);
      expect(tally(map)).to.deep.equal(same(1));
      expect(markers(map).map(({ count }) => count)).to.deep.equal([1]);
      await search(map, 'overal');
      await until(() => markers(map).length === 0 && notOnMap(map), 'no markers');
      expect(tally(map)).to.deep.equal(same(1));
      await search(map, 'dit staat nergens');
      await until(() => inLine(map) === 0, 'nothing');
      expect(tally(map)).to.deep.equal(same(0));
      expect(textOf(part(map, 'message'))).to.equal('Er is niets gevonden dat past bij uw keuze.');
      await search(map, '');
      await found(map, 8);
      expect(tally(map)).to.deep.equal(same(8));
    });

    it('at every zoom, as long as all is in sight', async () => {
      const map = await showMap(
        feedOf([
          ...times(4, { municipality: UTRECHT }),
          ...times(3, { municipality: 'Nieuwegein' }),
          ...times(2, { municipality: 'Houten' }),
          ...times(1, { municipality: 'De Bilt' }),
        ]),
      );
      expect(markers(map).length).to.be.greaterThan(1);
      const apart = markers(map).length;
      expect(onMarkers(map)).to.equal(10);
      await zoomOut(map);
      expect(markers(map).length).to.be.lessThan(apart);
      expect(onMarkers(map)).to.equal(10);
    });

    const given: fc.Arbitrary<Given> = fc.record(
      {
        municipality: fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(UTRECHT, AMSTERDAM, GRONINGEN, MAASTRICHT) },
          { weight: 3, arbitrary: fc.constantFrom('Zeist', 'Texel', 'Weesp', 'Nuenen c.a.') },
          { weight: 1, arbitrary: fc.constantFrom('Atlantis', 'GM9999', 'Bergen') },
        ),
        point: fc.oneof(
          { weight: 4, arbitrary: fc.tuple(degrees(3.4, 7.2), degrees(50.8, 53.5)) },
          { weight: 1, arbitrary: fc.tuple(degrees(-170, 170), degrees(-70, 70)) },
        ),
        kind: fc.constantFrom('burgerberaad', 'dorpsbudget', 'loting'),
        subgoals: fc.subarray(['raad', 'inwoners', 'bestuur']),
      },
      { requiredKeys: [] },
    );

    it('of any feed', async function () {
      this.timeout(90_000);
      const feeds = fc.array(given, { minLength: 1, maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(feeds, async (records) => {
          const map = await showMap(feedOf(records, { subgoals }));
          try {
            await zoomOut(map);
            expect(tally(map)).to.deep.equal(same(records.length));
            const some = records.filter(({ kind }) => kind === 'loting').length;
            if (!some) return;
            await choose(map, 'Soort', 'Loting');
            await found(map, some);
            await zoomOut(map);
            expect(tally(map)).to.deep.equal(same(some));
          } finally {
            map.remove();
          }
        }),
        { numRuns: 12, seed: 2026, endOnFailure: true },
      );
    });
  });

  describe('calls its markers', () => {
    it('by the municipality and how many initiatives it has', async () => {
      const map = await showMap(cities);
      expect(names(map)).to.deep.equal([
        'Groningen, 2 initiatieven',
        'Utrecht, 3 initiatieven',
        'Gent, 1 initiatief',
        'Maastricht, 1 initiatief',
      ]);
      for (const { button } of markers(map)) {
        expect(button.localName).to.equal('button');
        expect(button.tabIndex).to.equal(0);
      }
    });

    it('by the largest of several, wherever it comes in the feed', async () => {
      const map = await showMap(
        feedOf([
          { municipality: 'De Bilt' },
          { municipality: 'Nieuwegein' },
          ...times(3, { municipality: UTRECHT }),
          { municipality: GRONINGEN },
          { municipality: MAASTRICHT },
        ]),
      );
      expect(names(map)).to.include('Utrecht en 2 gemeenten, 5 initiatieven');
    });

    it('in the singular where there is one other', async () => {
      const map = await showMap(
        feedOf([
          ...times(2, { municipality: UTRECHT }),
          { municipality: 'Nieuwegein' },
          { municipality: GRONINGEN },
          { municipality: MAASTRICHT },
        ]),
      );
      expect(names(map)).to.include('Utrecht en 1 gemeente, 3 initiatieven');
    });

    it('with large numbers as a reader writes them', async () => {
      const map = await showMap(feedOf(times(1234, { municipality: UTRECHT })));
      expect(names(map)).to.deep.equal(['Utrecht, 1.234 initiatieven']);
    });

    it('without a name where nobody gives one', async () => {
      const map = await showMap(
        feedOf([
          { point: [2.35, 48.86] },
          { point: [2.35, 48.86] },
          { point: [6.5, 53.9] },
          { municipality: UTRECHT },
        ]),
      );
      expect(names(map)).to.deep.equal([
        'Eén plek, 1 initiatief',
        'Utrecht, 1 initiatief',
        'Eén plek, 2 initiatieven',
      ]);
    });

    it('no municipality what is none', async () => {
      const map = await showMap(
        feedOf([
          ...times(2, { municipality: 'Gent', point: [3.72, 51.05] }),
          { municipality: 'Lochristi', point: [3.83, 51.1] },
          { municipality: GRONINGEN },
          { municipality: MAASTRICHT },
        ]),
      );
      expect(names(map)).to.include('Gent en 1 plek, 3 initiatieven');
    });

    it('in the language of the page, also when that changes', async () => {
      const map = await showMap(cities, 'lang="en"');
      await until(() => names(map).includes('Utrecht, 3 initiatives'), 'English');
      expect(names(map)).to.include('Gent, 1 initiative');
      expect(nameOf(area(map))).to.equal('Map with initiatives');
      map.lang = 'nl';
      await until(() => names(map).includes('Utrecht, 3 initiatieven'), 'Dutch');
      map.lang = 'fy';
      await until(() => !names(map).some((name) => name.endsWith('initiatieven')), 'Frisian');
    });

    it('differently from each other', async () => {
      const map = await showMap(cities);
      expect(new Set(names(map)).size).to.equal(markers(map).length);
    });

    it('in an order that goes down the map', async () => {
      const map = await showMap(cities);
      const tops = markers(map).map(({ box }) => box.top + box.height / 2);
      expect(tops).to.deep.equal([...tops].sort((one, other) => one - other));
    });

    it('with room for a finger, and without covering each other', async () => {
      const map = await complete(
        mount(`<dia-initiative-map src="${SAMPLE}" loading="eager"></dia-initiative-map>`),
      );
      expect(inLine(map)).to.equal(180);
      await zoomOut(map);
      const boxes = markers(map).map(({ box }) => box);
      expect(boxes.length).to.be.greaterThan(3);
      for (const [index, { x, y, width, height }] of boxes.entries()) {
        expect(Math.min(width, height)).to.be.at.least(44);
        for (const other of boxes.slice(index + 1)) {
          const aside = x + width / 2 - (other.x + other.width / 2);
          const down = y + height / 2 - (other.y + other.height / 2);
          expect(Math.hypot(aside, down)).to.be.at.least((width + other.width) / 2);
        }
      }
    });
  });

  describe('shows first', () => {
    const expectAllInSight = (map: Element) => {
      const box = area(map).getBoundingClientRect();
      for (const { name, box: marker } of markers(map)) {
        expect(marker.left, name).to.be.at.least(box.left);
        expect(marker.right, name).to.be.at.most(box.right);
        expect(marker.top, name).to.be.at.least(box.top);
        expect(marker.bottom, name).to.be.at.most(box.bottom);
      }
    };

    it('all that there is', async () => {
      const map = await showMap(cities);
      expect(markers(map)).to.have.length(4);
      expectAllInSight(map);
    });

    it('what fits the filter, as large as it goes', async () => {
      const map = await showMap(cities);
      const before = sight(map);
      await choose(map, 'Provincie', 'Groningen');
      await found(map, 2);
      expectAllInSight(map);
      expect(steps(before, sight(map))).to.be.greaterThan(1.5);
      await choose(map, 'Provincie', 'Alle provincies');
      await found(map, 8);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expect(markers(map)).to.have.length(4);
      expectAllInSight(map);
    });

    it('what fits the filter also when a visitor looked elsewhere', async () => {
      const map = await showMap(cities);
      for (let turn = 0; turn < 4; turn++) tool(map, 'Zoom in').click();
      await still(map);
      await choose(map, 'Soort', 'Dorpsbudget');
      await found(map, 3);
      expect(names(map)).to.deep.equal(['Groningen, 2 initiatieven', 'Gent, 1 initiatief']);
      expectAllInSight(map);
    });

    it('what is far from the Netherlands too, after each filter', async () => {
      const map = await showMap(
        feedOf([
          { municipality: UTRECHT, kind: 'hier' },
          { point: [-68.27, 12.15], municipality: 'Bonaire', kind: 'daar' },
          { point: [-63.24, 17.63], municipality: 'Saba', kind: 'daar' },
        ]),
      );
      expectAllInSight(map);
      expect(onMarkers(map)).to.equal(3);
      await choose(map, 'Soort', 'Daar');
      await found(map, 2);
      expect(onMarkers(map)).to.equal(2);
      expectAllInSight(map);
      await choose(map, 'Soort', 'Alle soorten');
      await found(map, 3);
      expect(onMarkers(map)).to.equal(3);
      expectAllInSight(map);
      tool(map, 'Zoom in').click();
      await still(map);
      tool(map, 'Toon de hele kaart').click();
      await still(map);
      expect(onMarkers(map)).to.equal(3);
      expectAllInSight(map);
    });

    it('the municipalities that the webmaster names, also those without initiatives', async () => {
      const both = await showMap(
        feedOf([{ municipality: GRONINGEN }, { municipality: MAASTRICHT }]),
        'municipality="Groningen, GM0935"',
      );
      const one = await showMap(cities, 'municipality="Groningen, GM0935"');
      const groningen = await showMap(
        feedOf([{ municipality: GRONINGEN }]),
        'municipality="Groningen, GM0935"',
      );
      expect(names(one)).to.deep.equal(['Groningen, 2 initiatieven', 'Maastricht, 1 initiatief']);
      expect(names(groningen)).to.deep.equal(['Groningen, 1 initiatief']);
      for (const map of [one, groningen]) {
        expect(steps(sight(both), sight(map))).to.be.closeTo(0, 0.01);
        expect(sight(map).centre[1]).to.be.closeTo(sight(both).centre[1], 0.01);
      }
    });

    it('the province that the webmaster names', async () => {
      const whole = await showMap(cities);
      const map = await showMap(cities, 'province="NL-GR"');
      expect(inLine(map)).to.equal(2);
      expect(steps(sight(whole), sight(map))).to.be.greaterThan(1);
      // Not only the city, which lies in the west of it.
      const box = area(map).getBoundingClientRect();
      const [city] = markers(map);
      expect((city?.box.left ?? 0) + (city?.box.width ?? 0) / 2).to.be.lessThan(
        box.left + box.width / 2,
      );
      const names = all(map, '.labels > *').map(textOf);
      expect(names).to.include('Veendam');
    });

    it('and comes back to it', async () => {
      const map = await showMap(cities, 'province="Groningen"');
      const before = sight(map);
      tool(map, 'Zoom uit').click();
      tool(map, 'Naar links').click();
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(-1, 0.01);
      tool(map, 'Toon de hele kaart').click();
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expect(sight(map).centre[0]).to.be.closeTo(before.centre[0], 0.005);
    });

    it('the whole map again, though nothing fits the filter', async () => {
      const map = await showMap(cities);
      await search(map, 'dit staat nergens');
      await until(() => inLine(map) === 0, 'nothing');
      const before = sight(map);
      tool(map, 'Zoom in').click();
      await still(map);
      tool(map, 'Zoom in').click();
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(2, 0.01);
      tool(map, 'Toon de hele kaart').click();
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
    });

    it('one municipality with its surroundings', async () => {
      const whole = await showMap(cities);
      const map = await showMap(feedOf([{ municipality: UTRECHT }]));
      const near = steps(sight(whole), sight(map));
      expect(near).to.be.greaterThan(1);
      expect(near).to.be.lessThan(6);
      expect(all(map, '.labels > *').length).to.be.greaterThan(2);
    });
  });

  it('has names that its edge does not cut off, also where a visitor moved it', async () => {
    const map = await showMap(cities, 'province="Groningen"');
    const edge = area(map).getBoundingClientRect();
    const seen = () => {
      for (const name of all(map, '.labels > *')) {
        const { left, right, top, bottom } = textBoxOf(name);
        // How wide a name is, is reckoned.
        expect(left, textOf(name)).to.be.at.least(edge.left - 8);
        expect(right, textOf(name)).to.be.at.most(edge.right + 8);
        expect(top, textOf(name)).to.be.at.least(edge.top);
        expect(bottom, textOf(name)).to.be.at.most(edge.bottom);
      }
      return all(map, '.labels > *').map(textOf);
    };
    const names = new Set(seen());
    const ways = ['Naar rechts', 'Naar links', 'Naar links', 'Naar links', 'Omlaag', 'Omlaag'];
    for (const way of ways) {
      tool(map, way).click();
      await still(map);
      for (const name of seen()) names.add(name);
    }
    expect(names.size).to.be.greaterThan(10);
  });

  describe('with text twice as large', () => {
    /** Words on the map, by where they are drawn. */
    const namesOn = (map: Element) => all(map, '.labels > *').map(textBoxOf);

    async function enlarge(map: DiaInitiativeMap) {
      map.style.fontSize = '200%';
      return still(map);
    }

    it('has names twice as large, and none over another', async () => {
      const map = await showMap(cities);
      const [before] = namesOn(map);
      const boxes = namesOn(await enlarge(map));
      expect(boxes.length).to.be.greaterThan(3);
      for (const [index, { left, right, top, bottom, height }] of boxes.entries()) {
        expect(height).to.be.closeTo(2 * (before?.height ?? NaN), 4);
        for (const other of boxes.slice(index + 1)) {
          // Letters are lower than their line, and how wide a name is, is reckoned.
          const isOver =
            left < other.right - 8 &&
            right > other.left + 8 &&
            top < other.bottom - 8 &&
            bottom > other.top + 8;
          expect(isOver).to.equal(false);
        }
      }
    });

    it('has numbers within their markers, each on one line', async () => {
      const map = await showMap(
        feedOf([
          ...times(1234, { municipality: UTRECHT }),
          ...times(123, { municipality: GRONINGEN }),
          ...times(12, { municipality: MAASTRICHT }),
        ]),
      );
      for (const { button } of markers(map)) {
        expect(getComputedStyle(button).fontSize).to.equal(getComputedStyle(map).fontSize);
      }
      await enlarge(map);
      expect(markers(map).map(({ count }) => count)).to.have.members([1234, 123, 12]);
      for (const { button, box } of markers(map)) {
        const number = textBoxOf(button);
        const letters = parseFloat(getComputedStyle(button).fontSize);
        expect(letters).to.be.greaterThan(16);
        expect(number.width, textOf(button)).to.be.at.most(box.width);
        expect(number.height, textOf(button)).to.be.at.most(1.6 * letters);
      }
    });

    it('has the buttons for list and map each on a line of its own where they are too narrow', async () => {
      const map = await showMap(cities, '', { width: 320 });
      const lines = () =>
        all(map, '.switch .button').map((one) => {
          const { height } = textBoxOf(one);
          return height / parseFloat(getComputedStyle(one).lineHeight);
        });
      for (const height of lines()) expect(height).to.be.closeTo(1, 0.3);
      await enlarge(map);
      for (const height of lines()) expect(height).to.be.closeTo(1, 0.3);
    });
  });

  describe('in its box', () => {
    const box = (map: DiaInitiativeMap) => map.parentElement as HTMLElement;

    it('is fitted again when that gets another size', async () => {
      const map = await showMap(cities);
      box(map).style.inlineSize = '760px';
      await still(map);
      expect(markers(map).every((one) => isInSight(map, one))).to.equal(true);
      expect(onMarkers(map)).to.equal(7);
      box(map).style.inlineSize = `${WIDE}px`;
      await still(map);
      expect(onMarkers(map)).to.equal(7);
    });

    it('stays where a visitor went when that gets another size', async () => {
      const map = await showMap(cities);
      marker(map, 'Utrecht').focus();
      for (let turn = 0; turn < 3; turn++) tool(map, 'Zoom in').click();
      await still(map);
      tool(map, 'Omlaag').click();
      await still(map);
      const before = sight(map);
      box(map).style.inlineSize = '800px';
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expect(sight(map).centre[0]).to.be.closeTo(before.centre[0], 0.005);
      expect(sight(map).centre[1]).to.be.closeTo(before.centre[1], 0.005);
    });

    it('has its buttons beside each other, also on a phone', async () => {
      const map = await showMap(cities, 'view="map"', { width: 328 });
      const tops = all(map, '.tool').map((one) => one.getBoundingClientRect().top);
      expect(tops).to.have.length(7);
      expect(new Set(tops).size).to.equal(1);
    });

    it('is no error of the page when list and map come beside each other', async () => {
      const errors: string[] = [];
      const listener = ({ message }: ErrorEvent) => void errors.push(message);
      addEventListener('error', listener);
      try {
        const map = await showMap(cities, '', { width: NARROW });
        for (const width of [WIDE, NARROW, WIDE]) {
          box(map).style.inlineSize = `${width}px`;
          await frames(4);
        }
        expect(errors).to.deep.equal([]);
        expect(isShown(area(map))).to.equal(true);
      } finally {
        removeEventListener('error', listener);
      }
    });

    it('may be hidden at first', async () => {
      const holder = mount<HTMLElement>('<div><div style="display: none"></div></div>');
      const tab = holder.firstElementChild as HTMLElement;
      const map = mountMap(cities);
      tab.append(box(map));
      await until(() => map.status === 'ready', 'the map');
      await frames(4);
      tab.style.display = '';
      await complete(map);
      await until(() => markers(map).length === 4, 'markers');
      expect(onMarkers(map)).to.equal(7);
      expect(isShown(area(map))).to.equal(true);
      expect(items(map).some(isShown)).to.equal(true);
    });

    it('stays as it was when it is hidden for a while', async () => {
      const map = await showMap(cities);
      tool(map, 'Zoom in').click();
      await still(map);
      const before = sight(map);
      box(map).style.display = 'none';
      await frames(4);
      box(map).style.display = '';
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expect(sight(map).centre[0]).to.be.closeTo(before.centre[0], 0.005);
    });

    it('follows a filter while it is hidden', async () => {
      const map = await showMap(cities);
      box(map).style.display = 'none';
      await choose(map, 'Soort', 'Dorpsbudget');
      await until(() => inLine(map) === 3, 'three');
      box(map).style.display = '';
      await still(map);
      expect(tally(map)).to.deep.equal(same(3));
    });

    it('goes along to another place of the page', async () => {
      const map = await showMap(cities);
      await choose(map, 'Soort', 'Burgerberaad');
      await found(map, 5);
      tool(map, 'Zoom in').click();
      await still(map);
      const before = sight(map);
      const other = mount<HTMLElement>(`<section style="inline-size: ${WIDE}px"></section>`);
      other.append(map);
      await still(map);
      expect(inLine(map)).to.equal(5);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      tool(map, 'Zoom uit').click();
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(-1, 0.01);
      expect(tally(map)).to.deep.equal(same(5));
      // And follows the size of its new place.
      other.style.inlineSize = `${NARROW}px`;
      await until(() => hasButton(map, 'Kaart'), 'the switch');
    });

    it('goes along in the middle of a movement', async () => {
      const map = await showMap(cities);
      const before = sight(map);
      tool(map, 'Zoom in').click();
      await frames(2);
      const other = mount<HTMLElement>(`<section style="inline-size: ${WIDE}px"></section>`);
      other.append(map);
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(1, 0.01);
    });

    it('leaves another on the page alone', async () => {
      const one = await showMap(cities);
      const other = await showMap(cities);
      const before = sight(other);
      tool(one, 'Zoom in').click();
      await choose(one, 'Soort', 'Dorpsbudget');
      await found(one, 3);
      expect(inLine(other)).to.equal(8);
      expect(steps(before, sight(other))).to.be.closeTo(0, 0.01);
      expect(sight(other).centre[1]).to.be.closeTo(before.centre[1], 0.005);
      expect(markers(other)).to.have.length(4);
      tool(other, 'Zoom in').click();
      await still(other);
      expect(steps(before, sight(other))).to.be.closeTo(1, 0.01);
      expect(inLine(one)).to.equal(3);
    });

    it('touches nothing of the page around it', async () => {
      const [html, body] = [document.documentElement, document.body];
      const read = () =>
        [html, body].map((element) =>
          [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(),
        );
      const before = read();
      const styles = document.head.children.length + document.adoptedStyleSheets.length;
      const map = await showMap(cities);
      tool(map, 'Zoom in').click();
      await still(map);
      area(map).focus();
      marker(map, 'Utrecht').click();
      await frames(6);
      expect(read()).to.deep.equal(before);
      expect(document.head.children.length + document.adoptedStyleSheets.length).to.equal(styles);
      expect([...map.attributes].map(({ name }) => name).sort()).to.deep.equal(['loading', 'src']);
    });
  });

  describe('beside a list', () => {
    const views = (map: Element) => {
      const shown = { list: items(map).some(isShown), map: parts(map, 'map').some(isShown) };
      const group = all(map, '[role=group]').find((one) => nameOf(one) === 'Lijst of kaart');
      const pressed = group && [...group.querySelectorAll('[aria-pressed=true]')].map(textOf);
      return { ...shown, ...(pressed && { pressed: pressed.join() }) };
    };

    for (const [width, view, expected] of [
      [720, '', { list: true, map: true }],
      [719, '', { list: true, map: false, pressed: 'Lijst' }],
      [WIDE, 'both', { list: true, map: true }],
      [NARROW, 'both', { list: true, map: false, pressed: 'Lijst' }],
      [WIDE, 'map', { list: false, map: true, pressed: 'Kaart' }],
      [NARROW, 'map', { list: false, map: true, pressed: 'Kaart' }],
      [WIDE, 'list', { list: true, map: false }],
      [NARROW, 'list', { list: true, map: false }],
    ] as const) {
      it(`view="${view}" at ${width} px`, async () => {
        const map = await showMap(cities, view && `view="${view}"`, { width });
        expect(views(map)).to.deep.equal(expected);
      });
    }

    it('takes "both" for a view that means nothing', async () => {
      const map = await showMap(cities, 'view="globe"');
      expect(views(map)).to.deep.equal({ list: true, map: true });
    });

    it('shows one at a time where there is little room, with buttons for both', async () => {
      const map = await showMap(cities, '', { width: NARROW });
      const button = tool(map, 'Kaart');
      button.focus();
      button.click();
      await until(() => parts(map, 'map').some(isShown), 'the map');
      await still(map);
      expect(views(map)).to.deep.equal({ list: false, map: true, pressed: 'Kaart' });
      expect(active() === tool(map, 'Kaart')).to.equal(true);
      expect(tally(map)).to.deep.equal({ ...same(8), list: 6 + 2 });
      tool(map, 'Lijst').click();
      await map.updateComplete;
      expect(views(map)).to.deep.equal({ list: true, map: false, pressed: 'Lijst' });
    });

    it('shows both again where there is room', async () => {
      const map = await showMap(cities, '', { width: NARROW });
      tool(map, 'Kaart').click();
      await until(() => parts(map, 'map').some(isShown), 'the map');
      (map.parentElement as HTMLElement).style.inlineSize = `${WIDE}px`;
      await until(() => items(map).some(isShown), 'the list');
      await still(map);
      expect(views(map)).to.deep.equal({ list: true, map: true });
      expect(onMarkers(map)).to.equal(7);
    });

    it('keeps where a visitor went on the map', async () => {
      const map = await showMap(cities, 'view="map"', { width: NARROW });
      tool(map, 'Zoom in').click();
      await still(map);
      const before = sight(map);
      tool(map, 'Lijst').click();
      await frames(3);
      tool(map, 'Kaart').click();
      await until(() => isShown(area(map)), 'the map');
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
    });

    it('is fitted to the filter that was chosen while the list was shown', async () => {
      const map = await showMap(cities, '', { width: NARROW });
      await choose(map, 'Soort', 'Dorpsbudget');
      await found(map, 3);
      tool(map, 'Kaart').click();
      await until(() => parts(map, 'map').some(isShown), 'the map');
      await until(() => markers(map).length === 2, 'two markers');
      expect(tally(map)).to.deep.equal(same(3));
    });

    it('comes behind it for the keyboard and for who listens', async () => {
      const map = await showMap(cities);
      const [item] = items(map);
      const relation = item?.compareDocumentPosition(area(map)) ?? 0;
      expect(relation & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    });
  });

  describe('with what the visitor prefers', () => {
    before(function () {
      if (!isChromium) this.skip();
    });

    afterEach(async () => {
      if (!isChromium) return;
      await emulateMedia({ media: 'screen', reducedMotion: 'no-preference' });
      await executeServerCommand('emulate-features', {});
    });

    for (const [view, width] of [
      ['both', WIDE],
      ['both', NARROW],
      ['map', WIDE],
      ['map', NARROW],
    ] as const) {
      it(`prints the list without the map: view="${view}" at ${width} px`, async () => {
        const map = await showMap(cities, `view="${view}"`, { width });
        await emulateMedia({ media: 'print' });
        await frames(3);
        expect(items(map).every(isShown)).to.equal(true);
        expect(parts(map, 'map').some(isShown)).to.equal(false);
        expect(all(map, 'button, select, input').filter(isShown).map(textOf)).to.deep.equal([]);
      });
    }

    it('moves at once for who wants less motion', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const map = await showMap(cities);
      const before = sight(map);
      tool(map, 'Zoom in').click();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      expect(steps(before, sight(map))).to.be.closeTo(1, 0.01);
      expect(getComputedStyle(area(map)).transitionDuration).to.equal('0s');
    });

    it('moves in sight for others', async () => {
      const map = await showMap(cities);
      const before = sight(map);
      tool(map, 'Zoom in').click();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      expect(steps(before, sight(map))).to.be.lessThan(0.9);
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(1, 0.01);
    });

    /** A colour of the visitor's own. */
    function system(name: string): string {
      const element = mount<HTMLElement>(
        `<p style="forced-color-adjust: none; color: ${name}"></p>`,
      );
      return getComputedStyle(element).color;
    }

    it('tells groups, land and water apart in forced colours', async () => {
      await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      const map = await showMap(cities);
      const [, land] = all(map, '[part=map] svg path');
      const { fill, stroke } = getComputedStyle(land as Element);
      expect([fill, stroke]).to.deep.equal([system('Canvas'), system('CanvasText')]);
      const group = getComputedStyle(marker(map, 'Utrecht'));
      expect(group.borderTopColor).to.not.equal(fill);
      expect(parseFloat(group.borderTopWidth)).to.be.at.least(1);
      expect(group.borderTopStyle).to.equal('solid');
      expect(group.color).to.not.equal(group.backgroundColor);
      const button = getComputedStyle(tool(map, 'Zoom in'));
      expect(button.color).to.not.equal(button.backgroundColor);
    });

    it('tells which of list and map is shown in forced colours', async () => {
      await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
      const map = await showMap(cities, 'view="map"', { width: NARROW });
      const [list, shown] = all(map, '.switch button').map((one) => getComputedStyle(one));
      expect(shown?.backgroundColor).to.equal(system('Highlight'));
      expect(shown?.color).to.equal(system('HighlightText'));
      expect(list?.backgroundColor).to.not.equal(shown?.backgroundColor);
    });

    it('tells an initiative of its own and the land apart in forced colours', async () => {
      await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
      const map = await apart();
      const dot = getComputedStyle(marker(map, 'Buurthuis'), '::before');
      expect(parseFloat(dot.width)).to.be.at.least(12);
      const colours = [dot.backgroundColor, dot.borderTopColor];
      expect(colours.some((one) => one !== system('Canvas'))).to.equal(true);
    });
  });

  it('shows an initiative of its own as a dot, with room for a finger', async () => {
    const map = await apart();
    for (const { button, name, box } of markers(map)) {
      expect(name).to.match(/^(?:Buurthuis|Stadhuis), Utrecht$/);
      expect(textOf(button).replace(name, '')).to.equal('');
      expect(Math.min(box.width, box.height), name).to.be.at.least(44);
      const dot = getComputedStyle(button, '::before');
      expect(dot.content, name).to.not.equal('none');
      expect(parseFloat(dot.width), name).to.be.within(12, 30);
      button.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = button.getBoundingClientRect();
      const found = map.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
      expect(found === button, name).to.equal(true);
    }
  });

  describe('is for everybody', () => {
    const targets = (map: Element) =>
      all(map, 'button, select, input, summary')
        .filter((one) => isShown(one) && !one.matches('.skip'))
        .map((one) => [nameOf(one), one.getBoundingClientRect()] as const);

    for (const [what, attributes, width] of [
      ['side by side', '', WIDE],
      ['the map alone', 'view="map"', NARROW],
      ['the list alone', 'view="list"', WIDE],
      ['in English', 'lang="en"', WIDE],
      ['the map in 320 px', 'view="map"', 320],
    ] as const) {
      it(`${what}: no mistakes, and targets of 44 px`, async () => {
        const map = await showMap(cities, attributes, { width });
        expect(await mistakesIn(map)).to.deep.equal([]);
        for (const [name, { width, height }] of targets(map)) {
          expect(Math.min(width, height), name).to.be.at.least(44);
        }
      });
    }

    it('without anything found: no mistakes', async () => {
      const map = await showMap(cities);
      await search(map, 'dit staat nergens');
      await until(() => inLine(map) === 0 && !markers(map).length, 'nothing');
      expect(await mistakesIn(map)).to.deep.equal([]);
    });

    it('fits in 320 px', async () => {
      const map = await showMap(cities, 'view="map"', { width: 320 });
      const { left, right } = map.getBoundingClientRect();
      for (const element of all(map, '*').filter(isShown)) {
        if (area(map).contains(element) && element !== area(map)) continue;
        const box = element.getBoundingClientRect();
        if (box.width <= 1) continue;
        expect(box.left, element.outerHTML.slice(0, 80)).to.be.at.least(left - 1);
        expect(box.right, element.outerHTML.slice(0, 80)).to.be.at.most(right + 1);
      }
    });

    it('leaves room on a small screen to scroll past the map', async () => {
      await setViewport({ width: 480, height: 640 });
      try {
        const map = await showMap(cities, 'view="map"', { width: 450 });
        expect(area(map).offsetHeight).to.be.lessThan(0.8 * innerHeight);
      } finally {
        await setViewport({ width: 1280, height: 960 });
      }
    });
  });

  it('says how many there are once, in one line', async () => {
    const map = await showMap(cities);
    expect(textOf(line(map))).to.equal('8 initiatieven');
    await choose(map, 'Soort', 'Burgerberaad');
    await found(map, 5);
    expect(textOf(line(map))).to.equal('5 van 8 initiatieven');
    expect(sum(markers(map).map(({ count }) => count))).to.equal(4);
  });
});

/** A map on which two initiatives of one municipality stand apart. */
async function apart(): Promise<DiaInitiativeMap> {
  const map = await showMap(
    feedOf([
      { title: 'Buurthuis', municipality: UTRECHT, point: [5.12, 52.09] },
      { title: 'Stadhuis', municipality: UTRECHT, point: [5.13, 52.09] },
    ]),
  );
  marker(map, 'Utrecht').click();
  await until(() => names(map).some((name) => name.startsWith('Buurthuis')), 'them apart');
  return still(map);
}

function degrees(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true });
}
