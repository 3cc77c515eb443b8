import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import { withTitleFrom } from '../../feed/arrange/initiatives.js';
import { DiaFilterChangeEvent } from '../../feed/events.js';
import type { Filter } from '../../feed/filter.js';
import { initiatives } from '../../feed/read/sections/initiatives.js';
import type { Initiative } from '../../feed/schema/index.js';
import { formatCount } from '../../text/count.js';
import { initiatives as texts } from '../../text/nl/initiatives.js';
import { present } from '../../text/records/initiatives.js';
import type { PresentationContext } from '../../text/records/presentation.js';
import { adopt } from '../../ui/adopt.js';
import { enumAttribute } from '../../ui/attributes.js';
import type { FilterControls } from '../../ui/filter.js';
import { hiddenName } from '../../ui/hidden-name.js';
import { renderImage } from '../../ui/image.js';
import type { ItemContext } from '../../ui/item.js';
import { langOf, renderLink, renderMeta, renderSummary, renderTitle } from '../../ui/item.js';
import { DiaListWidget } from '../../ui/list-widget.js';
import { rows } from '../../ui/looks/rows.js';
import { kindName } from '../../util/kind-name.js';
import { listOf } from '../../util/list-of.js';
import type * as downloadModule from './download.js';
import { styles } from './initiative-map.styles.js';
import { MapPane } from './map-pane.js';
import type { Order } from './result.js';
import { ORDERS, Result } from './result.js';
import { WidthController } from './width-controller.js';

const VIEWS = ['both', 'map', 'list'] as const;

/** From this width, list and map are side by side. */
const MIN_WIDTH_BESIDE_PX = 720;

/**
 * Initiatives that strengthen local democracy, as a list and on a map, with a search and filters for both.
 * The list is complete and comes first. If there is no room for both, visitors switch between them.
 * @tag dia-initiative-map
 * @csspart map - The area of the map.
 * @csspart marker - Button of a group of initiatives, or of a single one.
 * @csspart panel - Shows the initiatives of the marker that was opened.
 * @fires {DiaFilterChangeEvent} dia-filter-change - A visitor asks for another filter. Can be
 *   cancelled.
 * @cssproperty --dia-map-height - Height of the map. Default: a height that suits its width and the screen.
 * @cssproperty --dia-map-land - Colour of land.
 * @cssproperty --dia-map-water - Colour of water.
 * @cssproperty --dia-map-line - Colour of coasts and of borders of provinces.
 * @cssproperty --dia-map-text - Colour of place names. Default: black or white, whichever contrasts more
 *   with the land.
 * @cssproperty --dia-map-marker - Colour of markers. Default: the accent colour. Numbers on markers are
 *   black or white, whichever contrasts more.
 * @cssproperty --dia-color-field - Background of fields. Their text is black or white, whichever contrasts
 *   more.
 */
export class DiaInitiativeMap extends DiaListWidget<'initiatives'> {
  static override styles = [DiaListWidget.styles, rows, styles];

  static override properties: PropertyDeclarations = {
    view: {},
    kind: {},
    titleProperty: { attribute: 'title-property' },
    tiles: {},
    tilesAttribution: { attribute: 'tiles-attribution' },
    tilesConsent: { attribute: 'tiles-consent', type: Boolean },
    boundaries: {},
    download: { type: Boolean },
  };

  /**
   * `both` shows list and map side by side if there is room; otherwise the list, with a button to the map.
   * `map` shows the map first, with a button to the list. `list` shows only the list.
   */
  view: 'both' | 'map' | 'list' = 'both';

  /**
   * Shows only these kinds, as they are written in the feed, separated by commas. Put a kind with a comma
   * in its name between double quotes.
   */
  kind: string | undefined;

  /**
   * For GeoJSON of others: the property of the features that is their title. Default: usual names such as
   * `naam`.
   */
  titleProperty: string | undefined;

  /**
   * A background of map tiles: PDOK's `pdok-grijs`, `pdok-standaard`, `pdok-pastel` or `pdok-water`, or an
   * address with `{z}`, `{x}` and `{y}`. Requests to such an address contain the origin of your site as
   * `Referer`, since some servers require it. Requests to PDOK do not.
   */
  tiles: string | undefined;

  /** Attribution of the tiles. Required with an address of your own. */
  tilesAttribution: string | undefined;

  /** Asks visitors for consent before loading tiles. The answer is not stored. */
  tilesConsent = false;

  /**
   * Address of GeoJSON with the borders of municipalities and their CBS codes, such as that of PDOK.
   * Municipalities are shaded by their number of initiatives.
   */
  boundaries: string | undefined;

  /** Offers the initiatives found as CSV and GeoJSON. */
  download = false;

  readonly #result: Result;
  readonly #map: MapPane;
  readonly #width = new WidthController(this, MIN_WIDTH_BESIDE_PX);
  #filters: FilterControls | undefined;
  #download: typeof downloadModule | undefined;
  /** The pane that a visitor chose, if there is no room for both. Default: according to `view`. */
  #chosenPane: 'list' | 'map' | undefined;

  constructor() {
    super({ section: initiatives, texts });
    this.#result = this.recordFilter = new Result(
      this,
      this.feed,
      this.onFail,
      () => this.#shows('map') && this.#map.draw(),
      (records) => (this.titleProperty ? withTitleFrom(this.titleProperty, records) : records),
    );
    this.#map = new MapPane(
      this,
      { renderItem: this.#renderInPanel, showInList: this.#showInList },
      this.#result,
      this.texts,
    );
  }

  override async refresh(): Promise<void> {
    await super.refresh();
    await this.updateComplete;
    await this.#result.done;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    // Load code and data together with the feed, not after it.
    if (!this.feed.isStarted) return;
    void this.#result.fetchGeography();
    void this.#result.fetchSearch().catch(() => undefined);
    if (this.#hasMap) void this.#map.fetchAtlas();
    if (this.download && !this.#download) void this.#fetchDownload();
  }

  protected override update(changed: PropertyValues<this>): void {
    const only = this.renderRoot.querySelector('.only:focus-within');
    super.update(changed);
    // The list is complete again, so that the button that had the focus is gone.
    if (only?.isConnected === false) {
      this.renderRoot.querySelector<HTMLElement>('.order select')?.focus();
    }
  }

  protected override updated(): void {
    super.updated();
    this.#map.draw();
  }

  protected override get presetFilter(): Filter {
    const kind = listOf(this.kind);
    return { ...super.presetFilter, ...(kind.length && { kind }) };
  }

  protected override renderAround(list: TemplateResult, message: TemplateResult): TemplateResult {
    const { status, texts } = this;
    const isAlone =
      status === 'error' ||
      (status === 'empty' && !this.#result.isNarrowed && !this.#result.isPending) ||
      (status === 'loading' && this.hasFallback);
    if (isAlone) return super.renderAround(list, message);
    const [hasList, hasMap] = [this.#shows('list'), this.#shows('map')];
    return html`
      ${this.#renderFilters()} ${this.#renderSwitch()} ${message}
      <div class=${hasList && hasMap ? 'panes beside' : 'panes'}>
        <div class="pane list-pane" ?hidden=${!hasList}>
          ${this.#hasMap && !hasMap ? this.#map.renderStrip(this.texts, () => void this.#openMap()) : nothing}
          ${this.#renderTop()} ${list}
        </div>
        ${
          this.#hasMap
            ? html`<div class="pane map-pane" ?hidden=${!hasMap}>${this.#map.render(texts)}</div>`
            : nothing
        }
      </div>
    `;
  }

  protected override renderItem(record: Initiative): TemplateResult {
    const context = this.itemContext;
    const { title, meta } = present(record, context);
    return html`
      ${renderTitle(record, title, context)} ${renderMeta(meta)}
      ${renderImage(record.image, context)} ${renderSummary(record, context)}
      ${this.#renderSubgoals(record)} ${this.#renderOnMap(record)}
    `;
  }

  get #view(): (typeof VIEWS)[number] {
    return enumAttribute(this, 'view', this.view, VIEWS);
  }

  get #hasMap(): boolean {
    return this.#view !== 'list' && !this.#map.hasFailed;
  }

  #shows(pane: 'list' | 'map'): boolean {
    if (!this.#hasMap) return pane === 'list';
    if (this.#view === 'both' && this.#width.isWide) return true;
    return pane === (this.#chosenPane ?? (this.#view === 'map' ? 'map' : 'list'));
  }

  #renderFilters(): TemplateResult {
    const { counts, geography, filter, search, shown, records, isPending, isShared } = this.#result;
    const isElsewhere = this.feed.hasFilterBeside;
    if (!search) return html`<div class="skeleton ${isElsewhere ? 'results' : 'filters'}"></div>`;
    if (!this.#filters) {
      this.#filters = new search.FilterControls(this, this.#onFilter);
      adopt(this.renderRoot, search.styles);
    }
    return this.#filters.render({
      fields: search.FIELDS.filter((field) => this.#result.canNarrow(field)),
      filter,
      counts,
      subgoals: this.feed.records('subgoals'),
      themes: this.feed.records('themes'),
      geography,
      kindName,
      isSilent: isShared,
      isElsewhere,
      isOutdated: isPending,
      shown: shown.length,
      all: records.length,
      noun: this.texts.noun,
      title: this.label,
      texts: { ...search.texts, ...this.texts },
    });
  }

  #renderSwitch(): TemplateResult | typeof nothing {
    if (!this.#hasMap || (this.#shows('list') && this.#shows('map'))) return nothing;
    const { texts } = this;
    const choice = (pane: 'list' | 'map') =>
      html`<button
        type="button"
        class="button"
        aria-pressed=${this.#shows(pane)}
        @click=${() => {
          this.#chosenPane = pane;
          this.requestUpdate();
        }}
      >
        ${texts[pane]}
      </button>`;
    return html`<div class="switch" role="group" aria-label=${texts.views}>
      ${choice('list')} ${choice('map')}
    </div>`;
  }

  #renderTop(): TemplateResult {
    const { texts } = this;
    const { order, only, search } = this.#result;
    return html`
      <div class="top">
        <div class="field order" ?hidden=${!search}>
          <label for="order">${texts.order}</label>
          <select id="order" @change=${this.#onOrder}>
            ${ORDERS.map((one) => html`<option value=${one} .selected=${one === order}>${texts[one]}</option>`)}
          </select>
        </div>
        ${
          this.download
            ? this.#download?.renderDownload(
                this.#result.shown,
                texts,
                this.feed.records('subgoals'),
                (record) => this.#result.placeName(record),
              )
            : nothing
        }
      </div>
      ${
        only
          ? html`<div class="filter only">
              <p tabindex="-1">${texts.only(only.name)}</p>
              <button type="button" class="button" @click=${() => this.#result.narrow()}>
                ${texts.all}${hiddenName(formatCount(this.#result.records.length, texts.noun, texts))}
              </button>
            </div>`
          : nothing
      }
    `;
  }

  protected override get itemContext(): PresentationContext<'initiatives'> & ItemContext {
    const findMunicipality = this.#result.geography?.municipality;
    return { ...super.itemContext, findMunicipality };
  }

  #renderSubgoals({ subgoals }: Initiative): TemplateResult | typeof nothing {
    const known = this.feed.records('subgoals').filter(({ id }) => subgoals?.includes(id));
    if (!known.length) return nothing;
    const [one, other] = this.texts.subgoal;
    const names = known.map(
      (subgoal, index) =>
        html`${index ? ', ' : ''}<span lang=${langOf(subgoal, this.itemContext)}
            >${subgoal.title}</span
          >`,
    );
    return html`<p class="subgoals">${known.length === 1 ? one : other}: ${names}</p>`;
  }

  #renderOnMap(record: Initiative): TemplateResult | typeof nothing {
    if (!this.#hasMap) return nothing;
    const index = this.#result.indexOf(record);
    if (!this.#result.placeOf(index)) return nothing;
    return html`<button
      type="button"
      class="button on-map"
      aria-pressed=${this.#map.shownAlone === index}
      @click=${({ currentTarget }: Event) => this.#showOnMap(record, currentTarget as HTMLElement)}
    >
      ${this.texts.onMap}${hiddenName(record.title, langOf(record, this.itemContext))}
    </button>`;
  }

  readonly #renderInPanel = (record: Initiative): TemplateResult => {
    const context = this.itemContext;
    const { title, meta } = present(record, context);
    return html`<p lang=${langOf(record, context)}>${renderLink(record, title, context)}</p>
      ${renderMeta(meta)} ${renderSummary(record, context)}`;
  };

  readonly #openMap = async (): Promise<void> => {
    this.#chosenPane = 'map';
    this.requestUpdate();
    await this.updateComplete;
    // The button that was pressed is hidden now.
    this.renderRoot.querySelector<HTMLElement>('.viewport')?.focus();
  };

  readonly #showInList = async (name: string, members: readonly number[]): Promise<void> => {
    this.#chosenPane = 'list';
    this.#result.narrow(name, members);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.only > p')?.focus();
  };

  async #showOnMap(record: Initiative, button: HTMLElement): Promise<void> {
    const index = this.#result.indexOf(record);
    if (this.#map.shownAlone === index) {
      this.#map.closePanel();
      return;
    }
    this.#chosenPane = 'map';
    this.requestUpdate();
    await this.updateComplete;
    const name = this.#result.placeName(record) ?? record.title;
    await this.#map.showInitiative(index, name, button);
  }

  async #fetchDownload(): Promise<void> {
    this.#download = await import('./download.js').catch(() => undefined);
    if (this.#download) this.requestUpdate();
  }

  readonly #onFilter = (filter: Filter): void => {
    const event = new DiaFilterChangeEvent(filter);
    this.dispatchEvent(event);
    if (this.#result.isShared || event.defaultPrevented) return;
    this.#result.choose(filter);
  };

  readonly #onOrder = ({ target }: Event): void => {
    this.#result.sort((target as HTMLSelectElement).value as Order);
  };
}
