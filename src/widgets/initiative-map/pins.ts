import { worldSize, type WorldPoint } from '../../geo/projection.js';
import { MovedElement, moveTo, type MapFrame } from './map-layer.js';

/** Where an element is pinned: a point of the world, and a distance from it in CSS pixels. */
interface Pin {
  readonly point: WorldPoint;
  readonly dx: number;
  readonly dy: number;
}

/** Keeps elements at their points of the world, at the same size in each zoom. */
export class Pins {
  readonly #layer: MovedElement;
  readonly #pins = new Map<HTMLElement, Pin>();

  /** @param layer - Holds the elements; its upper left corner is that of the map. */
  constructor(layer: HTMLElement) {
    this.#layer = new MovedElement(layer);
  }

  /** Places an element of the layer at a point, or so many CSS pixels to the right of and below it. */
  put(element: HTMLElement, point: WorldPoint, dx = 0, dy = 0): void {
    const before = this.#pins.get(element);
    if (before?.point === point && before.dx === dx && before.dy === dy) return;
    const pin = { point, dx, dy };
    this.#pins.set(element, pin);
    this.#place(element, pin);
  }

  delete(element: HTMLElement): void {
    this.#pins.delete(element);
  }

  show(frame: MapFrame): void {
    if (!this.#layer.show(frame)) return;
    for (const [element, pin] of this.#pins) this.#place(element, pin);
  }

  #place(element: HTMLElement, { point: [x, y], dx, dy }: Pin): void {
    const { drawn } = this.#layer;
    // Before the first frame there is no place yet.
    if (!drawn) return;
    const scale = worldSize(drawn.zoom);
    const [right, down] = [(x - drawn.centre[0]) * scale, (y - drawn.centre[1]) * scale];
    moveTo(element, right + dx, down + dy);
  }
}
