import type { Choice } from './choice.js';
import { tagOf } from './choice.js';
import { hasFeedAround } from './policy.js';
import type { Heights } from './snippets.js';

/** Of the column on a phone 360 pixels wide, in pixels. */
const PHONE = 328;

/** The widget itself, in a column as wide as was chosen, and out of sight as on a phone. */
export class Preview {
  readonly #column: HTMLElement;
  readonly #phone: HTMLElement;
  readonly #onHeights: (heights: Readonly<Record<string, Heights>>) => void;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #shown = '';

  /** @param onHeights - Called with the heights of what is shown, by tag, when they are others. */
  constructor(
    column: HTMLElement,
    phone: HTMLElement,
    onHeights: (heights: Readonly<Record<string, Heights>>) => void,
  ) {
    this.#column = column;
    this.#phone = phone;
    this.#onHeights = onHeights;
    phone.style.setProperty('inline-size', `${PHONE}px`);
  }

  show(choice: Choice): void {
    const width = choice.width === 'full' ? '100%' : `${choice.width}px`;
    this.#column.style.setProperty('inline-size', width);
    const { feed, attributes, around, hasFilter, tokens } = choice;
    const shown = JSON.stringify([tagOf(choice), feed, attributes, around, hasFilter]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#observer.disconnect();
      for (const place of [this.#column, this.#phone]) {
        place.replaceChildren(build(choice));
        for (const element of place.querySelectorAll(seen(choice))) this.#observer.observe(element);
      }
      for (const event of ['dia-ready', 'dia-error']) {
        this.#phone.addEventListener(event, () => this.#measure());
      }
    }
    for (const place of [this.#column, this.#phone]) {
      for (const name of [...place.style].filter((name) => name.startsWith('--dia-'))) {
        place.style.removeProperty(name);
      }
      for (const [name, value] of Object.entries(tokens)) place.style.setProperty(name, value);
    }
  }

  #measure(): void {
    const heights = [...this.#phone.querySelectorAll<HTMLElement>('*')].flatMap((narrow) => {
      const wide = this.#column.querySelector<HTMLElement>(narrow.localName);
      const isSeen = wide && isReady(narrow) && isReady(wide);
      return isSeen
        ? [[narrow.localName, { narrow: heightOf(narrow), wide: heightOf(wide) }] as const]
        : [];
    });
    this.#onHeights(Object.fromEntries(heights.filter(([, { wide }]) => wide > 0)));
  }
}

/** In `em` of its own text. */
const heightOf = (element: HTMLElement): number =>
  element.offsetHeight / parseFloat(getComputedStyle(element).fontSize);

/** A filter has no status; it is there when it has a height. */
const isReady = (element: HTMLElement): boolean =>
  !('status' in element) || element.status === 'ready' || element.status === 'empty';

const seen = (choice: Choice): string => `${tagOf(choice)}, dia-filter`;

/** The elements as the snippets have them, but for what waits until it is in sight. */
function build(choice: Choice): HTMLElement {
  const { feed, attributes, around, hasFilter } = choice;
  const widget = element(tagOf(choice), { ...attributes, loading: 'eager' });
  if (!hasFeedAround(choice)) {
    widget.setAttribute('src', feed);
    return widget;
  }
  // What visitors choose in the preview is nothing for the address of this page.
  const { 'url-state': _, ...rest } = around;
  const feedElement = element('dia-feed', { src: feed, ...rest });
  feedElement.append(...(hasFilter ? [element('dia-filter', {})] : []), widget);
  return feedElement;
}

function element(tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
