import type { View, WorldPoint } from '../../geo/projection.js';
import { worldSize } from '../../geo/projection.js';
import type { Size } from './camera.js';

/**
 * A layer of elements that each stand at a point of the world. While the map moves sideways only the
 * layer itself is moved, which keeps 60 frames a second; at another zoom each element is.
 */
export class Pins<E extends HTMLElement> {
  readonly #layer: HTMLElement;
  readonly #pins = new Map<E, WorldPoint>();
  /** Where the elements were last placed for. */
  #placed: View = { zoom: NaN, centre: [0, 0] };

  /** @param layer - Its upper left corner is that of the map. */
  constructor(layer: HTMLElement) {
    this.#layer = layer;
  }

  /** Lets an element, which is in the layer, stand at a point. */
  put(element: E, point: WorldPoint): void {
    if (this.#pins.get(element) === point) return;
    this.#pins.set(element, point);
    this.#place(element, point);
  }

  delete(element: E): void {
    this.#pins.delete(element);
  }

  show(view: View, { width, height }: Size): void {
    if (view.zoom !== this.#placed.zoom) {
      this.#placed = view;
      for (const [element, point] of this.#pins) this.#place(element, point);
    }
    const { zoom, centre } = this.#placed;
    const scale = worldSize(zoom);
    const [x, y] = [centre[0] - view.centre[0], centre[1] - view.centre[1]];
    move(this.#layer, x * scale + width / 2, y * scale + height / 2);
  }

  #place(element: E, [x, y]: WorldPoint): void {
    const { zoom, centre } = this.#placed;
    // Before the first view there is no place yet.
    if (Number.isNaN(zoom)) return;
    const scale = worldSize(zoom);
    move(element, (x - centre[0]) * scale, (y - centre[1]) * scale);
  }
}

function move(element: HTMLElement, x: number, y: number): void {
  element.style.transform = `translate(${x}px, ${y}px)`;
}
