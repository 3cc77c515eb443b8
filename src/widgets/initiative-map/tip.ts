import type { Group } from '../../geo/group.js';
import type { View } from '../../geo/projection.js';
import type { Size } from './camera.js';
import { toScreen } from './camera.js';

/** Space to the edge of the map, in CSS pixels. */
const SPACE = 4;

/** By how much it covers its marker, so that the mouse finds no gap on its way, in CSS pixels. */
const OVERLAP = 1;

/**
 * Shows what the marker is called that the mouse is on or that has the focus, within the map. As WCAG
 * 1.4.13 has it: the mouse may go onto it, Escape puts it away, and it stays until then.
 */
export class Tip {
  readonly #element: HTMLElement;
  readonly #groupOf: (marker: Element) => Group | undefined;
  readonly #draw: () => void;
  #marker: Element | null = null;
  /** Of the element with the name that it has; asking for it at each frame would be slow. */
  #room: Size = { width: 0, height: 0 };

  /**
   * @param map - Holds the markers.
   * @param element - Is shown in it.
   * @param draw - Has it placed in the view that is shown now.
   */
  constructor(
    map: HTMLElement,
    element: HTMLElement,
    groupOf: (marker: Element) => Group | undefined,
    draw: () => void,
  ) {
    this.#element = element;
    this.#groupOf = groupOf;
    this.#draw = draw;
    map.addEventListener('pointerover', ({ target }) => {
      if (target === element) return;
      const focused = map.querySelector('.marker:focus-visible');
      this.#show((target as Element).closest('.marker') ?? focused);
    });
    map.addEventListener('pointerleave', () => {
      this.#show(map.querySelector('.marker:focus-visible'));
    });
    map.addEventListener('focusin', () => {
      this.#show(map.querySelector('.marker:focus-visible'));
    });
    map.addEventListener('focusout', () => this.#show(null));
    // It may have been fetched because of one.
    this.#show(map.querySelector('.marker:hover, .marker:focus-visible'));
    map.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#marker) return;
      event.stopPropagation();
      this.#show(null);
    });
  }

  /** The focus may be anywhere while the mouse is on a marker. */
  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.#show(null);
  };

  /** Puts it where its marker is in a view. */
  place(view: View, size: Size): void {
    const marker = this.#marker;
    if (!marker) return;
    const group = this.#groupOf(marker);
    if (!group) {
      this.#show(null);
      return;
    }
    // Names change where groups fall apart.
    const name = marker.ariaLabel ?? '';
    const element = this.#element;
    if (element.textContent !== name) {
      element.textContent = name;
      this.#room = { width: element.offsetWidth, height: element.offsetHeight };
    }
    const { width, height } = this.#room;
    const [x, y] = toScreen(group.point, view, size);
    const left = Math.max(Math.min(x - width / 2, size.width - width - SPACE), SPACE);
    const reach = group.size / 2 - OVERLAP;
    const above = y - reach - height;
    element.style.transform = `translate(${left}px, ${above < 0 ? y + reach : above}px)`;
  }

  #show(marker: Element | null): void {
    if (marker === this.#marker) return;
    this.#marker = marker;
    const element = this.#element;
    element.hidden = !marker;
    element.textContent = '';
    if (marker) document.addEventListener('keydown', this.#onKey);
    else document.removeEventListener('keydown', this.#onKey);
    this.#draw();
  }
}
