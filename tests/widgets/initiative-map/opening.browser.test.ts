/** Opening a group that a nearer look separates: where the map goes, and the focus. */
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';

import { parts } from '../helpers.js';

import {
  AMSTERDAM,
  GRONINGEN,
  MAASTRICHT,
  UTRECHT,
  act,
  active,
  expectFocusInPanel,
  expectFocusOnMap,
  feedOf,
  inLargeWindow,
  isInSight,
  marker,
  markers,
  middleOf,
  nameOf,
  names,
  onMarkers,
  panel,
  panelTitles,
  press,
  showMap,
  sight,
  steps,
  still,
  sum,
  times,
  tool,
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

const expectFocusOnMapOrPanel = (map: Element) =>
  panel(map) ? expectFocusInPanel(map) : expectFocusOnMap(map);

describe('dia-initiative-map, opening a group that a nearer look parts', () => {
  inLargeWindow();
  withMouse();

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
