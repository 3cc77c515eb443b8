/** The panel of a group that stays together: what it shows, how it opens and closes. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { mistakesIn } from '../axe.js';
import { all, cleanup, eventsOf, isShown, links, parts, textBoxOf, textOf } from '../helpers.js';
import type { DiaInitiativeMap } from './helpers.js';
import {
  GRONINGEN,
  NARROW,
  UTRECHT,
  active,
  area,
  cities,
  closed,
  expectFocusInPanel,
  expectFocusNotLost,
  expectFocusOnMap,
  feedOf,
  inLargeWindow,
  inList,
  isChromium,
  isInSight,
  marker,
  markers,
  nameOf,
  opened,
  panel,
  panelTitles,
  press,
  showMap,
  still,
  times,
  tool,
  until,
  withMouse,
  isOpened,
} from './helpers.js';

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

describe('dia-initiative-map, the panel of a group', () => {
  inLargeWindow();
  withMouse();

  it('tells about it in a panel with the focus, until Escape, which goes no further', async () => {
    const map = await showMap(cities);
    const escapes: string[] = [];
    const listener = ({ key }: KeyboardEvent) => void escapes.push(key);
    document.addEventListener('keydown', listener);
    cleanup(() => document.removeEventListener('keydown', listener));
    await press(map, 'Utrecht');
    const shown = await opened(map);
    expect(nameOf(shown)).to.equal('Utrecht, 3 initiatieven');
    expect(shown.getAttribute('role')).to.equal('group');
    expect(panelTitles(map)).to.deep.equal(['Initiatief 1', 'Initiatief 2', 'Initiatief 3']);
    expectFocusInPanel(map);
    expect(isShown(shown)).to.equal(true);
    expect(isOpened(map, 'Utrecht')).to.equal(true);
    expect(isOpened(map, 'Groningen')).to.equal(false);
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
    expect(isOpened(map, 'Utrecht')).to.equal(false);
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
    expect(isOpened(map, 'Utrecht')).to.equal(false);
    await sendKeys({ press: 'Escape' });
    await closed(map);
    expect(active() === marker(map, 'Groningen')).to.equal(true);
  });
});
