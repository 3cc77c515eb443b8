import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { html } from 'lit';

import type { InteractionTexts, Texts } from '../../text/index.js';
import { interaction as dutch } from '../../text/nl/interaction.js';

/** How long a hint stays in sight. */
const VISIBLE_MS = 1800;

/**
 * Shows for a moment how the map is moved. The plain wheel and one finger scroll the page; a visitor who
 * uses them on the map may want to move the map instead.
 */
export class Hint {
  readonly #host: ReactiveControllerHost;
  #about: 'wheel' | 'touch' | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** @param about - What the visitor tried; `undefined` hides the hint. */
  show(about: 'wheel' | 'touch' | undefined): void {
    clearTimeout(this.#timer);
    if (about) this.#timer = setTimeout(() => this.show(undefined), VISIBLE_MS);
    if (this.#about === about) return;
    this.#about = about;
    this.#host.requestUpdate();
  }

  render(texts: Texts): TemplateResult {
    // The texts of other languages include those of the hint.
    const { touch, wheel }: InteractionTexts = { ...dutch, ...texts };
    const key = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';
    return html`<p class=${this.#about ? 'hint' : 'hint gone'} aria-hidden="true">
      ${this.#about === 'touch' ? touch : wheel(key)}
    </p>`;
  }
}
