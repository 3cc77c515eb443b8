import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { html } from 'lit';

import type { InteractionTexts, Texts } from '../../text/index.js';
import { interaction as dutch } from '../../text/nl/interaction.js';

/** How long it stays. */
const VISIBLE_MS = 1800;

/** Says for a moment how the map is moved, to a visitor who tries it in a way that belongs to the page. */
export class Hint {
  readonly #host: ReactiveControllerHost;
  #about: 'wheel' | 'touch' | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** @param about - What the visitor tried; `undefined` puts the hint away. */
  show(about: 'wheel' | 'touch' | undefined): void {
    clearTimeout(this.#timer);
    if (about) this.#timer = setTimeout(() => this.show(undefined), VISIBLE_MS);
    if (this.#about === about) return;
    this.#about = about;
    this.#host.requestUpdate();
  }

  render(texts: Texts): TemplateResult {
    // In another language these come with all its texts.
    const { touch, wheel }: InteractionTexts = { ...dutch, ...texts };
    const key = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';
    return html`<p class=${this.#about ? 'hint' : 'hint gone'} aria-hidden="true">
      ${this.#about === 'touch' ? touch : wheel(key)}
    </p>`;
  }
}
