import type { PlaceLabel } from '../../geo/base-map.js';
import type { Group } from '../../geo/group.js';
import {
  isOverlapping,
  labelBox,
  labelOffset,
  withoutLabelOverlap,
  type RoundedBox,
} from '../../geo/marker-geometry.js';
import type { WorldPoint } from '../../geo/projection.js';
import type { MapFrame, MapLayer } from './map-layer.js';
import { Pins } from './pins.js';
import { contains, toScreen, visibleBounds } from './viewport.js';

/** A name that is shown where it has room. */
interface Label {
  readonly key: string;
  readonly name: string;
  readonly point: WorldPoint;
  /** The marker that the name is written beneath; a town between markers has none. */
  readonly marker?: RoundedBox;
}

/** A box at a place on the screen. */
interface Placed {
  readonly box: RoundedBox;
  readonly x: number;
  readonly y: number;
}

const covers = (one: Placed, other: Placed) =>
  isOverlapping(one.box, other.box, one.x - other.x, one.y - other.y);

/** The names beneath the markers, and those of towns between them, as far as they have room. */
export class Labels implements MapLayer {
  readonly #element: HTMLElement;
  readonly #pins: Pins;
  readonly #towns: readonly PlaceLabel[];
  readonly #markers: MapLayer;
  #shown = new Map<string, HTMLElement>();
  #groups: readonly Group[] | undefined;

  /**
   * @param element - An empty element that covers the map.
   * @param towns - Those of the smallest map first.
   * @param markers - That the names belong to; shown before them.
   */
  constructor(element: HTMLElement, towns: readonly PlaceLabel[], markers: MapLayer) {
    this.#element = element;
    this.#pins = new Pins(element);
    this.#towns = towns;
    this.#markers = markers;
  }

  show(frame: MapFrame): void {
    // Moving, they come a frame after the last marker: both at once would be too much. At rest they are
    // looked at anew, so that none is cut off at the edge.
    const isDue = frame.groups !== this.#groups && !this.#markers.isBusy;
    if (isDue || !frame.isMoving) this.#update(frame);
    this.#pins.show(frame);
  }

  #update(frame: MapFrame): void {
    const { groups, size } = frame;
    this.#groups = groups;
    const em = parseFloat(getComputedStyle(this.#element).fontSize);
    // No name may cover a marker, or a name that was placed before.
    const taken = groups.map(({ point, marker }): Placed => {
      const [x, y] = toScreen(point, frame);
      return { box: withoutLabelOverlap(marker), x, y };
    });
    const before = this.#shown;
    this.#shown = new Map();
    for (const { key, name, point, marker } of this.#candidates(frame)) {
      if (this.#shown.has(key)) continue;
      const box = labelBox(name, em);
      const offset = marker ? labelOffset(marker, box) : 0;
      const [x, top] = toScreen(point, frame);
      const label: Placed = { box, x, y: top + offset };
      const hasRoom =
        Math.abs(x - size.width / 2) <= (size.width - box.width) / 2 &&
        Math.abs(label.y - size.height / 2) <= (size.height - box.height) / 2 &&
        !taken.some((other) => covers(other, label));
      if (!hasRoom) continue;
      taken.push(label);
      const element = before.get(key) ?? this.#make(name);
      element.style.marginBlockStart = `${offset}px`;
      this.#shown.set(key, element);
      this.#pins.put(element, point);
    }
    for (const [key, element] of before) {
      if (this.#shown.has(key)) continue;
      element.remove();
      this.#pins.delete(element);
    }
  }

  /** Names that could be shown: those of markers first, then those of towns, the largest first. */
  *#candidates(frame: MapFrame): Generator<Label> {
    for (const { key, name, point, marker, leaves } of frame.groups) {
      // An initiative that shows apart is no place.
      if (!name || leaves[0]?.initiative !== undefined) continue;
      yield { key, name, point, marker };
    }
    const area = visibleBounds(frame);
    for (const { code: key, name, point, zoom } of this.#towns) {
      if (zoom > frame.view.zoom) return;
      if (contains(area, point)) yield { key, name, point };
    }
  }

  #make(name: string): HTMLElement {
    const element = document.createElement('span');
    element.textContent = name;
    this.#element.append(element);
    return element;
  }
}
