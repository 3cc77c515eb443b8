import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { Subscription } from '../feed/schema/index.js';
import type { Sections } from '../feed/sections.js';
import { formatNumber } from '../text/count.js';
import type { ShownSection } from '../text/index.js';
import { resolveUrl } from '../util/url.js';
import { integerAttribute } from './attributes.js';
import { moveFocus } from './focus.js';
import { hiddenName } from './hidden-name.js';
import { keyOf } from './key.js';
import type { Subscribe } from './subscribe.js';
import type { WidgetOptions } from './widget.js';
import { DiaWidget } from './widget.js';

/** A placeholder has no more skeletons than this, whatever the limit is. */
const MAX_SKELETONS = 7;

/** What a widget passes to the constructor of `DiaListWidget`. */
export interface ListWidgetOptions<S extends ShownSection> extends WidgetOptions<S> {
  /** Number of items to show if the page sets no `limit`. Default: 6. */
  readonly limit?: number;
  /** Whether the order of the items has a meaning: then the list is an `<ol>`. Default: false. */
  readonly isNumbered?: boolean;
}

/**
 * A list shows each record as an item: a few at first, and more on request.
 *
 * @csspart list - The list.
 * @csspart item - One item of the list.
 * @csspart footer - Contains `more`.
 * @csspart more - Button or link to more items.
 */
export abstract class DiaListWidget<S extends ShownSection> extends DiaWidget<S> {
  static override properties: PropertyDeclarations = {
    limit: { type: Number },
    moreUrl: { attribute: 'more-url' },
  };

  /**
   * Number of items to show, and to add each time a visitor presses "Toon meer". Default: 6, or 12 for
   * the subgoals.
   */
  limit: number;

  /** Address of a page with all items. Replaces the "Toon meer" button by a link. */
  moreUrl: string | undefined;

  readonly #defaultLimit: number;
  readonly #isNumbered: boolean;
  /** How many items "Toon meer" has added. */
  #added = 0;

  // eslint-disable-next-line wc/no-constructor-params -- Browsers construct only its subclasses.
  constructor(options: ListWidgetOptions<S>) {
    super(options);
    this.limit = this.#defaultLimit = options.limit ?? 6;
    this.#isNumbered = options.isNumbered ?? false;
  }

  /** The content of one item, inside its `<li>`. */
  protected abstract renderItem(record: Sections[S]): TemplateResult;

  /** Name of the layout of the list; the list has the class `as-NAME`. */
  protected get layoutName(): string {
    return 'list';
  }

  protected override renderContent(records: readonly Sections[S][]): TemplateResult {
    const shown = records.slice(0, this.#limit + this.#added);
    return html`${this.renderList(shown)} ${this.#renderFooter(shown.length, records.length)}`;
  }

  /**
   * A list of the items to show. A widget with groups renders one list for each.
   * @param label - Name of the list for screen readers.
   */
  protected renderList(records: readonly Sections[S][], label = this.label): TemplateResult {
    const items = repeat(
      records,
      keyOf,
      (record) => html`<li class="item" part="item">${this.renderItem(record)}</li>`,
    );
    const classes = `list as-${this.layoutName}`;
    const name = label || nothing;
    // Safari does not treat a list without bullets as a list, unless it has the role.
    return this.#isNumbered
      ? html`<ol class=${classes} part="list" role="list" aria-label=${name}>
          ${items}
        </ol>`
      : html`<ul class=${classes} part="list" role="list" aria-label=${name}>
          ${items}
        </ul>`;
  }

  protected override renderPlaceholder(): TemplateResult {
    const skeletons = Array<unknown>(Math.min(this.#limit, MAX_SKELETONS));
    return html`
      <div class="list as-${this.layoutName}" aria-hidden="true">
        ${skeletons.fill(html`<div class="item skeleton"></div>`)}
      </div>
    `;
  }

  /**
   * The offer to follow the list elsewhere, if the feed has an address for that. Keeps its room free
   * while the code of the offer is loading, so that nothing below moves.
   * @param types - Those that suit the widget, the best first.
   */
  protected renderSubscribe(
    types: readonly Subscription['type'][],
    subscribe: () => Subscribe | undefined,
  ): TemplateResult | typeof nothing {
    const all = this.feed.records('subscribe');
    const subscriptions = types.flatMap((type) => all.filter((one) => one.type === type));
    if (subscriptions.every(({ province }) => province)) return nothing;
    const { texts, label, presetFilter } = this;
    return (
      subscribe()?.render({ texts, label, presetFilter, subscriptions }) ??
      html`<div class="footer room"></div>`
    );
  }

  get #limit(): number {
    return integerAttribute(this, 'limit', this.limit, 1, 10_000, this.#defaultLimit);
  }

  #renderFooter(shown: number, all: number): TemplateResult | typeof nothing {
    const { texts } = this;
    const url = this.moreUrl && resolveUrl(this.moreUrl, document.baseURI);
    if (!all || (!url && shown === all)) return nothing;
    return html`<div class="footer" part="footer">
      ${
        url
          ? html`<a class="button" part="more" href=${url}>${texts.moreAt}</a>`
          : html`<button type="button" class="button" part="more" @click=${this.#onMore}>
                ${texts.more}${hiddenName(this.label)}
              </button>
              <span>${texts.shown(formatNumber(shown, texts), formatNumber(all, texts))}</span>`
      }
    </div>`;
  }

  /** Shows more items, and moves the focus to the first of them. */
  readonly #onMore = async (): Promise<void> => {
    const first = this.#limit + this.#added;
    this.#added += this.#limit;
    this.requestUpdate();
    await this.updateComplete;
    moveFocus(this.renderRoot.querySelectorAll<HTMLElement>('.item')[first]);
  };
}
