import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { Filter } from '../feed/filter.js';
import type { Subscription } from '../feed/schema/index.js';
import type { Texts } from '../text/index.js';
import { hiddenName } from './hidden-name.js';
import type { SubscribePanel } from './subscribe-panel.js';

/** What a widget knows of the addresses to subscribe to. */
export interface SubscribeContext {
  /** All that the feed names. */
  readonly subscriptions: readonly Subscription[];
  /** The filter that the page sets: it may keep the widget within a province. */
  readonly presetFilter: Filter;
  readonly texts: Texts;
  /** Name of the widget. */
  readonly label: string;
}

/** A button that unfolds how to subscribe. What it unfolds is loaded for the first who presses it. */
export class SubscribeButton {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #types: readonly Subscription['type'][];
  #isOpen = false;
  #panel: SubscribePanel | undefined;
  #hasFailed = false;

  /** @param types - Those that suit the widget, the best first. */
  constructor(host: ReactiveControllerHost & HTMLElement, types: readonly Subscription['type'][]) {
    this.#host = host;
    this.#types = types;
  }

  /** Renders nothing where the feed names nothing whole that suits the widget. */
  render(context: SubscribeContext): TemplateResult | typeof nothing {
    const { texts, label } = context;
    const subscriptions = this.#types.flatMap((type) =>
      context.subscriptions.filter((one) => one.type === type),
    );
    if (!subscriptions.some(({ province }) => !province)) return nothing;
    return html`<div class="footer">
        <button
          type="button"
          class="button"
          part="subscribe"
          aria-expanded=${this.#isOpen}
          aria-controls="subscribe"
          @click=${this.#onToggle}
        >
          ${texts.subscribe}${hiddenName(label)}
        </button>
      </div>
      <div id="subscribe" ?hidden=${!this.#isOpen}>
        ${
          this.#hasFailed
            ? html`<p role="alert">${texts.failed.network}</p>`
            : this.#panel?.render({ ...context, subscriptions })
        }
      </div>`;
  }

  readonly #onToggle = async (): Promise<void> => {
    this.#isOpen = !this.#isOpen;
    this.#hasFailed = false;
    this.#host.requestUpdate();
    if (this.#panel) return;
    try {
      const { SubscribePanel } = await import('./subscribe-panel.js');
      this.#panel ??= new SubscribePanel(this.#host);
    } catch {
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  };
}
