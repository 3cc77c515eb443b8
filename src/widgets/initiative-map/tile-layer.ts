import { css } from 'lit';

import { TILE_SIZE, worldSize, type View } from '../../geo/projection.js';
import {
  isInRange,
  levelAt,
  tileRange,
  tilesOf,
  tileUrl,
  type Tile,
  type TileRange,
} from '../../geo/tiles.js';
import { warn } from '../../ui/warn.js';
import type { MapLayer } from './map-layer.js';
import type { TileSource } from './tile-source.js';
import type { SizedView } from './viewport.js';

/** So long a view rests before tiles are requested. */
const IDLE_MS = 150;

/** WebKit says what a policy refused only so long after it failed. */
const POLICY_REPORT_MS = 500;

/** A background of tiles, which follows the view of a map. */
export class TileLayer implements MapLayer {
  readonly #layer: HTMLElement;
  readonly #source: TileSource;
  /** The last is that of the view; the others stand in for it until its tiles are there. */
  #levels: TileLevel[] = [];
  /** The view that was shown last, as a text to compare. */
  #shown = '';
  /** The view for which tiles were requested last. */
  #requested: View | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param layer - Empty; it covers the map (absolute, inset 0, overflow hidden). */
  constructor(layer: HTMLElement, source: TileSource) {
    this.#layer = layer;
    this.#source = source;
  }

  /**
   * Moves the tiles that are there, and requests those that are missing when the view rests or has moved
   * by a tile. Cheap enough for each frame.
   */
  show({ view, size }: SizedView): void {
    for (const level of this.#levels) level.show({ view, size });
    const shown = [view.zoom, view.centre, size.width, size.height].join();
    if (shown === this.#shown) return;
    this.#shown = shown;
    clearTimeout(this.#timer);
    const requested = this.#requested;
    // A zoom would ask for tiles of each level on the way.
    const isMoved = requested?.zoom === view.zoom && distance(requested, view) >= 1;
    if (isMoved || !requested) this.#request({ view, size });
    else this.#timer = setTimeout(() => this.#request({ view, size }), IDLE_MS);
  }

  /** Removes all tiles, and requests no more. */
  remove(): void {
    clearTimeout(this.#timer);
    this.#keepOnly();
  }

  #request({ view, size }: SizedView): void {
    this.#requested = view;
    const z = levelAt(view.zoom, this.#source, devicePixelRatio < 1.5 ? 0 : 1);
    if (z === undefined) {
      this.#keepOnly();
      return;
    }
    const level = this.#levels.find((one) => one.z === z) ?? new TileLevel(z, view);
    this.#levels = [...this.#levels.filter((one) => one !== level), level];
    for (const one of this.#levels) {
      one.keep(tileRange(view, size, one.z, 1), one === level);
    }
    // Above those that it replaces; what is in its place already stays there.
    if (this.#layer.lastChild !== level.box) this.#layer.append(level.box);
    level.show({ view, size });
    const onLoad = () => {
      if (level.isLoaded && this.#levels.at(-1) === level) this.#keepOnly(level);
      this.#mark();
    };
    // Half a tile more than what is on screen, so that a small movement shows no gap.
    for (const tile of tilesOf(tileRange(view, size, z, 0.5), z)) {
      level.load(tile, this.#source, onLoad);
    }
    onLoad();
  }

  /** Removes all levels but one. */
  #keepOnly(kept?: TileLevel): void {
    for (const level of this.#levels) if (level !== kept) level.remove();
    this.#levels = kept ? [kept] : [];
    this.#mark();
  }

  /** For styles: WebKit does not see when `:has(img)` begins or ceases to hold. */
  #mark(): void {
    this.#layer.classList.toggle('filled', this.#layer.querySelector('img') !== null);
  }
}

/** The tiles of one level, which are moved together. */
class TileLevel {
  readonly z: number;
  readonly box = document.createElement('div');
  /** The tile that the box counts from: CSS has no numbers for the whole world. */
  readonly #x: number;
  readonly #y: number;
  /** By address. One that failed is not in the page, and not requested again as long as it is near. */
  readonly #tiles = new Map<string, readonly [Tile, HTMLImageElement]>();

  constructor(z: number, { centre: [x, y] }: View) {
    this.z = z;
    this.#x = Math.floor(x * 2 ** z);
    this.#y = Math.floor(y * 2 ** z);
    Object.assign(this.box.style, {
      position: 'absolute',
      left: 0,
      top: 0,
      transformOrigin: '0 0',
    });
  }

  /** Whether each tile came, or failed. */
  get isLoaded(): boolean {
    return [...this.#tiles.values()].every(([, image]) => image.complete);
  }

  show({
    view: {
      zoom,
      centre: [x, y],
    },
    size: { width, height },
  }: SizedView): void {
    const tiles = 2 ** this.z;
    const exact = worldSize(zoom) / tiles;
    // Tiles are as large as whole dots of the screen, and begin at one: else seams show between them.
    const whole = (pixels: number) => Math.round(pixels * devicePixelRatio) / devicePixelRatio;
    const side = whole(exact);
    // The tile in the middle is in its place to half a dot, so that those at the edges nearly are.
    const start = (middle: number, origin: number, room: number) => {
      const nearest = Math.floor(middle * tiles);
      return whole((nearest - middle * tiles) * exact + room / 2) - (nearest - origin) * side;
    };
    const [left, top] = [start(x, this.#x, width), start(y, this.#y, height)];
    this.box.style.transform = `translate(${left}px,${top}px)scale(${side / TILE_SIZE})`;
  }

  load(
    tile: Tile,
    { template, crossOrigin, referrerPolicy }: TileSource,
    onLoad: () => void,
  ): void {
    const src = tileUrl(template, tile);
    if (this.#tiles.has(src)) return;
    const image = document.createElement('img');
    this.#tiles.set(src, [tile, image]);
    Object.assign(image, {
      alt: '',
      crossOrigin,
      decoding: 'async',
      draggable: false,
      referrerPolicy,
      src,
    });
    Object.assign(image.style, {
      position: 'absolute',
      left: `${(tile.x - this.#x) * TILE_SIZE}px`,
      top: `${(tile.y - this.#y) * TILE_SIZE}px`,
      width: `${TILE_SIZE}px`,
      height: `${TILE_SIZE}px`,
      maxWidth: 'none',
    });
    this.box.append(image);
    // A tile that does not come, as abroad, leaves the plain map in sight.
    void image
      .decode()
      .catch(() => {
        image.remove();
        void reportRefusal(src);
      })
      .then(onLoad);
  }

  /** Removes tiles that are out of range, and those that are still on their way unless they are wanted. */
  keep(range?: TileRange, isWanted = false): void {
    for (const [src, [tile, image]] of this.#tiles) {
      if (range && isInRange(tile, range) && (isWanted || image.complete)) continue;
      this.#tiles.delete(src);
      image.remove();
      // Stops the request.
      image.removeAttribute('src');
    }
  }

  remove(): void {
    this.box.remove();
    this.keep();
  }
}

/** How far apart the middles of two views are, in tiles at the zoom of the second. */
const distance = ({ centre: from }: View, { centre: to, zoom }: View): number =>
  Math.hypot(to[0] - from[0], to[1] - from[1]) * 2 ** zoom;

/** Tells the webmaster when it is the policy of the page that stops a tile. */
async function reportRefusal(src: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, POLICY_REPORT_MS));
  const problems = await import('../../ui/problems.js').catch(() => undefined);
  const why = problems?.reason('img-src', src);
  if (why) warn(`tiles: ${why}`);
}

export const styles = css`
  .tiles {
    inset: 0;
    overflow: hidden;
    position: absolute;
  }

  /* Tiles have names of their own; when none of them come, ours are there. */
  .tiles.filled ~ .labels {
    display: none;
  }
`;
