import type { MapFrame, MapLayer } from './map-layer.js';

/** From this zoom, a map of some 100 km, the shore has more detail, and rivers and lakes are shown. */
const FINE_ZOOM = 9;

/** More detail of the land, for views of a region: loaded when a view first needs it. */
export class FineLand implements MapLayer {
  readonly #group: Element | null;
  #waters: SVGElement | undefined;
  #isLoading = false;

  /** @param map - Has the land in a group of shapes, the first of its kind. */
  constructor(map: Element) {
    this.#group = map.querySelector('.shapes');
  }

  show({ view }: MapFrame): void {
    const isFine = view.zoom >= FINE_ZOOM;
    if (isFine && !this.#isLoading) void this.#load();
    if (this.#waters) this.#waters.style.display = isFine ? '' : 'none';
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    // Without it the land stays as it is.
    const fine = await import('../../geo/fine-map.data.js').catch(() => undefined);
    if (!fine || !this.#group) return;
    this.#group.querySelector('.land')?.setAttribute('d', fine.FINE_LAND);
    this.#waters = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    this.#waters.append(
      drawWater(fine.LAKES, { fill: 'var(--_water)', stroke: 'none' }),
      drawWater(fine.RIVERS, { fill: 'none', stroke: 'var(--_water)', strokeWidth: '2.5px' }),
    );
    this.#group.append(this.#waters);
  }
}

const drawWater = (shape: string, style: Partial<CSSStyleDeclaration>): SVGPathElement => {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('class', 'inland-water');
  path.setAttribute('d', shape);
  Object.assign(path.style, style);
  return path;
};
