import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { NETHERLANDS } from '../../../src/geo/base-map.js';
import { MAX_REACH_PX } from '../../../src/geo/marker-geometry.js';
import { boundsOf, project, worldSize, type View } from '../../../src/geo/projection.js';
import {
  contains,
  interpolate,
  MAX_ZOOM,
  panned,
  toScreen,
  toWorld,
  Viewport,
  visibleBounds,
  zoomed,
} from '../../../src/widgets/initiative-map/viewport.js';

const UTRECHT = project([5.12, 52.09]);
const SABA = project([-63.24, 17.63]);
const SIZE = { width: 600, height: 400 };

const side = fc.integer({ min: 50, max: 3000 });
const views: fc.Arbitrary<View> = fc.record({
  zoom: fc.double({ min: 0, max: 18, noNaN: true }),
  centre: fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
});
const sized = fc.record({ view: views, size: fc.record({ width: side, height: side }) });
const places = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }));

/** A map of the Netherlands, of some size, fitted to what it shows. */
function viewport({ content = NETHERLANDS, size = SIZE } = {}): Viewport {
  const made = new Viewport(NETHERLANDS);
  made.resize(size);
  made.content = { main: content, all: content };
  made.view = made.home('main')!;
  return made;
}

const around = (...points: (typeof UTRECHT)[]) => boundsOf(points)!;

describe('places on the screen', () => {
  it('are points of the world, and back', () => {
    fc.assert(
      fc.property(sized, places, (map, place) => {
        const [x, y] = toScreen(toWorld(place, map), map);
        expect(x).to.be.closeTo(place[0], 0.001);
        expect(y).to.be.closeTo(place[1], 0.001);
      }),
    );
  });

  it('count from the upper left corner', () => {
    const map = { view: { zoom: 10, centre: UTRECHT }, size: SIZE };
    expect(toScreen(UTRECHT, map)).to.deep.equal([300, 200]);
    const [x, y] = toScreen(project([5.13, 52.09]), map);
    expect(x - 300).to.be.closeTo((0.01 / 360) * worldSize(10), 1e-6);
    expect(y).to.equal(200);
    expect(toScreen(project([5.12, 52.1]), map)[1]).to.be.lessThan(200);
  });

  it('are in sight as far as the map goes, and a margin around it', () => {
    const map = { view: { zoom: 10, centre: UTRECHT }, size: SIZE };
    const bounds = visibleBounds(map);
    for (const [place, expected] of [
      [[0, 0], true],
      [[600, 400], true],
      [[-1, 200], false],
      [[300, 401], false],
    ] as const) {
      // A little inward: the corner itself may be lost to rounding.
      const inward = place.map((value, axis) => value + (axis ? 200 - value : 300 - value) * 1e-9);
      expect(contains(bounds, toWorld(inward as [number, number], map))).to.equal(expected);
    }
    expect(contains(visibleBounds(map, 40), toWorld([-39, 439], map))).to.equal(true);
    expect(contains(visibleBounds(map, 40), toWorld([-41, 200], map))).to.equal(false);
  });
});

describe('a movement', () => {
  it('by pixels takes what is on the screen along', () => {
    fc.assert(
      fc.property(sized, places, (map, place) => {
        const point = toWorld(place, map);
        const [x, y] = toScreen(point, { ...map, view: panned(map.view, 30, -20) });
        expect(x - place[0]).to.be.closeTo(30, 0.001);
        expect(y - place[1]).to.be.closeTo(-20, 0.001);
      }),
    );
  });

  it('by zoom leaves a place where it is', () => {
    fc.assert(
      fc.property(sized, places, fc.double({ min: 0, max: 18, noNaN: true }), (map, at, zoom) => {
        const view = zoomed(map, zoom, at);
        expect(view.zoom).to.equal(zoom);
        const [x, y] = toScreen(toWorld(at, map), { ...map, view });
        // As exact as numbers are where a pixel at zoom 0 is a country at zoom 18.
        expect(x).to.be.closeTo(at[0], 0.01);
        expect(y).to.be.closeTo(at[1], 0.01);
      }),
    );
  });

  it('between two views begins at the one and ends at the other', () => {
    fc.assert(
      fc.property(views, views, (from, to) => {
        for (const [part, view] of [
          [0, from],
          [1, to],
        ] as const) {
          const found = interpolate(from, to, part);
          expect(found.zoom).to.be.closeTo(view.zoom, 1e-9);
          expect(found.centre[0]).to.be.closeTo(view.centre[0], 1e-9);
          expect(found.centre[1]).to.be.closeTo(view.centre[1], 1e-9);
        }
      }),
    );
  });

  it('between two views leaves the place where it is around which they differ', () => {
    const from = { zoom: 8, centre: UTRECHT };
    const at = [450, 90] as const;
    const to = zoomed({ view: from, size: SIZE }, 11, at);
    const point = toWorld(at, { view: from, size: SIZE });
    for (const part of [0.1, 0.5, 0.9]) {
      const [x, y] = toScreen(point, { view: interpolate(from, to, part), size: SIZE });
      expect(x).to.be.closeTo(450, 1e-6);
      expect(y).to.be.closeTo(90, 1e-6);
    }
  });

  it('between two views of one zoom is a straight line', () => {
    const from = { zoom: 8, centre: UTRECHT };
    const half = interpolate(from, panned(from, 200, 100), 0.5);
    const [x, y] = toScreen(UTRECHT, { view: half, size: SIZE });
    expect([x, y]).to.deep.equal([400, 250]);
  });
});

describe('a viewport', () => {
  it('is fitted to its content, with room for markers at its edge', () => {
    const content = around(project([4.9, 52.4]), project([5.9, 51.9]));
    const map = viewport({ content });
    const [left, top] = toScreen([content.left, content.top], map);
    const [right, bottom] = toScreen([content.right, content.bottom], map);
    const edges = [left, top, SIZE.width - right, SIZE.height - bottom];
    expect(Math.min(...edges)).to.be.closeTo(MAX_REACH_PX + 6, 1e-6);
    expect(left).to.be.closeTo(SIZE.width - right, 1e-6);
  });

  it('shows one place with its surroundings', () => {
    expect(viewport({ content: around(UTRECHT) }).view).to.deep.equal({
      zoom: 10.5,
      centre: UTRECHT,
    });
  });

  it('has no first view without content, nor without a size', () => {
    const map = new Viewport(NETHERLANDS);
    expect(map.home('all')).to.equal(undefined);
    map.content = { main: NETHERLANDS, all: NETHERLANDS };
    expect(map.home('all')).to.equal(undefined);
    expect(map.hasSize).to.equal(false);
    map.resize(SIZE);
    expect(map.home('all')).not.to.equal(undefined);
    expect(map.hasSize).to.equal(true);
  });

  it('takes another size, but keeps what it has while it is hidden', () => {
    const map = new Viewport(NETHERLANDS);
    expect(map.resize({ width: 0, height: 0 })).to.equal(false);
    expect(map.resize(SIZE)).to.equal(true);
    expect(map.resize({ ...SIZE })).to.equal(false);
    expect(map.resize({ width: 0, height: 400 })).to.equal(false);
    expect(map.size).to.deep.equal(SIZE);
  });

  it('can be zoomed out until there is water around the land, and in to houses', () => {
    const map = viewport({ content: around(UTRECHT) });
    const { minZoom, maxZoom } = map.limits;
    expect(maxZoom).to.equal(MAX_ZOOM);
    const scale = worldSize(minZoom);
    const width = (NETHERLANDS.right - NETHERLANDS.left) * scale;
    const height = (NETHERLANDS.bottom - NETHERLANDS.top) * scale;
    expect(width).to.be.lessThan(SIZE.width);
    expect(height).to.be.within(SIZE.height / 2, 0.8 * SIZE.height);
  });

  it('can be zoomed out to all of its content, and dragged to it, however far it lies', () => {
    const map = viewport({ content: around(UTRECHT, SABA) });
    expect(map.limits.minZoom).to.equal(map.view.zoom);
    const [x, y] = toScreen(SABA, map);
    map.pan(300 - x, 200 - y);
    expect(toScreen(SABA, map)[0]).to.be.closeTo(300, 1e-6);
  });

  it('shows the main part of its content at first, and can go to the rest', () => {
    const map = viewport();
    map.content = { main: around(UTRECHT), all: around(UTRECHT, SABA) };
    expect(map.home('main')).to.deep.equal({ zoom: 10.5, centre: UTRECHT });
    expect(map.limits.minZoom).to.equal(map.home('all')?.zoom);
    map.view = map.home('all')!;
    expect(toScreen(SABA, map)[0]).to.be.within(0, SIZE.width);
  });

  it('cannot be dragged out of the country', () => {
    const map = viewport();
    map.pan(1e6, 1e6);
    expect(map.view.centre).to.deep.equal([NETHERLANDS.left, NETHERLANDS.top]);
    map.pan(-1e6, 0);
    expect(map.view.centre).to.deep.equal([NETHERLANDS.right, NETHERLANDS.top]);
  });

  it('is zoomed around a place, as far as that goes', () => {
    const map = viewport();
    const before = map.view.zoom;
    const point = toWorld([200, 100], map);
    map.zoom(1.5, [200, 100]);
    expect(map.view.zoom).to.be.closeTo(before + 1.5, 1e-9);
    expect(toScreen(point, map)[0]).to.be.closeTo(200, 1e-6);
    expect(toScreen(point, map)[1]).to.be.closeTo(100, 1e-6);
    map.zoom(100);
    expect(map.view.zoom).to.equal(MAX_ZOOM);
    map.zoom(-100);
    expect(map.view.zoom).to.equal(map.limits.minZoom);
  });

  it('knows how far it can be zoomed', () => {
    const map = viewport();
    const { minZoom } = map.limits;
    const { centre } = map.view;
    for (const [zoom, canZoomIn, canZoomOut] of [
      [minZoom, true, false],
      // What is lost in adding numbers is no room.
      [minZoom + 0.001, true, false],
      [10, true, true],
      [MAX_ZOOM - 0.001, false, true],
      [MAX_ZOOM, false, true],
    ] as const) {
      expect(map.zoomRange({ zoom, centre }), String(zoom)).to.deep.equal({
        canZoomIn,
        canZoomOut,
      });
    }
  });

  it('tells where a movement leads without going there', () => {
    const map = viewport();
    const before = map.view;
    const to = map.moved(before, [-50, 0], 1);
    expect(map.view).to.equal(before);
    expect(to.zoom).to.be.closeTo(before.zoom + 1, 1e-9);
    const [x] = toScreen(to.centre, map);
    expect(x).to.be.closeTo(350, 1e-6);
    expect(map.moved(before, [0, 1e6], 0).centre[1]).to.equal(NETHERLANDS.top);
  });
});
