import type { BaseMap } from '../../geo/base-map.js';
import { worldSize } from '../../geo/projection.js';
import { MovedElement, type MapFrame, type MapLayer } from './map-layer.js';

/** Land, or borders: shapes in the units of the base map. */
export class Shapes implements MapLayer {
  readonly #layer: MovedElement;
  readonly #group: Element | null;
  readonly #base: BaseMap;

  /** @param svg - Covers the map, and has all its shapes in one group. */
  constructor(svg: SVGElement, base: BaseMap) {
    this.#layer = new MovedElement(svg);
    this.#group = svg.firstElementChild;
    this.#base = base;
  }

  show(frame: MapFrame): void {
    if (!this.#layer.show(frame)) return;
    const { zoom, centre } = frame.view;
    const { unit, origin } = this.#base;
    const scale = worldSize(zoom);
    const [x, y] = [(origin[0] - centre[0]) * scale, (origin[1] - centre[1]) * scale];
    this.#group?.setAttribute('transform', `translate(${x} ${y}) scale(${unit * scale})`);
  }
}
