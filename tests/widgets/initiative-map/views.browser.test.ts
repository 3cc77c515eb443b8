/** List and map beside each other or one at a time; on paper, on a phone, with large letters. */
import { expect } from '@open-wc/testing';
import { executeServerCommand, emulateMedia, setViewport } from '@web/test-runner-commands';

import { mistakesIn } from '../axe.js';
import { all, isShown, listenToConsole, parts, textBoxOf, textOf } from '../helpers.js';
import type { DiaInitiativeMap } from './helpers.js';
import {
  NARROW,
  WIDE,
  active,
  area,
  choose,
  cities,
  expectTally,
  found,
  frames,
  inLargeWindow,
  inLine,
  isChromium,
  items,
  markers,
  nameOf,
  onMarkers,
  search,
  showMap,
  sight,
  steps,
  still,
  systemColour,
  tool,
  until,
} from './helpers.js';

describe('dia-initiative-map, its views', () => {
  inLargeWindow();

  const box = (map: DiaInitiativeMap) => map.parentElement as HTMLElement;

  /** What is shown, and which button says so. */
  const views = (map: Element) => {
    const shown = { list: items(map).some(isShown), map: parts(map, 'map').some(isShown) };
    const group = all(map, '[role=group]').find((one) => nameOf(one) === 'Lijst of kaart');
    const pressed = group && [...group.querySelectorAll('[aria-pressed=true]')].map(textOf);
    return { ...shown, ...(pressed && { pressed: pressed.join() }) };
  };

  const expectLargeTargets = (map: Element) => {
    const targets = all(map, 'button, select, input, summary').filter(
      (one) => isShown(one) && !one.matches('.skip'),
    );
    expect(targets.length).to.be.greaterThan(3);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), nameOf(target)).to.be.at.least(44);
    }
  };

  for (const [view, width, expected] of [
    ['', 720, { list: true, map: true }],
    ['', 719, { list: true, map: false, pressed: 'Lijst' }],
    ['both', WIDE, { list: true, map: true }],
    ['both', NARROW, { list: true, map: false, pressed: 'Lijst' }],
    ['map', WIDE, { list: false, map: true, pressed: 'Kaart' }],
    ['map', 320, { list: false, map: true, pressed: 'Kaart' }],
    ['list', WIDE, { list: true, map: false }],
    ['list', NARROW, { list: true, map: false }],
    // It means nothing, and the console says so.
    ['globe', WIDE, { list: true, map: true }],
  ] as const) {
    it(`are right for view="${view}" at ${width} px, with room for a finger`, async () => {
      listenToConsole();
      const map = await showMap(cities, view && `view="${view}"`, { width });
      expect(views(map)).to.deep.equal(expected);
      expectLargeTargets(map);
    });
  }

  it('change with a button where there is little room, and are both there again where there is', async () => {
    const map = await showMap(cities, '', { width: NARROW });
    const button = tool(map, 'Kaart');
    button.focus();
    button.click();
    await until(() => parts(map, 'map').some(isShown), 'the map');
    await still(map);
    expect(views(map)).to.deep.equal({ list: false, map: true, pressed: 'Kaart' });
    expect(active() === tool(map, 'Kaart')).to.equal(true);
    expectTally(map, 8);
    tool(map, 'Lijst').click();
    await map.updateComplete;
    expect(views(map)).to.deep.equal({ list: true, map: false, pressed: 'Lijst' });
    tool(map, 'Kaart').click();
    await map.updateComplete;
    box(map).style.inlineSize = `${WIDE}px`;
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
    expectTally(map, 3);
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

  describe('on a small screen', () => {
    it('have the buttons of the map beside each other', async () => {
      const map = await showMap(cities, 'view="map"', { width: 328 });
      const place = (name: string) => tool(map, name).getBoundingClientRect();
      expect(place('Verplaats').top).to.equal(place('Toon de hele kaart').top);
      // Joined, in the corner of the map.
      const [zoomIn, zoomOut] = [place('Zoom in'), place('Zoom uit')];
      expect(zoomOut.top).to.be.closeTo(zoomIn.bottom, 1.5);
      expect(zoomIn.top).to.be.greaterThan(area(map).getBoundingClientRect().top);
      const arrows = ['links', 'omhoog', 'omlaag', 'rechts'].map(
        (way) => `Schuif ${['links', 'rechts'].includes(way) ? 'naar ' : ''}${way}`,
      );
      expect(arrows.filter((name) => isShown(tool(map, name)))).to.deep.equal([]);
      tool(map, 'Verplaats').click();
      await map.updateComplete;
      expect(tool(map, 'Verplaats').getAttribute('aria-expanded')).to.equal('true');
      expect(new Set(arrows.map((name) => place(name).top)).size).to.equal(1);
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

    it('have each of their buttons on a line of its own where letters are large', async () => {
      const map = await showMap(cities, '', { width: 320 });
      const lines = () =>
        all(map, '.switch .button').map((one) => {
          const { height } = textBoxOf(one);
          return height / parseFloat(getComputedStyle(one).lineHeight);
        });
      expect(lines()).to.have.length(2);
      for (const height of lines()) expect(height).to.be.closeTo(1, 0.3);
      map.style.fontSize = '200%';
      await still(map);
      for (const height of lines()) expect(height).to.be.closeTo(1, 0.3);
    });
  });

  describe('in Chromium, which emulates what a visitor prefers,', () => {
    before(function () {
      if (!isChromium) this.skip();
    });
    afterEach(async () => {
      if (!isChromium) return;
      await emulateMedia({ media: 'screen' });
      await executeServerCommand('emulate-features', {});
    });

    it('are the list without the map on paper', async () => {
      for (const view of ['both', 'map']) {
        for (const width of [WIDE, NARROW]) {
          const map = await showMap(cities, `view="${view}"`, { width });
          await emulateMedia({ media: 'print' });
          const what = `${view} at ${width} px`;
          expect(items(map).length, what).to.be.greaterThan(0);
          expect(items(map).every(isShown), what).to.equal(true);
          expect(parts(map, 'map').some(isShown), what).to.equal(false);
          const controls = all(map, 'button, select, input').filter(isShown).map(textOf);
          expect(controls, what).to.deep.equal([]);
          await emulateMedia({ media: 'screen' });
          map.remove();
        }
      }
    });

    it('differ in forced colours', async () => {
      await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
      const map = await showMap(cities, 'view="map"', { width: NARROW });
      const [list, shown] = all(map, '.switch button').map((one) => getComputedStyle(one));
      expect(shown?.backgroundColor).to.equal(systemColour('Highlight'));
      expect(shown?.color).to.equal(systemColour('HighlightText'));
      expect(list?.backgroundColor).to.not.equal(shown?.backgroundColor);
    });

    it('have no mistakes by WCAG', async () => {
      expect(await mistakesIn(await showMap(cities, 'lang="en"'))).to.deep.equal([]);
      const map = await showMap(cities, 'view="map"', { width: 320 });
      await search(map, 'dit staat nergens');
      await until(() => inLine(map) === 0 && !markers(map).length, 'nothing');
      expect(await mistakesIn(map)).to.deep.equal([]);
    });
  });
});
