import type { MapLabel } from '../../geo/base-map.js';
import type { Group } from '../../geo/group.js';
import type { Lettering } from '../../geo/naming.js';
import type { layOutLabels } from './label-layout.js';
import { labelsOfGroups, type LabelPlace } from './label-place.js';
import type { MapFrame, MapLayer } from './map-layer.js';
import { Pins } from './pins.js';
import type { SizedView } from './viewport.js';

/** What the names were placed for. */
interface PlacedFor extends SizedView {
  readonly groups: readonly Group[];
  readonly lettering: Lettering;
}

/** The names beside the markers, and those of towns and waters between them. */
export class Labels implements MapLayer {
  readonly #element: HTMLElement;
  readonly #pins: Pins;
  readonly #others: readonly MapLabel[];
  readonly #markers: MapLayer;
  readonly #layOut: typeof layOutLabels;
  #shown = new Map<string, HTMLElement>();
  /** The groups whose names are shown. */
  #groups: readonly Group[] | undefined;
  /** Undefined while the map moves. */
  #placedFor: PlacedFor | undefined;

  /**
   * @param element - An empty element that covers the map.
   * @param others - Names of waters and towns, those of the smallest map first.
   * @param markers - That the names belong to; shown before them.
   * @param layOut - Places all names of a map at rest.
   */
  constructor(
    element: HTMLElement,
    others: readonly MapLabel[],
    markers: MapLayer,
    layOut: typeof layOutLabels,
  ) {
    this.#element = element;
    this.#pins = new Pins(element);
    this.#others = others;
    this.#markers = markers;
    this.#layOut = layOut;
  }

  show(frame: MapFrame): void {
    const { groups, view, size, lettering, isMoving } = frame;
    if (isMoving) {
      // They come a frame after the last marker: both at once would be too much.
      if (groups !== this.#groups && !this.#markers.isBusy)
        this.#put(groups, labelsOfGroups(frame));
      this.#placedFor = undefined;
    } else {
      const before = this.#placedFor;
      const isSame =
        before?.groups === groups &&
        before.view === view &&
        before.size === size &&
        before.lettering === lettering;
      if (!isSame) this.#put(groups, this.#layOut(frame, lettering, this.#others));
      this.#placedFor = { groups, view, size, lettering };
    }
    this.#pins.show(frame);
  }

  /** Shows these names, and no others. */
  #put(groups: readonly Group[], labels: readonly LabelPlace[]): void {
    this.#groups = groups;
    const before = this.#shown;
    this.#shown = new Map();
    for (const { key, name, point, dx, dy, kind } of labels) {
      const element = before.get(key) ?? document.createElement('span');
      if (element.textContent !== name) element.textContent = name;
      if (element.className !== kind) element.className = kind;
      if (!element.isConnected) this.#element.append(element);
      this.#shown.set(key, element);
      this.#pins.put(element, point, dx, dy);
    }
    for (const [key, element] of before) {
      if (this.#shown.has(key)) continue;
      element.remove();
      this.#pins.delete(element);
    }
  }
}
