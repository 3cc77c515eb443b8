import type { PlaceLabel } from '../../geo/base-map.js';
import type { Group } from '../../geo/group.js';
import type { View } from '../../geo/projection.js';
import type { Size } from './camera.js';
import { holds, inSight, toScreen } from './camera.js';
import { Pins } from './pins.js';

/** How wide a letter is in heights of a line, on average: asking the browser would be slow. */
const LETTER = 0.39;

/** Half the width and the middle of a name on the screen. */
type Box = readonly [half: number, x: number, y: number];

/** The names beneath the markers, and those of towns between them, as far as they have room. */
export class Labels {
  readonly #layer: HTMLElement;
  readonly #pins: Pins<HTMLElement>;
  readonly #towns: readonly PlaceLabel[];
  #shown = new Map<string, HTMLElement>();

  /**
   * @param layer - An empty element that covers the map.
   * @param towns - Those of the smallest map first.
   */
  constructor(layer: HTMLElement, towns: readonly PlaceLabel[]) {
    this.#layer = layer;
    this.#pins = new Pins(layer);
    this.#towns = towns;
  }

  /** @param groups - Those in sight, the largest first. */
  update(view: View, size: Size, groups: readonly Group[]): void {
    const circles = groups.map(({ point, size: across }) => {
      const [x, y] = toScreen(point, view, size);
      return [across / 2 - 1, x, y] as const;
    });
    const boxes: Box[] = [];
    const line = this.#layer.offsetHeight;
    const before = this.#shown;
    this.#shown = new Map();
    const around = inSight(view, size);
    const towns = this.#towns
      .filter(({ point, zoom }) => zoom <= view.zoom && holds(around, point))
      .map(({ code: key, name, point }) => ({ key, name, point, size: 0 }));
    // An initiative that shows apart is no place.
    const places = groups.filter(({ parts }) => parts[0]?.initiative === undefined);
    for (const { key, name, point, size: across } of [...places, ...towns]) {
      if (!name || this.#shown.has(key)) continue;
      const below = across && (across + line) / 2;
      const [x, top] = toScreen(point, view, size);
      const [half, y] = [(name.length * line * LETTER) / 2, top + below];
      const isCovered =
        circles.some(([radius, circleX, circleY]) => {
          const aside = Math.max(Math.abs(circleX - x) - half, 0);
          const above = Math.max(Math.abs(circleY - y) - line / 2, 0);
          return aside * aside + above * above < radius * radius;
        }) ||
        boxes.some(
          ([otherHalf, otherX, otherY]) =>
            Math.abs(otherX - x) < half + otherHalf && Math.abs(otherY - y) < line,
        );
      if (isCovered) continue;
      boxes.push([half, x, y]);
      const element = before.get(key) ?? this.#make(name);
      element.style.marginBlockStart = `${below}px`;
      this.#shown.set(key, element);
      this.#pins.put(element, point);
    }
    for (const [key, element] of before) {
      if (this.#shown.has(key)) continue;
      element.remove();
      this.#pins.delete(element);
    }
  }

  show(view: View, size: Size, isMoving: boolean): void {
    this.#pins.show(view, size, isMoving);
  }

  #make(name: string): HTMLElement {
    const element = document.createElement('span');
    element.textContent = name;
    this.#layer.append(element);
    return element;
  }
}
