import type { Size } from './camera.js';

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
  #marker: Element | null = null;

  /**
   * @param map - Holds the markers.
   * @param element - Is shown in it.
   */
  constructor(map: HTMLElement, element: HTMLElement) {
    this.#element = element;
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

  /** Puts it where its marker is now. */
  place({ width }: Size): void {
    const marker = this.#marker;
    if (!marker) return;
    if (!marker.isConnected) {
      this.#show(null);
      return;
    }
    const element = this.#element;
    // Names change where groups fall apart.
    const name = marker.querySelector('.name')?.textContent ?? '';
    if (element.textContent !== name) element.textContent = name;
    const at = marker.getBoundingClientRect();
    const map = (element.offsetParent ?? element).getBoundingClientRect();
    const { offsetWidth, offsetHeight } = element;
    const middle = at.left + at.width / 2 - map.left - offsetWidth / 2;
    const left = Math.max(Math.min(middle, width - offsetWidth - SPACE), SPACE);
    const above = at.top - map.top - offsetHeight + OVERLAP;
    const top = above < 0 ? at.bottom - map.top - OVERLAP : above;
    element.style.transform = `translate(${left}px, ${top}px)`;
  }

  #show(marker: Element | null): void {
    this.#marker = marker;
    this.#element.hidden = !marker;
    if (marker) document.addEventListener('keydown', this.#onKey);
    else document.removeEventListener('keydown', this.#onKey);
    const { clientWidth: width, clientHeight: height } = this.#element.offsetParent ?? {
      clientWidth: 0,
      clientHeight: 0,
    };
    this.place({ width, height });
  }
}
