import type { PlaceLabel } from '../../geo/base-map.js';
import type { Group } from '../../geo/group.js';
import type { View, WorldPoint } from '../../geo/projection.js';
import type { Size } from './camera.js';
import { holds, inSight, toScreen } from './camera.js';
import { Pins } from './pins.js';

/** Room that a name takes, in em: asking the browser would be slow. */
const LETTER = 0.577;
const LINE = 1.385;

interface Name {
  readonly key: string;
  readonly name: string;
  readonly point: WorldPoint;
  /** Diameter in CSS pixels of the marker that it stands beneath, if there is one. */
  readonly across?: number;
}

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
    const em = parseFloat(getComputedStyle(this.#layer).fontSize);
    const line = LINE * em;
    const boxes: Box[] = [];
    const before = this.#shown;
    this.#shown = new Map();
    for (const { key, name, point, across } of this.#names(view, size, groups)) {
      if (this.#shown.has(key)) continue;
      const [x, top] = toScreen(point, view, size);
      const below = across ? (across + line) / 2 : 0;
      const [half, y] = [(name.length * LETTER * em) / 2, top + below];
      const isCovered =
        Math.abs(x - size.width / 2) + half > size.width / 2 ||
        Math.abs(y - size.height / 2) + line / 2 > size.height / 2 ||
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

  *#names(view: View, size: Size, groups: readonly Group[]): Generator<Name> {
    for (const { key, name, point, size: across, parts } of groups) {
      // An initiative that shows apart is no place.
      if (!name || parts[0]?.initiative !== undefined) continue;
      yield { key, name, point, across };
    }
    const around = inSight(view, size);
    for (const { code: key, name, point, zoom } of this.#towns) {
      if (zoom > view.zoom) return;
      if (holds(around, point)) yield { key, name, point };
    }
  }

  #make(name: string): HTMLElement {
    const element = document.createElement('span');
    element.textContent = name;
    this.#layer.append(element);
    return element;
  }
}
