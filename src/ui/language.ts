import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { SaidTexts, WidgetTexts } from '../text/index.js';
import { inDutch, languageOf, textsFor } from '../text/index.js';
import { closestAcrossRoots } from '../util/closest.js';

/** Keeps the texts of a widget in the language of its nearest `lang`, also when that changes. */
export class LanguageController<S extends keyof SaidTexts> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #section: S;
  readonly #dutch: SaidTexts[S];
  #observer: MutationObserver | undefined;
  #texts: WidgetTexts<S>;

  /** @param dutch - What the widget says beside the common texts; until another language is here. */
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
    this.#observer = new MutationObserver(() => void this.#follow());
    // An observer does not see into or out of shadow roots: watch each root on the way up.
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
    void this.#follow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  async #follow(): Promise<void> {
    const tag = this.#tag();
    if (languageOf(tag) === this.#texts.language) return;
    const texts = await textsFor(tag, this.#section, this.#dutch).catch(() => undefined);
    // The old language stays when the new one cannot be fetched, or is no longer asked for.
    if (!texts || this.#tag() !== tag) return;
    this.#texts = texts;
    this.#host.requestUpdate();
  }

  #tag(): string {
    return closestAcrossRoots(this.#host, '[lang]')?.getAttribute('lang') ?? '';
  }
}
