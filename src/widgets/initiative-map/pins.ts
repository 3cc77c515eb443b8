import type { View, WorldPoint } from '../../geo/projection.js';
import { worldSize } from '../../geo/projection.js';
import type { Size } from './camera.js';

/**
 * A layer of elements that each stand at a point of the world. While the map moves only the layer itself
 * is moved and scaled, which keeps 60 frames a second; at rest each element has its own place and size.
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

  /** @param isLoose - Near enough will do: the layer is scaled as a whole. */
  show(view: View, size: Size, isLoose: boolean): void {
    if (!isNear(view, this.#placed, isLoose)) {
      this.#placed = view;
      for (const [element, point] of this.#pins) this.#place(element, point);
    }
    shift(this.#layer, this.#placed, view, size);
  }

  #place(element: E, [x, y]: WorldPoint): void {
    const { zoom, centre } = this.#placed;
    // Before the first view there is no place yet.
    if (Number.isNaN(zoom)) return;
    const scale = worldSize(zoom);
    move(element, (x - centre[0]) * scale, (y - centre[1]) * scale);
  }
}

/** So many zoom levels a layer is scaled while the map moves, until each thing in it is placed anew. */
const LOOSE = 0.5;

/** Whether a layer that was drawn for one view can be shown in another: of the same zoom, or nearly. */
export const isNear = (view: View, drawn: View, isLoose: boolean): boolean =>
  isLoose ? Math.abs(view.zoom - drawn.zoom) < LOOSE : view.zoom === drawn.zoom;

/**
 * Moves a layer that was drawn for one view, with the middle of that in its corner, to where another has
 * it. By whole pixels, so that what is in it stays sharp.
 */
export function shift(
  layer: HTMLElement | SVGElement,
  { zoom: drawn, centre: [fromX, fromY] }: View,
  { zoom, centre: [x, y] }: View,
  { width, height }: Size,
): void {
  const scale = worldSize(zoom);
  const aside = Math.round((fromX - x) * scale + width / 2);
  const down = Math.round((fromY - y) * scale + height / 2);
  move(layer, aside, down, 2 ** (zoom - drawn));
}

function move(element: HTMLElement | SVGElement, x: number, y: number, scale = 1): void {
  const scaled = scale === 1 ? '' : ` scale(${scale})`;
  element.style.transform = `translate(${x}px, ${y}px)${scaled}`;
}
