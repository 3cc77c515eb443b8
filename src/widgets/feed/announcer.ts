import type { Sum } from '../../feed/context.js';
import { counted, written } from '../../text/count.js';
import { inDutch, textsFor } from '../../text/index.js';
import { filter as dutch } from '../../text/nl/filter.js';
import { chosenNames } from '../../ui/names.js';
import { closestAcrossRoots } from '../../util/closest.js';

/** What a screen reader has to know of before something is said in it, in milliseconds. */
const PAUSE = 150;

/** Tells, once for all widgets inside a `dia-feed`, what they are filtered by. */
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

  /** Tells of the newest: a visitor who types changes the filter letter after letter. */
  tell(sum: Sum): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#say(sum), PAUSE);
  }

  async #say(sum: Sum): Promise<void> {
    const tag = closestAcrossRoots(this.#feed, '[lang]')?.getAttribute('lang') ?? '';
    const texts = await textsFor(tag, 'common', dutch).catch(() => inDutch<'common'>(dutch));
    const { controls, announced, cleared } = texts;
    const all = counted(sum.all, controls.results, texts);
    const by = chosenNames(sum.filter, sum);
    this.#place.lang = texts.language;
    this.#place.textContent = by
      ? announced(by, controls.found(written(sum.shown, texts), all))
      : cleared(all);
  }
}
