import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { SaidTexts, WidgetTexts } from '../text/index.js';
import { inDutch, languageOf, textsFor } from '../text/index.js';
import { closestAcrossRoots } from '../util/closest.js';

/** Gives a widget its texts in the language of the nearest `lang`, also when that changes. */
export class LanguageController<S extends keyof SaidTexts> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #section: S;
  readonly #dutch: SaidTexts[S];
  #observer: MutationObserver | undefined;
  #texts: WidgetTexts<S>;

  /** @param dutch - Texts of the section in Dutch. They show until those in another language are loaded. */
  constructor(host: ReactiveControllerHost & HTMLElement, section: S, dutch: SaidTexts[S]) {
    this.#host = host;
    this.#section = section;
    this.#dutch = dutch;
    this.#texts = inDutch<S>(dutch);
    host.addController(this);
  }

  get texts(): WidgetTexts<S> {
    return this.#texts;
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => void this.#loadTexts());
    // An observer does not see beyond its shadow root: observe each root on the way up.
    let root = this.#host.getRootNode();
    for (;;) {
      this.#observer.observe(root, {
        attributes: true,
        attributeFilter: ['lang'],
        subtree: true,
      });
      if (!(root instanceof ShadowRoot)) break;
      root = root.host.getRootNode();
    }
    void this.#loadTexts();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  async #loadTexts(): Promise<void> {
    const tag = this.#tag();
    if (languageOf(tag) === this.#texts.language) return;
    const texts = await textsFor(tag, this.#section, this.#dutch).catch(() => undefined);
    // The texts stay if loading fails, or if the language has changed again meanwhile.
    if (!texts || this.#tag() !== tag) return;
    this.#texts = texts;
    this.#host.requestUpdate();
  }

  #tag(): string {
    return closestAcrossRoots(this.#host, '[lang]')?.getAttribute('lang') ?? '';
  }
}
