/** A map of the one municipality that the page sets: what it shows at first, and how far it goes. */
import { expect } from '@open-wc/testing';

import { publish } from '../../fixtures/publish.js';
import { all } from '../helpers.js';
import type { DiaInitiativeMap, Given } from './helpers.js';
import {
  GRONINGEN,
  UTRECHT,
  area,
  choose,
  cities,
  expectInside,
  feedOf,
  found,
  inLargeWindow,
  names,
  showMap,
  sight,
  steps,
  still,
  times,
  tool,
  until,
  zoomOut,
} from './helpers.js';

const inUtrecht = feedOf([
  ...times(3, { municipality: UTRECHT, kind: 'loting' }),
  { municipality: UTRECHT, kind: 'scan' },
  { municipality: GRONINGEN },
]);

const withPoints = (...points: (readonly [number, number])[]) =>
  feedOf(points.map((point): Given => ({ municipality: UTRECHT, point })));

const ONE = 'municipality="Utrecht"';

/** Utrecht and De Bilt, about. */
const borders = {
  type: 'FeatureCollection',
  features: (
    [
      ['GM0344', 5.0, 5.18],
      ['GM0310', 5.18, 5.25],
    ] as const
  ).map(([statcode, west, east]) => ({
    type: 'Feature',
    properties: { statcode },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 52.03],
          [east, 52.03],
          [east, 52.14],
          [west, 52.14],
          [west, 52.03],
        ],
      ],
    },
  })),
};

const disc = (map: Element) => all(map, 'circle.area')[0];

/** Part of the height of the map that a shape takes. */
const share = (map: Element, shape: Element | undefined) =>
  (shape?.getBoundingClientRect().height ?? 0) / area(map).getBoundingClientRect().height;

/** Zooms in as far as that goes; returns by how many levels. */
async function zoomIn(map: DiaInitiativeMap): Promise<number> {
  const before = sight(map);
  for (let turn = 0; tool(map, 'Zoom in').getAttribute('aria-disabled') !== 'true'; turn++) {
    if (turn > 30) throw new Error('Zooming in does not end.');
    tool(map, 'Zoom in').click();
    await still(map);
  }
  return steps(before, sight(map));
}

describe('dia-initiative-map, of one municipality', () => {
  inLargeWindow();

  it('shows a disc about where it is, as large as the map', async () => {
    const map = await showMap(inUtrecht, ONE);
    await until(() => disc(map), 'the disc');
    expectInside(disc(map)!.getBoundingClientRect(), area(map).getBoundingClientRect(), 'the disc');
    expect(share(map, disc(map))).to.be.within(0.35, 0.9);
    expect(names(map)).to.deep.equal(['Utrecht, 4 initiatieven']);
  });

  it('has no disc for two municipalities', async () => {
    const map = await showMap(
      inUtrecht,
      `municipality="Utrecht, Groningen" boundaries="${publish(borders)}"`,
    );
    await until(() => all(map, 'path.boundary').length, 'the borders');
    await still(map);
    expect(disc(map)).to.equal(undefined);
    expect(all(map, '.outlined')).to.be.empty;
  });

  it('shows its borders instead where they are given, and all within them', async () => {
    const map = await showMap(inUtrecht, `${ONE} boundaries="${publish(borders)}"`);
    await until(() => all(map, '.outlined').length, 'its outline');
    await still(map);
    expect(disc(map)).to.equal(undefined);
    expect(all(map, 'path.boundary')).to.have.length(2);
    const [outline] = all(map, '.outlined');
    expect(outline?.nextElementSibling).to.equal(null);
    expectInside(outline!.getBoundingClientRect(), area(map).getBoundingClientRect(), 'it');
    expect(share(map, outline)).to.be.within(0.35, 0.9);
  });

  it('keeps the disc where the borders lack it', async () => {
    const [, other] = borders.features;
    const url = publish({ ...borders, features: [other] });
    const map = await showMap(inUtrecht, `${ONE} boundaries="${url}"`);
    await until(() => all(map, 'path.boundary').length, 'the borders');
    await still(map);
    expect(share(map, disc(map))).to.be.within(0.2, 0.9);
  });

  it('stays where it is when a visitor filters', async () => {
    const map = await showMap(inUtrecht, ONE);
    const before = sight(map);
    await choose(map, 'Soort', 'Scan');
    await found(map, 1);
    expect(steps(before, sight(map))).to.equal(0);
  });

  it('begins with streets where its initiatives are a few streets apart', async () => {
    const map = await showMap(withPoints([5.11, 52.09], [5.13, 52.095]), ONE);
    expect(names(map)).to.have.length(2);
  });
});

describe('dia-initiative-map, zooming in without tiles', () => {
  inLargeWindow();

  it('ends where there is nothing more to see', async () => {
    const map = await showMap(inUtrecht, ONE);
    expect(await zoomIn(map)).to.be.lessThan(2);
  });

  it('goes on until initiatives are apart', async () => {
    const map = await showMap(withPoints([5.1, 52.09], [5.1003, 52.09], [5.16, 52.07]), ONE);
    await zoomIn(map);
    // In sight are the two that are 20 metres apart, or none that can be told apart.
    expect(names(map).filter((name) => name.includes('2 initiatieven'))).to.be.empty;
  });

  it('goes on with tiles', async () => {
    const map = await showMap(
      inUtrecht,
      `${ONE} tiles="/_test/tiles/one/{z}/{x}/{y}.png" tiles-attribution="Wij"`,
    );
    expect(await zoomIn(map)).to.be.greaterThan(4);
  });
});

describe('dia-initiative-map, of a region', () => {
  inLargeWindow();

  it('has rivers, lakes and more detail of the shore, which a map of the country does not load', async () => {
    const shore = (map: Element) => all(map, '.land')[0]?.getAttribute('d')?.length ?? 0;
    const waters = (map: Element) => all(map, '.lakes, .rivers');
    const country = await showMap(cities);
    await still(country);
    expect(waters(country)).to.be.empty;
    const region = await showMap(inUtrecht, 'province="Utrecht"');
    await until(() => waters(region).length === 2, 'rivers and lakes');
    expect(shore(region)).to.be.greaterThan(shore(country));
    // All of the world, at the scale of a region, would take a browser seconds to draw.
    const widthAbroad = (map: DiaInitiativeMap) =>
      map.renderRoot.querySelector<SVGPathElement>('.abroad')?.getBBox().width;
    expect(widthAbroad(region)).to.be.lessThan((widthAbroad(country) ?? 0) / 20);
    const isVisible = () =>
      waters(region).every(({ parentElement }) => {
        return parentElement && getComputedStyle(parentElement).display !== 'none';
      });
    expect(isVisible()).to.equal(true);
    await zoomOut(region);
    expect(isVisible()).to.equal(false);
    expect(widthAbroad(region)).to.equal(widthAbroad(country));
  });
});
