import type { FacetSummary } from '../../feed/context.js';
import { formatCount, formatNumber } from '../../text/count.js';
import { inDutch, textsFor } from '../../text/index.js';
import { filter as dutch } from '../../text/nl/filter.js';
import { chosenNames } from '../../ui/names.js';
import { closestAcrossRoots } from '../../util/closest.js';

/** How long a screen reader needs to notice a live region before its text changes. */
const DEBOUNCE_MS = 150;

/** Announces to screen readers, once for all widgets inside a `dia-feed`, what they are filtered by. */
export class Announcer {
  readonly #feed: HTMLElement;
  readonly #place = document.createElement('p');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(feed: HTMLElement, root: HTMLElement | DocumentFragment) {
    this.#feed = feed;
    this.#place.role = 'status';
    this.#place.className = 'visually-hidden';
    root.append(this.#place);
  }

  /** Announces only the last of several in a row: typing changes the filter letter by letter. */
  announce(sum: FacetSummary): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(sum), DEBOUNCE_MS);
  }

  async #write(sum: FacetSummary): Promise<void> {
    const tag = closestAcrossRoots(this.#feed, '[lang]')?.getAttribute('lang') ?? '';
    const texts = await textsFor(tag, 'common', dutch).catch(() => inDutch<'common'>(dutch));
    const { controls, announced, cleared } = texts;
    const all = formatCount(sum.all, controls.results, texts);
    const by = chosenNames(sum.filter, sum);
    this.#place.lang = texts.language;
    this.#place.textContent = by
      ? announced(by, controls.found(formatNumber(sum.shown, texts), all))
      : cleared(all);
  }
}
