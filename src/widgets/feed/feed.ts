import { ContextProvider } from '@lit/context';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LitElement, css, html } from 'lit';

import { feedContext } from '../../feed/context.js';
import { metaSource } from '../../feed/controller.js';
import type { DiaFilterChangeEvent } from '../../feed/events.js';
import type { Filter } from '../../feed/filter.js';
import type { FeedStore } from '../../feed/store.js';
import { storeFor } from '../../feed/store.js';
import { closestAcrossRoots } from '../../util/closest.js';
import { resolveUrl } from '../../util/url.js';

/**
 * Gives all widgets inside it one feed and one filter; shows nothing of its own.
 * @tag dia-feed
 * @slot - The widgets, and whatever else the page has between them.
 * @fires {DiaFilterChangeEvent} dia-filter-change - From a widget inside: a visitor asks for another
 *   filter. Can be cancelled.
 */
export class DiaFeed extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  static override properties: PropertyDeclarations = {
    src: {},
    mirror: {},
    refresh: { type: Number },
  };

  /** Address of the feed; else that of the page's `<meta name="dia-feed" content="URL">`. */
  src: string | undefined;

  /** Address of a copy, asked when the feed itself cannot be had; several with spaces between. */
  mirror: string | undefined;

  /** Minutes after which the feed is fetched again, while the page is on screen; 0 for never. */
  refresh = 0;

  readonly #provider = new ContextProvider(this, { context: feedContext });
  #store: FeedStore | undefined;
  #filter: Filter = {};
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.addEventListener('dia-filter-change', this.#onFilterChange);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#startTimer();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('refresh')) this.#startTimer();
    if (this.#store && !changed.has('src') && !changed.has('mirror')) return;
    const given = [this.src ?? metaSource() ?? '', ...(this.mirror ?? '').split(/\s+/)];
    const urls = given.map((url) => resolveUrl(url, document.baseURI) ?? []).flat();
    this.#store = storeFor(urls);
    this.#provide();
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #provide(): void {
    if (!this.#store) return;
    this.#provider.setValue({
      store: this.#store,
      filter: this.#filter,
      setFilter: (filter) => {
        this.#filter = filter;
        this.#provide();
      },
    });
  }

  #startTimer(): void {
    clearInterval(this.#timer);
    if (!(this.refresh > 0)) return;
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible') void this.#store?.refresh();
    }, this.refresh * 60_000);
  }

  readonly #onFilterChange = (event: DiaFilterChangeEvent): void => {
    const [origin] = event.composedPath();
    if (closestAcrossRoots(origin as Element, 'dia-feed') !== this) return;
    // The page may cancel the event anywhere on its way up, so wait until it is there.
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      this.#filter = event.filter;
      this.#provide();
    });
  };
}
