/** Where the map is, and how it goes elsewhere: by what is asked, its box, its place in the page. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';

import { all, hasButton, isShown, mount, textOf } from '../helpers.js';
import { FRAME_MS, moveClock, stopClock } from './clock.js';
import type { DiaInitiativeMap } from './helpers.js';
import {
  GRONINGEN,
  MAASTRICHT,
  NARROW,
  UTRECHT,
  WIDE,
  area,
  choose,
  cities,
  complete,
  expectInside,
  expectTally,
  feedOf,
  found,
  frames,
  inLargeWindow,
  inLine,
  isChromium,
  isInSight,
  items,
  marker,
  markers,
  middleOf,
  mountMap,
  names,
  onMarkers,
  search,
  showMap,
  sight,
  steps,
  still,
  tool,
  until,
} from './helpers.js';

describe('dia-initiative-map, where it looks', () => {
  inLargeWindow();

  const box = (map: DiaInitiativeMap) => map.parentElement as HTMLElement;

  const expectAllInSight = (map: Element) => {
    expect(markers(map).length).to.be.greaterThan(0);
    for (const { name, box } of markers(map)) {
      expectInside(box, area(map).getBoundingClientRect(), name);
    }
  };

  describe('at first shows', () => {
    it('what fits the filter, as large as it goes', async () => {
      const map = await showMap(cities);
      const before = sight(map);
      expect(markers(map)).to.have.length(4);
      expectAllInSight(map);
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

    it('where most initiatives are; the few far away come with the button that shows all', async () => {
      const map = await showMap(
        feedOf([
          { municipality: UTRECHT },
          { municipality: GRONINGEN },
          { municipality: MAASTRICHT },
          { point: [0, 0.1], title: 'Ver weg' },
          { point: [0, 0], title: 'Nergens' },
        ]),
      );
      expect(onMarkers(map)).to.equal(3);
      expect(textOf(all(map, '.map-pane .aside:not(.source)')[0])).to.match(
        /^1 initiatief staat niet op de kaart/,
      );
      expectAllInSight(map);
      const before = sight(map);
      tool(map, 'Toon de hele kaart').click();
      await still(map);
      expect(onMarkers(map)).to.equal(4);
      expect(steps(before, sight(map))).to.be.lessThan(-2);
      // Also in a box of another size.
      box(map).style.inlineSize = `${NARROW + 200}px`;
      await still(map);
      expect(onMarkers(map)).to.equal(4);
      await choose(map, 'Provincie', 'Groningen');
      await found(map, 1);
      expect(steps(before, sight(map))).to.be.above(1);
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

    it('the province that the webmaster names, and comes back to it', async () => {
      const whole = await showMap(cities);
      const map = await showMap(cities, 'province="Groningen"');
      const before = sight(map);
      expect(inLine(map)).to.equal(2);
      expect(steps(sight(whole), before)).to.be.greaterThan(1);
      // Not only the city, which lies in the west of it.
      const { left, width } = area(map).getBoundingClientRect();
      const [city] = middleOf(marker(map, 'Groningen'));
      expect(city).to.be.lessThan(left + width / 2);
      expect(all(map, '.labels > *').map(textOf)).to.include('Veendam');
      tool(map, 'Zoom uit').click();
      tool(map, 'Schuif naar links').click();
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

  describe('moves', () => {
    afterEach(async () => {
      if (isChromium) await emulateMedia({ reducedMotion: 'no-preference' });
    });

    it('in sight of the visitor', async () => {
      const map = await showMap(cities);
      const before = sight(map);
      stopClock();
      tool(map, 'Zoom in').click();
      await moveClock(150);
      expect(steps(before, sight(map))).to.be.within(0.05, 0.97);
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(1, 0.01);
    });

    it('at once for a visitor who wants less motion', async function () {
      if (!isChromium) this.skip();
      await emulateMedia({ reducedMotion: 'reduce' });
      const map = await showMap(cities);
      const before = sight(map);
      stopClock();
      tool(map, 'Zoom in').click();
      await moveClock(FRAME_MS);
      expect(steps(before, sight(map))).to.be.closeTo(1, 0.01);
      expect(getComputedStyle(area(map)).transitionDuration).to.equal('0s');
    });
  });

  describe('in its box', () => {
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
      tool(map, 'Schuif omlaag').click();
      await still(map);
      const before = sight(map);
      box(map).style.inlineSize = '800px';
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expect(sight(map).centre[0]).to.be.closeTo(before.centre[0], 0.005);
      expect(sight(map).centre[1]).to.be.closeTo(before.centre[1], 0.005);
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

    it('stays where it was while it is hidden, and follows a filter', async () => {
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

      box(map).style.display = 'none';
      await choose(map, 'Soort', 'Dorpsbudget');
      await until(() => inLine(map) === 3, 'three');
      box(map).style.display = '';
      await still(map);
      expectTally(map, 3);
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
      expectTally(map, 5);
      // And follows the size of its new place.
      other.style.inlineSize = `${NARROW}px`;
      await until(() => hasButton(map, 'Kaart'), 'the switch');
    });

    it('goes along in the middle of a movement', async () => {
      const map = await showMap(cities);
      const before = sight(map);
      stopClock();
      tool(map, 'Zoom in').click();
      await moveClock(100);
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
});
