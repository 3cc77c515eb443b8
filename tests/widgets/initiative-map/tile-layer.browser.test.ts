import { expect } from '@open-wc/testing';

import { project, type View, type WorldPoint } from '../../../src/geo/projection.js';
import { TileLayer } from '../../../src/widgets/initiative-map/tile-layer.js';
import type { TileSource } from '../../../src/widgets/initiative-map/tile-source.js';
import { cleanup, listenToConsole } from '../helpers.js';
import { moveClock, nextFrame } from './clock.js';

const SIZE = { width: 400, height: 300 };
const DOM = project([5.1214, 52.0907]);

/** Lets a view rest until tiles are asked for, and the requests begin. */
async function pause(): Promise<void> {
  await moveClock(400);
  await nextFrame();
}

/** Waits for the server, and lets the view rest. */
async function until(check: () => unknown, message: string): Promise<void> {
  for (let turn = 0; !(await check()); turn++) {
    if (turn === 900) throw new Error(`Waited in vain for: ${message}`);
    await pause();
  }
}

interface Asked {
  readonly tile: string;
  readonly referer?: string;
  readonly cookie?: string;
}

let made = 0;
/** A source of the test server that nobody else uses. */
function testSource({
  query = '',
  minZoom = 6,
  maxZoom = 19,
  referrerPolicy = 'no-referrer',
}: {
  query?: string;
  minZoom?: number;
  maxZoom?: number;
  referrerPolicy?: TileSource['referrerPolicy'];
} = {}) {
  const at = `/_test/tiles/${Math.random()}-${made++}`;
  const source: TileSource = {
    template: new URL(`${at}/`, location.href).href + `{z}/{x}/{y}.png?${query}`,
    attribution: { text: 'Test' },
    minZoom,
    maxZoom,
    host: location.host,
    crossOrigin: null,
    referrerPolicy,
  };
  const answer = async (what: string) => fetch(`${at}/${what}`);
  return {
    source,
    asked: async () => (await (await answer('asked')).json()) as Asked[],
    /** Lets tiles go that were held. */
    release: () => answer('release'),
  };
}

/** A map with nothing on it but tiles. */
function mapWith(source: TileSource) {
  const element = document.createElement('div');
  const layer = document.createElement('div');
  Object.assign(element.style, {
    position: 'absolute',
    left: 0,
    top: 0,
    width: '400px',
    height: '300px',
  });
  Object.assign(layer.style, { position: 'absolute', inset: 0, overflow: 'hidden' });
  element.append(layer);
  document.body.append(element);
  const tiles = new TileLayer(layer, source);
  cleanup(() => {
    tiles.remove();
    element.remove();
  });
  return { layer, tiles };
}

const images = (layer: Element) => [...layer.querySelectorAll('img')];
const tileOf = ({ src }: HTMLImageElement) => /\/(\d+\/\d+\/\d+)\.png/.exec(src)![1]!;
const tilesIn = (layer: Element) => images(layer).map(tileOf);
const levelsIn = (layer: Element) => [...new Set(tilesIn(layer).map((tile) => tile.split('/')[0]))];
const areThere = (layer: Element) =>
  images(layer).length > 0 && images(layer).every((image) => image.complete && image.naturalWidth);

/** Whether the tiles of a level leave no point of the map bare. */
function covers(layer: HTMLElement, level: string): boolean {
  const { left, top, width, height } = layer.getBoundingClientRect();
  const boxes = images(layer)
    .filter((image) => tileOf(image).startsWith(`${level}/`) && image.naturalWidth)
    .map((image) => image.getBoundingClientRect());
  const points = [0.5, width / 3, width / 2, width - 0.5].flatMap((x) =>
    [0.5, height / 3, height / 2, height - 0.5].map((y) => [left + x, top + y] as const),
  );
  // Half a pixel for what is rounded to the dots of the screen.
  return points.every(([x, y]) =>
    boxes.some(
      (box) =>
        x >= box.left - 0.5 && x <= box.right + 0.5 && y >= box.top - 0.5 && y <= box.bottom + 0.5,
    ),
  );
}

function setRatio(ratio: number): void {
  const original = Object.getOwnPropertyDescriptor(globalThis, 'devicePixelRatio');
  Object.defineProperty(globalThis, 'devicePixelRatio', { value: ratio, configurable: true });
  cleanup(() => {
    if (original) Object.defineProperty(globalThis, 'devicePixelRatio', original);
  });
}

/** Moved by pixels. */
const panned = ({ zoom, centre: [x, y] }: View, right: number, down = 0): View => {
  const size = 256 * 2 ** zoom;
  return { zoom, centre: [x + right / size, y + down / size] };
};
/** The tile in the middle. */
const domTile = (level: number) =>
  [level, ...DOM.map((side) => Math.floor(side * 2 ** level))].join('/');
const at = (zoom: number, centre: WorldPoint = DOM): View => ({ zoom, centre });

describe('tiles', () => {
  beforeEach(() => setRatio(1));

  it('cover the map where they belong', async () => {
    const { source, asked } = testSource();
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(15), size: SIZE });
    await until(() => areThere(layer), 'tiles');
    expect(covers(layer, '15')).to.equal(true);
    // That with the Dom: its corner is 84.6 pixels left of it and 163 above, as zoom 15 has it.
    const dom = images(layer).find((image) => tileOf(image) === '15/16850/10810')!;
    const [x, y] = [DOM[0] * 2 ** 15 * 256, DOM[1] * 2 ** 15 * 256];
    const box = dom.getBoundingClientRect();
    const frame = layer.getBoundingClientRect();
    expect(box.left - frame.left).to.be.closeTo(200 - (x - 16850 * 256), 0.51);
    expect(box.top - frame.top).to.be.closeTo(150 - (y - 10810 * 256), 0.51);
    expect([box.width, box.height]).to.deep.equal([256, 256]);
    // At most one row more than what can be seen.
    expect((await asked()).length).to.be.at.most(4 * 4);
  });

  it('are drawn larger and smaller between levels', async () => {
    const { source } = testSource();
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(9.4), size: SIZE });
    await until(() => areThere(layer), 'tiles');
    expect(levelsIn(layer)).to.deep.equal(['9']);
    expect(images(layer)[0]!.getBoundingClientRect().width).to.be.closeTo(256 * 2 ** 0.4, 0.5);
    expect(covers(layer, '9')).to.equal(true);
  });

  for (const ratio of [1, 1.25, 1.5, 3]) {
    it(`fit together on a screen with ${ratio} dots a pixel`, async () => {
      setRatio(ratio);
      const { source } = testSource();
      const { layer, tiles } = mapWith(source);
      tiles.show({ view: at(9.71), size: SIZE });
      await until(() => areThere(layer), 'tiles');
      // Further on, they still are where they belong.
      const view = panned(at(9.77), 300, 100);
      tiles.show({ view, size: SIZE });
      const frame = layer.getBoundingClientRect();
      for (const image of images(layer)) {
        const { left, top, right } = image.getBoundingClientRect();
        for (const edge of [left - frame.left, top - frame.top, right - frame.left]) {
          expect(edge * ratio).to.be.closeTo(Math.round(edge * ratio), 0.02);
        }
        const [level, column] = tileOf(image).split('/').map(Number);
        const scale = 256 * 2 ** view.zoom;
        const exact = (column! / 2 ** level! - view.centre[0]) * scale + SIZE.width / 2;
        expect(left - frame.left).to.be.closeTo(exact, 2);
      }
    });
  }

  it('tell the server nothing of the visitor, and a screen reader nothing at all', async () => {
    document.cookie = 'tile-test=1; path=/';
    cleanup(() => (document.cookie = 'tile-test=; path=/; max-age=0'));
    const { source, asked } = testSource();
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(10), size: SIZE });
    await until(() => areThere(layer), 'tiles');
    for (const { referer } of await asked()) expect(referer).to.equal(undefined);
    for (const image of images(layer)) {
      expect(image.getAttribute('alt')).to.equal('');
      expect(image.draggable).to.equal(false);
      expect(image.referrerPolicy).to.equal('no-referrer');
    }
  });

  it('tell a server that wants it the name of the site, and no more', async () => {
    const { source, asked } = testSource({ referrerPolicy: 'strict-origin' });
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(10), size: SIZE });
    await until(() => areThere(layer), 'tiles');
    const requests = await asked();
    expect(requests.length).to.be.above(0);
    for (const { referer } of requests) expect(referer).to.equal(`${location.origin}/`);
  });

  it('are one level finer on a fine screen, as far as there is one', async () => {
    setRatio(2);
    const { source } = testSource({ maxZoom: 11 });
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(10), size: SIZE });
    await until(() => areThere(layer), 'tiles');
    expect(levelsIn(layer)).to.deep.equal(['11']);
    expect(images(layer)[0]!.getBoundingClientRect().width).to.equal(128);
    expect(covers(layer, '11')).to.equal(true);
    tiles.show({ view: at(11), size: SIZE });
    await pause();
    expect(levelsIn(layer)).to.deep.equal(['11']);
  });

  it('are none below the coarsest level, and grow beyond the finest', async () => {
    const { source, asked } = testSource({ minZoom: 7, maxZoom: 9 });
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(6.2), size: SIZE });
    await pause();
    expect(await asked()).to.deep.equal([]);
    tiles.show({ view: at(11), size: SIZE });
    await until(() => areThere(layer), 'tiles');
    expect(levelsIn(layer)).to.deep.equal(['9']);
    expect(images(layer)[0]!.getBoundingClientRect().width).to.equal(1024);
    tiles.show({ view: at(6), size: SIZE });
    await pause();
    expect(images(layer)).to.deep.equal([]);
  });

  it('follow each frame without asking for more', async () => {
    const { source, asked } = testSource();
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(10), size: SIZE });
    await until(() => areThere(layer), 'tiles');
    const before = (await asked()).length;
    const [image] = images(layer);
    const { left, top } = image!.getBoundingClientRect();
    for (let frame = 1; frame <= 20; frame++) {
      tiles.show({ view: panned(at(10), 2 * frame, -frame), size: SIZE });
    }
    const box = image!.getBoundingClientRect();
    expect(box.left).to.be.closeTo(left - 40, 1);
    expect(box.top).to.be.closeTo(top + 20, 1);
    expect(await asked()).to.have.length(before);
  });

  it('ask for what is missing once the view rests', async () => {
    const { source, asked } = testSource();
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(10), size: SIZE });
    await until(() => areThere(layer), 'tiles');
    const before = (await asked()).length;
    const there = panned(at(10), 200);
    // Drawn again and again, the view rests as well.
    await until(() => {
      tiles.show({ view: { ...there }, size: { ...SIZE } });
      return areThere(layer) && covers(layer, '10');
    }, 'the rest');
    const all = (await asked()).map(({ tile }) => tile);
    expect(all.length).to.be.above(before);
    expect(new Set(all).size, 'each once').to.equal(all.length);
  });

  it('ask on the way when the view moves far', async () => {
    const { source } = testSource();
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(10), size: SIZE });
    await until(() => areThere(layer), 'tiles');
    const before = tilesIn(layer);
    for (let frame = 1; frame <= 30; frame++)
      tiles.show({ view: panned(at(10), 20 * frame), size: SIZE });
    // Nothing waited, so it did not rest.
    expect(tilesIn(layer).some((tile) => !before.includes(tile))).to.equal(true);
  });

  it('drop what is far from the view', async () => {
    const { source } = testSource();
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(10), size: SIZE });
    await until(() => areThere(layer), 'tiles');
    const first = images(layer);
    tiles.show({ view: panned(at(10), 5000), size: SIZE });
    await until(() => areThere(layer) && covers(layer, '10'), 'others');
    expect(images(layer).some((image) => first.includes(image))).to.equal(false);
    expect(images(layer).length).to.be.at.most(4 * 4);
  });

  it('ask nothing while zooming', async () => {
    const { source, asked } = testSource();
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(8), size: SIZE });
    await until(() => areThere(layer), 'tiles');
    const before = (await asked()).length;
    for (let step = 1; step <= 30; step++) {
      tiles.show({ view: panned(at(8 + step / 5), 30 * step), size: SIZE });
    }
    expect(levelsIn(layer)).to.deep.equal(['8']);
    await until(() => levelsIn(layer).join() === '14' && areThere(layer), 'the last level');
    const levels = new Set((await asked()).slice(before).map(({ tile }) => tile.split('/')[0]));
    expect([...levels]).to.deep.equal(['14']);
  });

  it('stay, scaled, until those of the new level are there', async () => {
    const { source, release } = testSource({ query: `hold=${domTile(11)}` });
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(10), size: SIZE });
    await until(() => areThere(layer), 'tiles');
    tiles.show({ view: at(11), size: SIZE });
    await until(() => levelsIn(layer).includes('11'), 'the new level');
    await pause();
    expect(covers(layer, '10')).to.equal(true);
    const old = images(layer).find((image) => tileOf(image).startsWith('10/'));
    expect(old!.getBoundingClientRect().width).to.equal(512);
    // The new ones come on top.
    expect(tileOf(images(layer).at(-1)!)).to.match(/^11\//);

    await release();
    await until(() => levelsIn(layer).join() === '11', 'the new level alone');
    expect(covers(layer, '11')).to.equal(true);
  });

  it('of a level that is passed are not waited for', async () => {
    const { source, asked } = testSource({ query: `hold=${domTile(8)}` });
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(8), size: SIZE });
    await until(async () => (await asked()).length > 4, 'requests');
    tiles.show({ view: at(12), size: SIZE });
    await until(() => levelsIn(layer).join() === '12' && areThere(layer), 'the next level alone');
    expect(covers(layer, '12')).to.equal(true);
  });

  it('that fail leave no trace, and are not asked again in this view', async () => {
    const said = listenToConsole();
    const failing = '15/16850/10810';
    const { source, asked } = testSource({ query: `fail=${failing},15/16850/10811` });
    const { layer, tiles } = mapWith(source);
    // A browser may remember the answer, so that the server does not hear of another try.
    let tries = 0;
    const observer = new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      tries += added.filter(
        (node) => node instanceof HTMLImageElement && tileOf(node) === failing,
      ).length;
    });
    observer.observe(layer, { childList: true, subtree: true });
    cleanup(() => observer.disconnect());
    tiles.show({ view: at(15), size: SIZE });
    await until(async () => (await asked()).length, 'requests');
    await until(() => areThere(layer), 'the others');
    expect(tilesIn(layer)).to.not.include(failing);
    expect(tilesIn(layer)).to.include('15/16849/10810');
    tiles.show({ view: panned(at(15), 10), size: SIZE });
    await pause();
    expect((await asked()).filter(({ tile }) => tile === failing)).to.have.length(1);
    const before = tries;

    // Somewhere else and back.
    tiles.show({ view: panned(at(15), 5000), size: SIZE });
    await until(() => areThere(layer) && covers(layer, '15'), 'others');
    expect(tries).to.equal(before);
    tiles.show({ view: at(15), size: SIZE });
    await until(() => tries === before + 1, 'another try');
    expect(said).to.deep.equal([]);
  });

  it('that all fail leave the plain map', async () => {
    const { source, asked } = testSource({ query: 'fail=11' });
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(10), size: SIZE });
    await until(() => areThere(layer), 'tiles');
    tiles.show({ view: at(11), size: SIZE });
    await until(() => images(layer).length === 0, 'nothing');
    const before = (await asked()).length;
    await pause();
    expect(await asked()).to.have.length(before);
  });

  it('go when they are told to, and come no more', async () => {
    const { source, asked, release } = testSource({ query: `hold=${domTile(10)}` });
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(10), size: SIZE });
    await until(async () => (await asked()).length, 'requests');
    tiles.show({ view: at(12), size: SIZE });
    tiles.remove();
    expect(layer.childNodes).to.have.length(0);
    await release();
    await pause();
    expect(layer.childNodes).to.have.length(0);
    expect((await asked()).some(({ tile }) => tile.startsWith('12/'))).to.equal(false);
  });

  it('end where the world ends', async () => {
    const { source, asked } = testSource({ minZoom: 0 });
    const { layer, tiles } = mapWith(source);
    tiles.show({ view: at(0.3, [0.5, 0.5]), size: { width: 400, height: 400 } });
    await until(() => areThere(layer), 'the one tile');
    expect((await asked()).map(({ tile }) => tile)).to.deep.equal(['0/0/0']);
  });
});
