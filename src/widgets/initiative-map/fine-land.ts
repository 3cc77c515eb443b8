import { baseMap } from '../../geo/base-map.js';
import { clippedPath, shapesOf, type Shape } from '../../geo/clip.js';
import type { Bounds } from '../../geo/projection.js';
import type { MapFrame, MapLayer } from './map-layer.js';
import { contains, visibleBounds } from './viewport.js';

/** From this zoom, a map of some 100 km, the shore has more detail, and rivers and lakes are shown. */
const FINE_ZOOM = 9;

/** How far around the view land abroad is drawn, in widths of the view. */
const AROUND = 2;
/** Drawn of more widths than this, it is cut anew. */
const MAX_WIDTHS = 20;

/**
 * The land for views of a region: more detail, which is loaded when a view first needs it, and no more of
 * the world than is near the view. A browser needs seconds to draw a continent at the scale of a town.
 */
export class FineLand implements MapLayer {
  readonly #group: Element | null;
  #waters: SVGElement | undefined;
  #abroad: readonly Shape[] | undefined;
  /** What is drawn of the land abroad; all of it without. */
  #drawn: Bounds | undefined;
  #isFine = false;
  #isLoading = false;

  /** @param map - Has the land in a group of shapes, the first of its kind. */
  constructor(map: Element) {
    this.#group = map.querySelector('.shapes');
  }

  show(frame: MapFrame): void {
    this.#isFine = frame.view.zoom >= FINE_ZOOM;
    if (this.#isFine && !this.#isLoading) void this.#load();
    this.#showWaters();
    this.#showAbroad(frame);
  }

  #showWaters(): void {
    if (this.#waters) this.#waters.style.display = this.#isFine ? '' : 'none';
  }

  #showAbroad(frame: MapFrame): void {
    const drawn = this.#drawn;
    if (this.#isFine) {
      const { left, top, right, bottom } = visibleBounds(frame);
      const isEnough = drawn && contains(drawn, [left, top]) && contains(drawn, [right, bottom]);
      if (isEnough && drawn.right - drawn.left < MAX_WIDTHS * (right - left)) return;
      const { width, height } = frame.size;
      this.#drawn = visibleBounds(frame, AROUND * Math.max(width, height));
    } else if (drawn) this.#drawn = undefined;
    else return;
    const path = this.#group?.querySelector('.abroad');
    path?.setAttribute('d', this.#drawn ? this.#abroadIn(this.#drawn) : baseMap.abroad);
  }

  #abroadIn({ left, top, right, bottom }: Bounds): string {
    const { origin, unit } = baseMap;
    const [x, y] = origin;
    return clippedPath((this.#abroad ??= shapesOf(baseMap.abroad)), {
      left: (left - x) / unit,
      top: (top - y) / unit,
      right: (right - x) / unit,
      bottom: (bottom - y) / unit,
    });
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    // Without it the land stays as it is.
    const fine = await import('../../geo/fine-map.data.js').catch(() => undefined);
    if (!fine || !this.#group) return;
    this.#group.querySelector('.land')?.setAttribute('d', fine.FINE_LAND);
    this.#waters = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    this.#waters.append(drawWater('lakes', fine.LAKES), drawWater('rivers', fine.RIVERS));
    this.#showWaters();
    this.#group.append(this.#waters);
  }
}

const drawWater = (kind: 'lakes' | 'rivers', shape: string): SVGPathElement => {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('class', kind);
  path.setAttribute('d', shape);
  return path;
};
