/** Opening a group: nearer while that parts it, else a panel about it, and the way back. */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

import { replace } from '../../fixtures/publish.js';
import { mistakesIn } from '../axe.js';
import { all, cleanup, eventsOf, isShown, links, parts, textBoxOf, textOf } from '../helpers.js';
import type { DiaInitiativeMap } from './helpers.js';
import {
  AMSTERDAM,
  CITIES,
  GRONINGEN,
  MAASTRICHT,
  NARROW,
  UTRECHT,
  act,
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
  inLargeWindow,
  inLine,
  inList,
  isChromium,
  isInSight,
  items,
  look,
  marker,
  markers,
  middleOf,
  nameOf,
  names,
  onMarkers,
  opened,
  panel,
  panelTitles,
  press,
  said,
  showMap,
  sight,
  steps,
  still,
  subgoals,
  sum,
  times,
  tool,
  until,
  withMouse,
} from './helpers.js';

/** Around Utrecht, and far from it. */
const around = feedOf([
  ...times(4, { municipality: UTRECHT }),
  ...times(2, { municipality: 'Nieuwegein' }),
  { municipality: 'De Bilt' },
  { municipality: GRONINGEN },
  { municipality: MAASTRICHT },
]);

/** Three initiatives in Utrecht with points of their own, two of them in one house, and one without. */
const streets = feedOf([
  { title: 'Buurthuis', municipality: UTRECHT, point: [5.12, 52.09] },
  { title: 'Tuin van het buurthuis', municipality: UTRECHT, point: [5.12, 52.09] },
  { title: 'Stadhuis', municipality: UTRECHT, point: [5.15, 52.08] },
  { title: 'In de hele stad', municipality: UTRECHT },
]);

/** Presses Enter on a group, and on what it becomes, until a panel tells about it. */
async function pressOn(map: DiaInitiativeMap, words: string): Promise<HTMLElement> {
  await press(map, words);
  for (let turn = 0; !panel(map); turn++) {
    if (turn > 18) throw new Error('No zoom leads to a panel.');
    expectFocusOnMap(map);
    const focused = markers(map).find(({ button }) => button === active());
    await press(map, focused?.name ?? words);
  }
  return opened(map);
}

const expectFocusOnMapOrPanel = (map: Element) =>
  panel(map) ? expectFocusInPanel(map) : expectFocusOnMap(map);

describe('dia-initiative-map, opening a group', () => {
  inLargeWindow();
  withMouse();

  describe('that a nearer look parts', () => {
    it('zooms in, with the focus on the marker that has its name now', async () => {
      const map = await showMap(around);
      const [name] = names(map).filter((one) => one.startsWith('Utrecht en'));
      expect(name).to.equal('Utrecht en 2 gemeenten, 7 initiatieven');
      const before = sight(map);
      await press(map, 'Utrecht en');
      expect(steps(before, sight(map))).to.be.greaterThan(0.5);
      expect(panel(map)).to.equal(undefined);
      const near = markers(map).filter((one) => isInSight(map, one));
      expect(near.length).to.be.greaterThan(1);
      expect(sum(near.map(({ count }) => count))).to.equal(7);
      expect(nameOf(active() as Element)).to.match(/^Utrecht/);
      expect(parts(map, 'marker').includes(active() as HTMLElement)).to.equal(true);
    });

    it('does so for the space bar and the mouse', async () => {
      for (const way of ['Space', 'mouse']) {
        const map = await showMap(around);
        const before = sight(map);
        if (way === 'mouse') {
          marker(map, 'Utrecht en').scrollIntoView({ block: 'center' });
          await act(map, () =>
            sendMouse({ type: 'click', position: middleOf(marker(map, 'Utrecht en')) }),
          );
        } else await press(map, 'Utrecht en', way);
        expect(steps(before, sight(map)), way).to.be.greaterThan(0.5);
        expect(panel(map), way).to.equal(undefined);
        map.remove();
      }
    });

    it('goes on until its initiatives are apart, each time with all of it in sight', async () => {
      const map = await showMap(streets);
      for (let turn = 0; !panel(map) && turn < 12; turn++) {
        const group = markers(map).find(({ count }) => count > 1);
        if (!group) break;
        await press(map, group.name);
        expectFocusOnMapOrPanel(map);
        expect(onMarkers(map)).to.be.at.least(group.count);
      }
      expect(panelTitles(map)).to.deep.equal(['Buurthuis', 'Tuin van het buurthuis']);
      tool(map, 'Sluit').click();
      tool(map, 'Toon de hele kaart').click();
      await still(map);
      await press(map, 'Utrecht, 4');
      expect(names(map)).to.include('Stadhuis, Utrecht');
    });

    it('shows where its initiatives are, not where the town hall is', async () => {
      // Villages far from Sneek, and far from each other.
      const villages = [
        { title: 'Lemmer', municipality: 'De Fryske Marren', point: [5.71, 52.84] },
        { title: 'Stavoren', municipality: 'Súdwest-Fryslân', point: [5.36, 52.88] },
        { title: 'Makkum', municipality: 'Súdwest-Fryslân', point: [5.4, 53.06] },
        { title: 'Molkwerum', municipality: 'Súdwest-Fryslân', point: [5.4, 52.91] },
      ] as const;
      const map = await showMap(feedOf(villages, {}), 'municipality="Súdwest-Fryslân"');
      await press(map, 'Súdwest-Fryslân');
      const near = names(map).filter((name) => !name.startsWith('Súdwest-Fryslân, '));
      expect(onMarkers(map)).to.be.greaterThan(0);
      expect(near.length).to.be.greaterThan(0);
      expectFocusOnMap(map);
    });

    it('shows all of it, also where it is wide', async () => {
      const map = await showMap(
        feedOf([
          ...times(9, { municipality: AMSTERDAM }),
          { municipality: 'Zaanstad' },
          { municipality: 'Haarlemmermeer' },
          { municipality: 'Almere' },
          { municipality: GRONINGEN },
          { municipality: MAASTRICHT },
          { point: [-68.27, 12.15], municipality: 'Bonaire' },
        ]),
      );
      const group = markers(map).find(({ name }) => name.startsWith('Amsterdam en'));
      expect(group).to.not.equal(undefined);
      await press(map, 'Amsterdam en');
      expect(onMarkers(map)).to.be.at.least(group?.count ?? NaN);
    });
  });

  describe('that stays together', () => {
    it('tells about it in a panel with the focus, until Escape, which goes no further', async () => {
      const map = await showMap(cities);
      const escapes: string[] = [];
      const listener = ({ key }: KeyboardEvent) => void escapes.push(key);
      document.addEventListener('keydown', listener);
      cleanup(() => document.removeEventListener('keydown', listener));
      await press(map, 'Utrecht');
      const shown = await opened(map);
      expect(nameOf(shown)).to.equal('Utrecht, 3 initiatieven');
      expect(shown.getAttribute('role')).to.equal('dialog');
      expect(panelTitles(map)).to.deep.equal(['Initiatief 1', 'Initiatief 2', 'Initiatief 3']);
      expectFocusInPanel(map);
      expect(isShown(shown)).to.equal(true);
      expect(marker(map, 'Utrecht').getAttribute('aria-expanded')).to.equal('true');
      expect(marker(map, 'Groningen').getAttribute('aria-expanded')).to.equal('false');
      const buttons = [...shown.querySelectorAll('button')];
      expect(buttons.map(nameOf)).to.deep.equal(['Sluit', 'Toon in de lijst']);
      for (const button of buttons) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height), nameOf(button)).to.be.at.least(44);
      }
      escapes.length = 0;
      await sendKeys({ press: 'Escape' });
      await closed(map);
      expect(escapes).to.deep.equal([]);
      expect(active() === marker(map, 'Utrecht')).to.equal(true);
      expect(marker(map, 'Utrecht').getAttribute('aria-expanded')).to.equal('false');
    });

    it('makes no mistakes by WCAG', async function () {
      if (!isChromium) this.skip();
      const map = await showMap(cities);
      await press(map, 'Utrecht');
      await opened(map);
      expect(await mistakesIn(map)).to.deep.equal([]);
    });

    it('marks the language of a title and a summary, where that is another', async () => {
      const given = { municipality: UTRECHT, title: 'Tegearre', summary: 'Wy dogge it.' };
      const map = await showMap(feedOf([{ ...given, language: 'fy' }, given]));
      await press(map, 'Utrecht');
      const marked = [...(await opened(map)).querySelectorAll<HTMLElement>('[lang]')];
      expect(marked.map((one) => `${one.lang}: ${textOf(one)}`)).to.deep.equal([
        'fy: Tegearre',
        'fy: Wy dogge it.',
      ]);
    });

    it('tells about one initiative too', async () => {
      const map = await showMap(cities);
      await press(map, 'Maastricht', 'Space');
      expect(nameOf(await opened(map))).to.match(/^Maastricht/);
      expect(panelTitles(map)).to.deep.equal(['Stadsgesprek']);
      expectFocusInPanel(map);
    });

    it('closes with its button', async () => {
      const map = await showMap(cities);
      await press(map, 'Utrecht');
      await opened(map);
      tool(map, 'Sluit').focus();
      await sendKeys({ press: 'Enter' });
      await closed(map);
      expect(active() === marker(map, 'Utrecht')).to.equal(true);
    });

    it('is gone through with Tab, and left', async () => {
      const map = await showMap(
        feedOf([
          { title: 'Een', municipality: UTRECHT, url: 'https://een.example/' },
          { title: 'Twee', municipality: UTRECHT, url: 'https://twee.example/' },
          { municipality: GRONINGEN },
        ]),
      );
      await press(map, 'Utrecht');
      const shown = await opened(map);
      // Each link is in the list too.
      const hrefs = links(map).map(({ href }) => href);
      expect(hrefs.filter((href) => href === 'https://een.example/')).to.have.length(2);
      const stops: string[] = [];
      for (let turn = 0; turn < 4; turn++) {
        await sendKeys({ press: 'Tab' });
        expectFocusInPanel(map);
        stops.push(nameOf(active() as Element));
      }
      expect(stops).to.deep.equal(['Sluit', 'Een', 'Twee', 'Toon in de lijst']);
      await sendKeys({ press: 'Tab' });
      expect(shown.contains(active())).to.equal(false);
      expectFocusNotLost();
    });

    it('tells what the list tells', async () => {
      const map = await showMap(
        feedOf([
          {
            title: 'Burgerberaad klimaat',
            summary: 'Inwoners beslissen mee.',
            url: 'https://beraad.example/',
            municipality: UTRECHT,
            kind: 'burgerberaad',
            started: '2021-05-01',
            organisation: 'Gemeente Utrecht',
          },
          { municipality: GRONINGEN },
        ]),
      );
      await press(map, 'Utrecht');
      const shown = await opened(map);
      const words = textOf(shown);
      for (const part of [
        'Burgerberaad klimaat',
        'Inwoners beslissen mee.',
        'Utrecht',
        'Burgerberaad',
        '2021',
        'Gemeente Utrecht',
      ]) {
        expect(words).to.include(part);
      }
      const link = shown.querySelector<HTMLAnchorElement>('a[href]');
      expect(link?.href).to.equal('https://beraad.example/');
      const events = eventsOf(document, 'dia-select');
      const stay = (event: Event) => event.preventDefault();
      map.addEventListener('dia-select', stay);
      link?.click();
      expect(events).to.have.length(1);
      expect(events[0]?.section).to.equal('initiatives');
      expect((events[0]?.item as { title: string }).title).to.equal('Burgerberaad klimaat');
    });

    it('does not tell a thousand', async () => {
      const map = await showMap(feedOf(times(1000, { municipality: UTRECHT, point: [5.1, 52.1] })));
      await pressOn(map, 'Utrecht');
      const shown = await opened(map);
      expect(nameOf(shown)).to.equal('Utrecht, 1.000 initiatieven');
      const { length } = panelTitles(map);
      expect(length).to.be.greaterThan(4);
      expect(length).to.be.lessThan(100);
      tool(map, 'Toon in de lijst').click();
      await closed(map);
      expect(inList(map)).to.equal(1000);
    });

    it('stands over the map, and its marker is to be seen beside it', async () => {
      for (const width of [undefined, NARROW, 320]) {
        const map = await showMap(cities, 'view="map"', width ? { width } : {});
        for (const city of ['Maastricht', 'Utrecht']) {
          await press(map, city);
          const shown = (await opened(map)).getBoundingClientRect();
          await still(map);
          const box = area(map).getBoundingClientRect();
          expect(shown.left).to.be.at.least(box.left);
          expect(shown.right).to.be.at.most(box.right + 0.5);
          expect(shown.top).to.be.at.least(box.top);
          expect(shown.bottom).to.be.at.most(box.bottom + 0.5);
          const at = marker(map, city).getBoundingClientRect();
          const name = textBoxOf(all(map, '.labels > *').find((one) => textOf(one) === city)!);
          for (const { left, right, top, bottom } of [at, name]) {
            const isCovered =
              left < shown.right && right > shown.left && top < shown.bottom && bottom > shown.top;
            expect(isCovered, `${city} at ${width} px`).to.equal(false);
          }
          expect(isInSight(map, { box: at } as never)).to.equal(true);
          await sendKeys({ press: 'Escape' });
          await closed(map);
        }
        map.remove();
      }
    });

    it('gives way to another', async () => {
      const map = await showMap(cities);
      await press(map, 'Utrecht');
      await opened(map);
      await press(map, 'Groningen');
      await until(() => nameOf(panel(map) as Element).startsWith('Groningen'), 'Groningen');
      expect(parts(map, 'panel')).to.have.length(1);
      expectFocusInPanel(map);
      expect(marker(map, 'Utrecht').getAttribute('aria-expanded')).to.equal('false');
      await sendKeys({ press: 'Escape' });
      await closed(map);
      expect(active() === marker(map, 'Groningen')).to.equal(true);
    });
  });

  describe('does not lose the focus', () => {
    it('when the filter closes the panel', async () => {
      const map = await showMap(cities);
      await press(map, 'Utrecht');
      await opened(map);
      await choose(map, 'Soort', 'Dorpsbudget');
      await found(map, 3);
      expect(panel(map)).to.equal(undefined);
      expectFocusNotLost();
    });

    it('when the feed changes behind the panel', async () => {
      const map = await showMap(cities);
      await press(map, 'Utrecht');
      await opened(map);
      tool(map, 'Sluit').focus();
      replace(map.src ?? '', feedOf(times(5, { municipality: GRONINGEN })));
      await map.refresh();
      await until(() => inLine(map) === 5, 'the other feed');
      await still(map);
      expectFocusNotLost();
      expect(active()?.localName).to.not.equal('dia-initiative-map');
    });

    it('nor anything else, when the feed says the same again', async () => {
      const map = await showMap(cities);
      await press(map, 'Utrecht');
      const before = await opened(map);
      tool(map, 'Sluit').focus();
      const [focused, place, words] = [active(), look(map), said(map)];
      const events = eventsOf(map, 'dia-ready');
      await map.refresh();
      await still(map);
      expect(panel(map)).to.equal(before);
      expect(active()).to.equal(focused);
      expect(look(map)).to.equal(place);
      expect(said(map)).to.equal(words);
      expect(events).to.deep.equal([]);
    });

    it('nor the place, when a newer feed comes', async () => {
      const map = await showMap(cities);
      tool(map, 'Zoom in').click();
      await still(map);
      tool(map, 'Omlaag').click();
      await still(map);
      const before = sight(map);
      marker(map, 'Utrecht').focus();
      await still(map);
      const then = sight(map);
      replace(map.src ?? '', feedOf([...CITIES, { municipality: UTRECHT }], { subgoals }));
      await map.refresh();
      await until(() => inLine(map) === 9, 'the newer feed');
      await still(map);
      expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
      expect(sight(map).centre[1]).to.be.closeTo(then.centre[1], 0.005);
      expect(nameOf(active() as Element)).to.equal('Utrecht, 4 initiatieven');
    });

    it('when the view is changed to the list and back', async () => {
      const map = await showMap(cities, 'view="map"', { width: NARROW });
      await press(map, 'Utrecht');
      await opened(map);
      tool(map, 'Lijst').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => items(map).some(isShown), 'the list');
      expect(active() === tool(map, 'Lijst')).to.equal(true);
    });

    it('when the marker is no longer there as the panel closes', async () => {
      const map = await showMap(cities);
      await press(map, 'Maastricht');
      await opened(map);
      for (let turn = 0; turn < 4; turn++) tool(map, 'Omhoog').click();
      await still(map);
      tool(map, 'Zoom in').click();
      await still(map);
      tool(map, 'Zoom in').click();
      await still(map);
      expect(names(map).some((name) => name.startsWith('Maastricht'))).to.equal(false);
      tool(map, 'Sluit').focus();
      await sendKeys({ press: 'Escape' });
      await closed(map);
      expectFocusOnMap(map);
    });
  });
});
