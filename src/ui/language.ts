import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Texts } from '../text/index.js';
import { languageOf, nl, textsFor } from '../text/index.js';
import { closestAcrossRoots } from '../util/closest.js';

/** Keeps the texts of a widget in the language of its nearest `lang`, also when that changes. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;
  #texts: Texts = nl;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get texts(): Texts {
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
    // Dutch stays when a language cannot be fetched.
    const texts = await textsFor(tag).catch(() => nl);
    if (texts === this.#texts || this.#tag() !== tag) return;
    this.#texts = texts;
    this.#host.requestUpdate();
  }

  #tag(): string {
    return closestAcrossRoots(this.#host, '[lang]')?.getAttribute('lang') ?? '';
  }
}
