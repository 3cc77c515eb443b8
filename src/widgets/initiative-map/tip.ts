import type { Group } from '../../geo/group.js';
import type { MapFrame, MapLayer } from './map-layer.js';
import { moveTo } from './map-layer.js';
import type { Size } from './viewport.js';
import { toScreen } from './viewport.js';

/** Space to the edge of the map. */
const EDGE_PX = 4;

/** By how much the tip covers its marker, so that the mouse can go onto it without leaving both. */
const OVERLAP_PX = 1;

/** What the tip asks of the map. */
export interface TipHost {
  /** The group whose marker an element is. */
  groupOf(marker: Element): Group | undefined;
  /** Another frame is to be drawn. */
  draw(): void;
}

/**
 * Shows what the marker is called that the mouse is on or that has the focus, within the map. As WCAG
 * 1.4.13 has it: the mouse may go onto it, Escape puts it away, and it stays until then.
 */
export class Tip implements MapLayer {
  readonly #element: HTMLElement;
  readonly #host: TipHost;
  #marker: Element | null = null;
  /** Size of the element with its text of this moment: to measure it at each frame would be slow. */
  #size: Size = { width: 0, height: 0 };

  /**
   * @param map - Holds the markers.
   * @param element - Is shown in it.
   */
  constructor(map: HTMLElement, element: HTMLElement, host: TipHost) {
    this.#element = element;
    this.#host = host;
    map.addEventListener('pointerover', ({ target }) => {
      if (target === element) return;
      const focused = map.querySelector('.marker:focus-visible');
      this.#setMarker((target as Element).closest('.marker') ?? focused);
    });
    map.addEventListener('pointerleave', () => {
      this.#setMarker(map.querySelector('.marker:focus-visible'));
    });
    map.addEventListener('focusin', () => {
      this.#setMarker(map.querySelector('.marker:focus-visible'));
    });
    map.addEventListener('focusout', () => this.hide());
    // It may have been fetched because of one.
    this.#setMarker(map.querySelector('.marker:hover, .marker:focus-visible'));
    map.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#marker) return;
      event.stopPropagation();
      this.hide();
    });
  }

  /** Places the tip above its marker, or below where there is no room. */
  show({ view, size }: MapFrame): void {
    const marker = this.#marker;
    if (!marker) return;
    const group = this.#host.groupOf(marker);
    if (!group) {
      this.hide();
      return;
    }
    // Names change where groups fall apart.
    const name = marker.ariaLabel ?? '';
    const element = this.#element;
    if (element.textContent !== name) {
      element.textContent = name;
      this.#size = { width: element.offsetWidth, height: element.offsetHeight };
    }
    const { width, height } = this.#size;
    const [x, y] = toScreen(group.point, { view, size });
    const left = Math.max(Math.min(x - width / 2, size.width - width - EDGE_PX), EDGE_PX);
    const { visible, rise } = group.marker;
    const reach = visible.height / 2 - OVERLAP_PX;
    const above = y - rise - reach - height;
    moveTo(element, left, above < 0 ? y - rise + reach : above);
  }

  hide(): void {
    this.#setMarker(null);
  }

  /** The focus may be anywhere while the mouse is on a marker. */
  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.hide();
  };

  #setMarker(marker: Element | null): void {
    if (marker === this.#marker) return;
    this.#marker = marker;
    const element = this.#element;
    element.hidden = !marker;
    element.textContent = '';
    if (marker) document.addEventListener('keydown', this.#onKey);
    else document.removeEventListener('keydown', this.#onKey);
    this.#host.draw();
  }
}
