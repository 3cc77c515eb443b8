import { ContextProvider } from '@lit/context';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LitElement, css, html } from 'lit';

import type { FacetSummaries, FeedParticipant, Registration } from '../../feed/context.js';
import { feedContext } from '../../feed/context.js';
import { sourceFor, sourceUrl } from '../../feed/controller.js';
import type { DiaFilterChangeEvent } from '../../feed/events.js';
import type { Filter } from '../../feed/filter.js';
import { givenFilter } from './given-filter.js';
import type { FeedSource } from '../../feed/store.js';
import { enumAttribute, integerAttribute } from '../../ui/attributes.js';
import { warn } from '../../ui/warn.js';
import { closestAcrossRoots } from '../../util/closest.js';
import { resolveUrl } from '../../util/url.js';
import type { Sharing } from './sharing.js';
import type { UrlState } from './url-state.js';

/** A week: a timer of more than 24 days would go off at once. */
const MAX_REFRESH_MINUTES = 10_080;

/** What the store of the feed follows from. */
const OF_STORE = ['src', 'mirror', 'sections', 'offline'] as const;

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
    sections: {},
    refresh: { type: Number },
    offline: { type: Boolean },
    urlState: { attribute: 'url-state' },
  };

  /** Address of the feed; else that of the page's `<meta name="dia-feed" content="URL">`. */
  src: string | undefined;

  /** Address of a copy, used when the feed cannot be fetched or lacks a section; several are separated
   * by spaces. */
  mirror: string | undefined;

  /** From where sections may come that the feed refers to: its own origin and those of its mirrors, or
   * any. */
  sections: 'own' | 'any' = 'own';

  /** Whole minutes, up to a week, after which the feed is fetched again while the page is on screen; 0
   * for never. */
  refresh = 0;

  /**
   * Keeps the last good feed in the visitor's browser, and shows it when the feed cannot be fetched:
   * the only thing that this library ever stores. Not without https.
   */
  offline = false;

  /**
   * Keeps what visitors choose in the address of the page, in parameters that begin with this name;
   * another one for each `dia-feed` of a page.
   */
  urlState: string | undefined;

  readonly #provider = new ContextProvider(this, { context: feedContext });
  #store: FeedSource | undefined;
  #filter: Filter = {};
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #participants = new Set<FeedParticipant>();
  #sharing: Sharing | undefined;
  #url: UrlState | undefined;

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

  /** Called by the browser when the element moves into another document. */
  adoptedCallback(): void {
    import('../../ui/adopt-again.js').then(({ adoptAgain }) => adoptAgain(this), warn);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('refresh')) this.#startTimer();
    if (changed.has('urlState') && !this.#url) this.#keepUrl().catch(warn);
    if (this.#store && !OF_STORE.some((name) => changed.has(name))) return;
    enumAttribute(this, 'sections', this.sections, ['own', 'any']);
    const mirrors = (this.mirror ?? '').split(/\s+/);
    const urls = [sourceUrl(this.src), ...mirrors.map((url) => resolveUrl(url, document.baseURI))];
    this.#store = sourceFor(this, urls);
    this.#provide();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #provide(): void {
    if (!this.#store) return;
    this.#provider.setValue({
      store: this.#store,
      filter: this.#filter,
      setFilter: this.#setFilter,
      tally: this.#tally,
      register: this.#register,
    });
  }

  async #keepUrl(): Promise<void> {
    const { UrlState } = await import('./url-state.js');
    this.#url ??= new UrlState(this, () => this.#filter, this.#setFilter);
  }

  #startTimer(): void {
    clearInterval(this.#timer);
    const minutes = integerAttribute(this, 'refresh', this.refresh, 0, MAX_REFRESH_MINUTES, 0);
    if (!minutes) return;
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible' && navigator.onLine) void this.#store?.refresh();
    }, minutes * 60_000);
  }

  /** Fetches what adds up and announces: many visitors filter nothing. */
  readonly #share = async (): Promise<Sharing> => {
    const { Sharing } = await import('./sharing.js');
    const provider = this.#provider;
    return (this.#sharing ??= new Sharing(this, {
      participants: this.#participants,
      get context() {
        return provider.value;
      },
    }));
  };

  readonly #tally = async (): Promise<FacetSummaries> => (await this.#share()).aggregator;

  readonly #register = (participant: FeedParticipant): Registration => {
    const update = () => this.#sharing?.aggregator.update();
    this.#participants.add(participant);
    update();
    return {
      update,
      leave: () => {
        this.#participants.delete(participant);
        update();
      },
    };
  };

  readonly #onFilterChange = (event: DiaFilterChangeEvent): void => {
    const [origin] = event.composedPath();
    if (closestAcrossRoots(origin as Element, 'dia-feed') !== this) return;
    // The page may cancel the event anywhere on its way up, so wait until it is there.
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#setFilter(givenFilter(event.filter));
    });
  };

  readonly #setFilter = (filter: Filter, isNew = true): void => {
    this.#filter = filter;
    this.#provide();
    // The address of the page and the aggregator follow after an update.
    this.requestUpdate();
    if (isNew)
      this.#share()
        .then((sharing) => sharing.announce())
        .catch(warn);
  };
}
