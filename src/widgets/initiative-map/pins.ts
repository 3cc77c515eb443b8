import { worldSize, type WorldPoint } from '../../geo/projection.js';
import { MovedElement, moveTo, type MapFrame } from './map-layer.js';

/** Keeps elements at their points of the world, at the same size in each zoom. */
export class Pins {
  readonly #layer: MovedElement;
  readonly #points = new Map<HTMLElement, WorldPoint>();

  /** @param layer - Holds the elements; its upper left corner is that of the map. */
  constructor(layer: HTMLElement) {
    this.#layer = new MovedElement(layer);
  }

  /** Places an element of the layer at a point. */
  put(element: HTMLElement, point: WorldPoint): void {
    if (this.#points.get(element) === point) return;
    this.#points.set(element, point);
    this.#place(element, point);
  }

  delete(element: HTMLElement): void {
    this.#points.delete(element);
  }

  show(frame: MapFrame): void {
    if (!this.#layer.show(frame)) return;
    for (const [element, point] of this.#points) this.#place(element, point);
  }

  #place(element: HTMLElement, [x, y]: WorldPoint): void {
    const { drawn } = this.#layer;
    // Before the first frame there is no place yet.
    if (!drawn) return;
    const scale = worldSize(drawn.zoom);
    moveTo(element, (x - drawn.centre[0]) * scale, (y - drawn.centre[1]) * scale);
  }
}
