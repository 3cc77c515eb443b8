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
import { report } from '../../ui/report.js';
import { resolveUrl } from '../../util/url.js';

/** Where the tiles of a background come from. */
export interface TileSource {
  /** Absolute address with `{z}`, `{x}` and `{y}`. */
  readonly template: string;
  /** Who made the map, and where more is told about that. */
  readonly attribution: { readonly text: string; readonly url?: string };
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Who is asked for tiles: "service.pdok.nl". */
  readonly host: string;
  /** Asks without cookies, which a server must allow (CORS); PDOK does. */
  readonly crossOrigin: 'anonymous' | null;
}

/** Of the whole map, in CSS pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** So long, in milliseconds, a view rests before tiles are asked for. */
const REST = 150;

/** The looks of PDOK's BRT Achtergrondkaart. */
const PDOK = /^pdok-(standaard|grijs|pastel|water)$/;

/**
 * What the attributes of a map with tiles mean.
 * @param tiles - One of PDOK's maps (`pdok-grijs`), or an address with `{z}`, `{x}` and `{y}`, absolute
 *   or relative to the page.
 * @param attribution - Who made the map; needed with an address, since licences ask for it.
 * @returns undefined, after a word in the console, when it means nothing.
 */
export function tileSource(
  host: Element,
  tiles: string,
  attribution: string | undefined,
): TileSource | undefined {
  const written = `<${host.localName} tiles="${tiles}">: `;
  const [, pdok] = PDOK.exec(tiles) ?? [];
  const address = pdok
    ? `https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/${pdok}/EPSG:3857/{z}/{x}/{y}.png`
    : tiles;
  // A parser of addresses writes braces in another way.
  const template = resolveUrl(address, document.baseURI)?.replace(/%7B([zxy])%7D/gi, '{$1}');
  const isRight =
    template &&
    ['{z}', '{x}', '{y}'].every((part) => template.includes(part)) &&
    // In the name of a server, some browsers let braces pass.
    !/[{%]/.test(new URL(template).host);
  if (!isRight) {
    report(
      `${written}use pdok-grijs, -pastel, -standaard or -water, or an address with {z}, {x} and {y}.`,
    );
    return undefined;
  }
  const { host: server } = new URL(template);
  const text = attribution?.match(/\S(?:.*\S)?/)?.[0];
  if (!pdok && !text) report(`${written}say who made the map in tiles-attribution.`);
  return {
    template,
    attribution: pdok
      ? { text: text ?? 'Kaartgegevens © Kadaster', url: 'https://www.kadaster.nl' }
      : { text: text ?? server },
    minZoom: pdok ? 6 : 0,
    maxZoom: 19,
    host: server,
    crossOrigin: pdok ? 'anonymous' : null,
  };
}

/** A background of tiles, which follows the view of a map. */
export class TileLayer {
  readonly #layer: HTMLElement;
  readonly #source: TileSource;
  /** The last is that of the view; the others stand in for it until its tiles are there. */
  #sheets: Sheet[] = [];
  /** What was shown last, to tell whether it changed. */
  #shown = '';
  /** For which view tiles were asked last. */
  #asked: View | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param layer - Empty; it covers the map (absolute, inset 0, overflow hidden). */
  constructor(layer: HTMLElement, source: TileSource) {
    this.#layer = layer;
    this.#source = source;
  }

  /**
   * Shows a view: moves what is there, and asks for what is missing when the view rests, or has moved
   * by a tile. Cheap enough for each frame.
   */
  show(view: View, size: Size): void {
    for (const sheet of this.#sheets) sheet.place(view, size);
    const shown = [view.zoom, view.centre, size.width, size.height].join();
    if (shown === this.#shown) return;
    this.#shown = shown;
    clearTimeout(this.#timer);
    const asked = this.#asked;
    // A zoom would ask for tiles of each level on the way.
    const isMoved = asked?.zoom === view.zoom && distance(asked, view) >= 1;
    if (isMoved || !asked) this.#ask(view, size);
    else this.#timer = setTimeout(() => this.#ask(view, size), REST);
  }

  /** Takes all tiles away, and stops asking for them. */
  remove(): void {
    clearTimeout(this.#timer);
    this.#leave();
  }

  #ask(view: View, size: Size): void {
    this.#asked = view;
    const level = levelAt(view.zoom, this.#source, devicePixelRatio < 1.5 ? 0 : 1);
    if (level === undefined) {
      this.#leave();
      return;
    }
    const sheet = this.#sheets.find((one) => one.level === level) ?? new Sheet(level, view);
    this.#sheets = [...this.#sheets.filter((one) => one !== sheet), sheet];
    for (const one of this.#sheets) {
      one.keep(tileRange(view, size, one.level, 1), one === sheet);
    }
    // Above those that it replaces; what is in its place already stays there.
    if (this.#layer.lastChild !== sheet.box) this.#layer.append(sheet.box);
    sheet.place(view, size);
    const onLoad = () => {
      if (sheet.isThere && this.#sheets.at(-1) === sheet) this.#leave(sheet);
    };
    // Half a tile more than what is on screen, so that a small movement shows no gap.
    for (const tile of tilesOf(tileRange(view, size, level, 0.5), level)) {
      sheet.load(tile, this.#source, onLoad);
    }
    onLoad();
  }

  /** Drops all sheets but one. */
  #leave(kept?: Sheet): void {
    for (const sheet of this.#sheets) if (sheet !== kept) sheet.remove();
    this.#sheets = kept ? [kept] : [];
  }
}

/** The tiles of one level, which are moved together. */
class Sheet {
  readonly level: number;
  readonly box = document.createElement('div');
  /** The tile that the box counts from: CSS has no numbers for the whole world. */
  readonly #x: number;
  readonly #y: number;
  /** By address. One that failed is not in the page, nor asked for again as long as it is near. */
  readonly #tiles = new Map<string, readonly [Tile, HTMLImageElement]>();

  constructor(level: number, { centre: [x, y] }: View) {
    this.level = level;
    this.#x = Math.floor(x * 2 ** level);
    this.#y = Math.floor(y * 2 ** level);
    Object.assign(this.box.style, {
      position: 'absolute',
      left: 0,
      top: 0,
      transformOrigin: '0 0',
    });
  }

  /** Whether each tile came, or failed. */
  get isThere(): boolean {
    return [...this.#tiles.values()].every(([, image]) => image.complete);
  }

  place({ zoom, centre: [x, y] }: View, { width, height }: Size): void {
    const tiles = 2 ** this.level;
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

  load(tile: Tile, { template, crossOrigin }: TileSource, onLoad: () => void): void {
    const src = tileUrl(template, tile);
    if (this.#tiles.has(src)) return;
    const image = document.createElement('img');
    this.#tiles.set(src, [tile, image]);
    Object.assign(image, {
      alt: '',
      crossOrigin,
      decoding: 'async',
      draggable: false,
      referrerPolicy: 'no-referrer',
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
    // What could not be had, abroad for one, leaves the plain map in sight.
    void image
      .decode()
      .catch(() => {
        image.remove();
        void tellRefusal(src);
      })
      .then(onLoad);
  }

  /** Drops what is out of range, and what is still awaited unless that is wanted. */
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
async function tellRefusal(src: string): Promise<void> {
  // WebKit says what was refused a little after that it failed.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const problems = await import('../../ui/problems.js').catch(() => undefined);
  const why = problems?.reason('img-src', src);
  if (why) report(`tiles: ${why}`);
}

export const styles = css`
  .tiles {
    inset: 0;
    overflow: hidden;
    position: absolute;
  }

  /* Tiles have names of their own; when none can be had, ours are there. */
  .tiles:has(img) ~ .labels {
    display: none;
  }
`;
