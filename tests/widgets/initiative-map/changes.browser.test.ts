/** What changes while the map is there: its records, its attributes, its place in the page. */
import { expect } from '@open-wc/testing';
import { executeServerCommand, sendMouse } from '@web/test-runner-commands';

import { fail, publish, publishFailing, replace } from '../../fixtures/publish.js';
import { all, button, isShown, listenToConsole, mount, parts, textOf } from '../helpers.js';
import type { DiaInitiativeMap } from './helpers.js';
import {
  AMSTERDAM,
  CITIES,
  GRONINGEN,
  MAASTRICHT,
  UTRECHT,
  active,
  area,
  choose,
  cities,
  complete,
  expectFocusOnMap,
  expectTally,
  feedOf,
  found,
  frames,
  inLargeWindow,
  isChromium,
  marker,
  markers,
  middleOf,
  mountMap,
  nameOf,
  names,
  onMarkers,
  showMap,
  still,
  times,
  tip,
  tool,
  until,
  withMouse,
} from './helpers.js';

describe('dia-initiative-map, as things change', () => {
  inLargeWindow();

  it('its first markers and their names are drawn once', async () => {
    const towns = ['Amersfoort', 'Apeldoorn', 'Arnhem', 'Breda', 'Eindhoven', 'Zwolle', 'Tilburg'];
    const map = mountMap(feedOf([...CITIES, ...towns.map((municipality) => ({ municipality }))]));
    const drawn = new Set<string>();
    const watch = () => {
      const labels = all(map, '.labels > span').map(textOf);
      if (markers(map).length) drawn.add([...names(map), ...labels].join());
    };
    await until(() => map.shadowRoot, 'the widget');
    const observer = new MutationObserver(watch);
    observer.observe(map.renderRoot, { childList: true, subtree: true });
    await complete(map);
    watch();
    observer.disconnect();
    expect(drawn.size).to.equal(1);
  });

  it('other records take the place of the first', async () => {
    const map = await showMap(cities);
    replace(map.src ?? '', feedOf(times(4, { municipality: AMSTERDAM, kind: 'loting' })));
    await map.refresh();
    await found(map, 4);
    expectTally(map, 4);
    expect(names(map)).to.deep.equal(['Amsterdam, 4 initiatieven']);
    await choose(map, 'Soort', 'Loting');
    await found(map, 4);
    tool(map, 'Zoom in').click();
    await still(map);
    expect(onMarkers(map)).to.equal(4);
  });

  it('the focus stays on a marker that stays', async () => {
    const map = await showMap(cities);
    marker(map, 'Utrecht').focus();
    replace(
      map.src ?? '',
      feedOf([
        { municipality: GRONINGEN },
        { municipality: MAASTRICHT },
        { municipality: AMSTERDAM },
        ...times(9, { municipality: UTRECHT }),
      ]),
    );
    await map.refresh();
    await found(map, 12);
    expect(nameOf(active() as Element)).to.match(/^Utrecht/);
    expect(document.activeElement === map).to.equal(true);
  });

  it('the focus stays on the map when its marker goes', async () => {
    const map = await showMap(cities);
    marker(map, 'Maastricht').focus();
    replace(map.src ?? '', feedOf(times(2, { municipality: GRONINGEN })));
    await map.refresh();
    await found(map, 2);
    expectFocusOnMap(map);
  });

  it('it may become empty, and full again', async () => {
    const map = await showMap(cities);
    replace(map.src ?? '', feedOf([]));
    await map.refresh();
    await until(() => map.status === 'empty', 'nothing');
    await frames(4);
    expect(parts(map, 'map')).to.deep.equal([]);
    replace(map.src ?? '', cities);
    await map.refresh();
    await complete(map);
    expectTally(map, 8);
    tool(map, 'Zoom in').click();
    await still(map);
    expect(markers(map).length).to.be.greaterThan(0);
  });

  it('what was chosen stays chosen', async () => {
    const map = await showMap(cities);
    await choose(map, 'Soort', 'Dorpsbudget');
    await found(map, 3);
    replace(map.src ?? '', feedOf([...CITIES, { municipality: AMSTERDAM, kind: 'dorpsbudget' }]));
    await map.refresh();
    await found(map, 4);
    expectTally(map, 4);
  });

  it('the last good answer stays when there is no newer', async () => {
    listenToConsole();
    const map = await showMap(cities);
    fail(map.src ?? '');
    await map.refresh();
    await until(() => map.status === 'stale', 'stale');
    await still(map);
    expectTally(map, 8);
    expect(textOf(parts(map, 'message')[0])).to.include('Deze informatie is van');
    await choose(map, 'Soort', 'Dorpsbudget');
    await found(map, 3);
    expectTally(map, 3);
  });

  it('it comes after a failure', async () => {
    listenToConsole();
    const url = publishFailing();
    const map = mount<DiaInitiativeMap>(
      `<dia-initiative-map loading="eager" src="${url}"><a href="/kaart">Kaart</a></dia-initiative-map>`,
    );
    await until(() => map.status === 'error', 'an error');
    expect(parts(map, 'map')).to.deep.equal([]);
    expect(isShown(map.querySelector('a') as Element)).to.equal(true);
    replace(url, cities);
    button(map, 'Probeer het opnieuw').click();
    await until(() => map.status === 'ready', 'the map');
    await complete(map);
    expectTally(map, 8);
    expect(isShown(map.querySelector('a') as Element)).to.equal(false);
  });

  it('another address is followed', async () => {
    const map = await showMap(cities);
    map.src = publish(feedOf(times(2, { municipality: AMSTERDAM })));
    await found(map, 2);
    expectTally(map, 2);
    expect(names(map)).to.deep.equal(['Amsterdam, 2 initiatieven']);
  });

  it('it may be taken out and put back while it loads', async () => {
    const map = mountMap(cities);
    const place = map.parentElement as HTMLElement;
    for (let turn = 0; turn < 4; turn++) {
      await frames(turn);
      map.remove();
      await frames(1);
      place.append(map);
    }
    await complete(map);
    expectTally(map, 8);
    tool(map, 'Zoom in').click();
    await still(map);
  });

  it('it may be taken out at any moment', async () => {
    const feed = feedOf(times(500, { municipality: UTRECHT, kind: 'loting' }));
    const errors: unknown[] = [];
    const listener = (event: Event) => void errors.push(event);
    addEventListener('error', listener);
    addEventListener('unhandledrejection', listener);
    try {
      for (let turn = 0; turn < 8; turn++) {
        const map = mountMap(feed);
        await frames(turn);
        if (turn > 3) {
          await until(() => parts(map, 'map').length, 'the map');
          tool(map, 'Zoom in').click();
        }
        map.remove();
        await frames(1);
      }
      await frames(10);
      expect(errors).to.deep.equal([]);
    } finally {
      removeEventListener('error', listener);
      removeEventListener('unhandledrejection', listener);
    }
  });

  describe('nothing of it is kept when it is taken out', () => {
    withMouse();

    /** Waits until the browser has thrown away all of these. */
    async function expectGone(removed: readonly WeakRef<object>[]): Promise<void> {
      expect(removed).to.not.have.length(0);
      const kept = () => removed.map((one) => one.deref() !== undefined);
      for (let turn = 0; kept().includes(true); turn++) {
        if (turn > 20) throw new Error(`They are kept: ${kept().join()}`);
        await frames(10);
        await executeServerCommand('collect-garbage');
      }
    }

    it('at any moment of its loading', async function () {
      if (!isChromium) this.skip();
      const attributes = 'tiles="/none/{z}/{x}/{y}.png" tiles-attribution="X" download';
      const takeOut = async (wait: () => Promise<unknown>) => {
        const map = mountMap(cities, attributes);
        await wait();
        map.remove();
        return new WeakRef(map);
      };
      const removed = [await takeOut(() => Promise.resolve())];
      for (const count of [1, 2, 3, 5, 8, 12]) removed.push(await takeOut(() => frames(count)));
      await expectGone(removed);
    });

    for (const [moment, wait] of [
      ['as soon as its list is there', (map) => map.updateComplete],
      ['when everything is there', complete],
      [
        'while the panel is open',
        async (map) => {
          await complete(map);
          marker(map, 'Utrecht').click();
          await until(() => parts(map, 'panel').length, 'the panel');
        },
      ],
      [
        'while the name of a marker is shown',
        async (map) => {
          await complete(map);
          area(map).scrollIntoView({ block: 'center' });
          await sendMouse({ type: 'move', position: middleOf(marker(map, 'Utrecht')) });
          await until(() => tip(map), 'the name');
        },
      ],
    ] satisfies [string, (map: DiaInitiativeMap) => Promise<unknown>][]) {
      it(moment, async function () {
        if (!isChromium) this.skip();
        // Apart, so that no variable of the test keeps it.
        const takeOut = async () => {
          const map = mountMap(cities);
          await new Promise((resolve) => {
            map.addEventListener('dia-ready', resolve, { once: true });
          });
          await wait(map);
          map.remove();
          return new WeakRef(map);
        };
        await expectGone([await takeOut()]);
      });
    }
  });

  it('every attribute may change in any order', async () => {
    const map = await showMap(cities);
    for (const [name, value] of [
      ['view', 'list'],
      ['view', 'map'],
      ['kind', 'dorpsbudget'],
      ['province', 'NL-GR'],
      ['view', 'both'],
      ['lang', 'en'],
      ['lang', 'nl'],
      ['kind', ''],
      ['province', ''],
    ] as const) {
      map.setAttribute(name, value);
      await map.updateComplete;
      await frames(1);
    }
    await found(map, 8);
    await until(() => onMarkers(map) === 7, 'the markers');
    expectTally(map, 8);
  });

  it('begins when it comes near the screen', async () => {
    const holder = mount<HTMLElement>('<div><div style="block-size: 4000px"></div></div>');
    const map = mountMap(cities);
    map.removeAttribute('loading');
    map.remove();
    const late = document.createElement('dia-initiative-map');
    late.src = publish(cities);
    holder.append(late);
    await frames(6);
    expect(late.status).to.equal('loading');
    expect(markers(late)).to.deep.equal([]);
    late.scrollIntoView();
    await complete(late);
    expectTally(late, 8);
    scrollTo(0, 0);
  });
});
