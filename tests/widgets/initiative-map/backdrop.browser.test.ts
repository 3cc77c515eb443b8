/** What a webmaster puts behind the markers: tiles, with or without consent, and boundaries. */
import { expect } from '@open-wc/testing';

import { jsonAt } from '../../feed/server.js';
import { all, textOf } from '../helpers.js';
import {
  UTRECHT,
  cities,
  choose,
  expectFocusOnMap,
  found,
  inLargeWindow,
  showMap,
  still,
  tool,
  until,
} from './helpers.js';

let made = 0;
/** Tiles of the test server that no other test asks for. */
const tilesAt = () => `/_test/tiles/backdrop-${Math.random()}-${made++}/{z}/{x}/{y}.png`;

const images = (map: Element) => all<HTMLImageElement>(map, '.tiles img');
const areThere = (map: Element) =>
  images(map).length > 0 && images(map).every(({ naturalWidth }) => naturalWidth);
const words = (map: Element) => all(map, '.aside').map(textOf).join(' ');

describe('dia-initiative-map, what is behind its markers', () => {
  inLargeWindow();

  it('is tiles of which the maker is named, until others are wanted, or none', async () => {
    const map = await showMap(cities, `tiles="${tilesAt()}" tiles-attribution="De makers"`);
    const hasNames = () =>
      all(map, '.labels').some((one) => getComputedStyle(one).display !== 'none');
    await until(() => areThere(map), 'tiles');
    expect(words(map)).to.include('De makers');
    // Tiles have names of their own.
    expect(hasNames()).to.equal(false);
    const [first] = images(map);
    tool(map, 'Zoom in').click();
    await still(map);
    await until(() => areThere(map), 'tiles of the next level');
    map.tiles = tilesAt();
    await until(() => areThere(map) && !first?.isConnected, 'other tiles');
    map.tiles = undefined;
    await until(() => !images(map).length, 'no tiles');
    expect(hasNames()).to.equal(true);
    expect(words(map)).to.not.include('De makers');
  });

  it('is no tiles before a visitor agrees, who is on the map then', async () => {
    const map = await showMap(
      cities,
      `tiles="${tilesAt()}" tiles-attribution="De makers" tiles-consent`,
    );
    await until(() => words(map).includes(location.host), 'the question');
    expect(words(map)).to.not.include('De makers');
    expect(images(map)).to.deep.equal([]);
    const [button] = all<HTMLButtonElement>(map, '.aside button');
    expect(button?.getBoundingClientRect().height).to.be.at.least(44);
    button?.focus();
    button?.click();
    await until(() => areThere(map), 'tiles');
    expectFocusOnMap(map);
    expect(words(map)).to.include('De makers');
    expect(all(map, '.aside button')).to.deep.equal([]);
  });

  it('is boundaries, shaded by what fits the filter, with a legend, until none are wanted', async () => {
    const square = [[5.1, 52], [5.2, 52], [5.2, 52.1], [5.1, 52.1], [5.1, 52]]; // prettier-ignore
    const borders = jsonAt({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { statcode: UTRECHT },
          geometry: { type: 'Polygon', coordinates: [square] },
        },
      ],
    });
    const map = await showMap(cities, `boundaries="${borders}"`);
    const shades = () => all(map, '.borders path').map((path) => path.getAttribute('class'));
    const legend = () => all(map, '.aside li').map(textOf);
    await until(() => legend().length, 'the legend');
    expect(legend()).to.deep.equal(['0', '1', '2', '3']);
    expect(shades()).to.deep.equal(['boundary shade-5']);
    await choose(map, 'Soort', 'Dorpsbudget');
    await found(map, 3);
    await until(() => shades().join() === 'boundary shade-0', 'another shade');
    map.boundaries = undefined;
    await until(() => !shades().length && !legend().length, 'nothing');
  });
});
