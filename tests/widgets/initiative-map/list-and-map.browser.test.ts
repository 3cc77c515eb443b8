/** From the panel to the list and from the list to the map, with the focus. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { replace } from '../../fixtures/publish.js';
import { all, isShown, parts, textOf } from '../helpers.js';
import type { Given } from './helpers.js';
import {
  GRONINGEN,
  NARROW,
  UTRECHT,
  active,
  area,
  choose,
  cities,
  closed,
  expectFocusInPanel,
  expectFocusNotLost,
  expectFocusOnMap,
  feedOf,
  found,
  frames,
  inLargeWindow,
  inLine,
  inList,
  isInSight,
  items,
  markers,
  nameOf,
  onMarkers,
  opened,
  panel,
  panelTitles,
  press,
  showMap,
  sight,
  steps,
  still,
  times,
  tool,
  until,
  isOpened,
} from './helpers.js';

/** Of an item of the list, by its title. */
function onMap(map: Element, title: string): HTMLButtonElement {
  const item = items(map).find((one) => textOf(one).startsWith(title));
  const button = [...(item?.querySelectorAll('button') ?? [])].find((one) =>
    textOf(one).startsWith('Toon op de kaart'),
  );
  if (!button) throw new Error(`"${title}" has no button.`);
  return button;
}

/** What the list is narrowed to. */
const only = (map: Element) => all(map, '.only > p')[0];

describe('dia-initiative-map, between list and map', () => {
  inLargeWindow();

  describe('"Toon in de lijst"', () => {
    it('narrows the list and takes the visitor there, until "Toon alles"', async () => {
      const map = await showMap(cities);
      await press(map, 'Utrecht');
      await opened(map);
      tool(map, 'Toon in de lijst').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => only(map), 'what the list is narrowed to');
      await still(map);
      expect(panel(map)).to.equal(undefined);
      expect(textOf(only(map))).to.match(/^Alleen Utrecht/);
      expect(parts(map, 'title').map(textOf)).to.deep.equal([
        'Initiatief 1',
        'Initiatief 2',
        'Initiatief 3',
      ]);
      expect(active() === only(map)).to.equal(true);
      // The map still shows everything.
      tool(map, 'Toon de hele kaart').click();
      await still(map);
      expect(onMarkers(map)).to.equal(7);
      await sendKeys({ press: 'Tab' });
      expect(nameOf(active() as Element)).to.equal('Toon alles: 8 initiatieven');
      await sendKeys({ press: 'Enter' });
      await until(() => !only(map), 'everything');
      expect(inList(map)).to.equal(8);
      expectFocusNotLost();
      expect(active()?.getRootNode() === map.shadowRoot).to.equal(true);
    });

    it('changes to the list where there is room for one', async () => {
      const map = await showMap(cities, '', { width: NARROW });
      tool(map, 'Kaart').click();
      await until(() => markers(map).length === 4, 'markers');
      await still(map);
      await press(map, 'Groningen');
      await opened(map);
      tool(map, 'Toon in de lijst').click();
      await until(() => only(map), 'what the list is narrowed to');
      await frames(2);
      expect(items(map).filter(isShown)).to.have.length(2);
      expect(isShown(area(map))).to.equal(false);
      expect(active() === only(map)).to.equal(true);
    });

    it('gives the name of one initiative', async () => {
      const map = await showMap(cities);
      await press(map, 'Maastricht');
      await opened(map);
      tool(map, 'Toon in de lijst').click();
      await until(() => only(map), 'what the list is narrowed to');
      expect(textOf(only(map))).to.match(/^Alleen Stadsgesprek/);
      expect(items(map)).to.have.length(1);
    });

    it('is over when the filter changes', async () => {
      const map = await showMap(cities);
      await press(map, 'Utrecht');
      await opened(map);
      tool(map, 'Toon in de lijst').click();
      await until(() => only(map), 'what the list is narrowed to');
      await choose(map, 'Soort', 'Dorpsbudget');
      await found(map, 3);
      expect(only(map)).to.equal(undefined);
      expect(inList(map)).to.equal(3);
      expectFocusNotLost();
    });

    it('does not lose the focus when the filter changes from elsewhere', async () => {
      const map = await showMap(cities);
      await press(map, 'Utrecht');
      await opened(map);
      tool(map, 'Toon in de lijst').click();
      await until(() => only(map) && active() === only(map), 'the focus in the list');
      replace(map.src ?? '', feedOf(times(5, { municipality: GRONINGEN })));
      await map.refresh();
      await until(() => inLine(map) === 5, 'the other feed');
      await still(map);
      expectFocusNotLost();
    });
  });

  describe('"Toon op de kaart"', () => {
    const given: Given[] = [
      ...times(8, { municipality: UTRECHT }),
      { title: 'Aardbevingen', municipality: GRONINGEN, point: [6.57, 53.22] },
      { title: 'Overal' },
    ];

    it('tells about the initiative on the map, and Escape goes back to its button', async () => {
      const map = await showMap(feedOf(given));
      const before = sight(map);
      onMap(map, 'Aardbevingen').focus();
      await sendKeys({ press: 'Enter' });
      const shown = await opened(map);
      expect(panelTitles(map)).to.deep.equal(['Aardbevingen']);
      expect(nameOf(shown)).to.match(/Groningen|Aardbevingen/);
      expectFocusInPanel(map);
      expect(onMap(map, 'Aardbevingen').getAttribute('aria-pressed')).to.equal('true');
      expect(steps(before, sight(map))).to.be.greaterThan(1);
      const [groningen] = markers(map).filter(({ name }) => name.startsWith('Groningen'));
      expect(groningen && isInSight(map, groningen)).to.equal(true);
      expect(isOpened(map, 'Groningen')).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await closed(map);
      expect(active() === onMap(map, 'Aardbevingen')).to.equal(true);
      expect(onMap(map, 'Aardbevingen').getAttribute('aria-pressed')).to.equal('false');
    });

    it('is offered, by its whole name, for what is on a map', async () => {
      const map = await showMap(feedOf(given), 'limit="20"');
      expect(items(map)).to.have.length(10);
      const said = items(map).flatMap((item) => [...item.querySelectorAll('button')].map(nameOf));
      expect(said).to.have.length(9);
      expect(said).to.include('Toon op de kaart: Aardbevingen');
      expect(new Set(said).size).to.equal(said.length);
      expect(() => onMap(map, 'Overal')).to.throw('has no button');
      const list = await showMap(feedOf(given), 'view="list"');
      expect(items(list)).to.have.length(6);
      expect(() => onMap(list, 'Aardbevingen')).to.throw('has no button');
    });

    it('changes to the map where there is room for one, each time, and Escape does not lose the focus', async () => {
      const map = await showMap(feedOf(given), '', { width: NARROW });
      for (const [title, place] of [
        ['Aardbevingen', 'Groningen'],
        ['Initiatief 1', 'Utrecht'],
      ] as const) {
        onMap(map, title).focus();
        await sendKeys({ press: 'Enter' });
        await until(() => parts(map, 'map').some(isShown), 'the map');
        await until(() => panelTitles(map).join() === title, title);
        await still(map);
        expectFocusInPanel(map);
        const [one] = markers(map).filter(({ name }) => name.startsWith(place));
        expect(one && isInSight(map, one), title).to.equal(true);
        await sendKeys({ press: 'Escape' });
        await closed(map);
        expectFocusOnMap(map);
        tool(map, 'Lijst').click();
        await until(() => items(map).some(isShown), 'the list');
      }
    });

    it('tells about one of many in a municipality, and about another right after it', async () => {
      const map = await showMap(feedOf(given));
      onMap(map, 'Initiatief 4').click();
      await opened(map);
      expect(panelTitles(map)).to.deep.equal(['Initiatief 4']);
      expect(isOpened(map, 'Utrecht')).to.equal(true);
      onMap(map, 'Initiatief 2').click();
      await frames(2);
      onMap(map, 'Aardbevingen').click();
      await until(() => panelTitles(map).join() === 'Aardbevingen', 'the last one');
      await still(map);
      expect(panelTitles(map)).to.deep.equal(['Aardbevingen']);
    });
  });
});
