import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { BackdropTexts, WidgetTexts } from '../../text/index.js';
import { backdrop as dutch } from '../../text/nl/backdrop.js';
import { adopt } from '../../ui/adopt.js';
import { warnAbout } from '../../ui/warn-about.js';
import { AreaDisc, styles as areaStyles } from './area-disc.js';
import type * as boundariesModule from './boundaries.js';
import type { MapView } from './map-view.js';
import type { PaneHost } from './pane-host.js';
import type { Result } from './result.js';
import { tileSource, type TileSource } from './tile-source.js';

type MapTexts = WidgetTexts<'initiatives'>;

/** In another language these come with all its texts. */
const backdropTexts = (texts: MapTexts): BackdropTexts => ({ ...dutch, ...texts });

/**
 * What a webmaster can put behind the groups: a background of tiles, borders of municipalities, and the area
 * of the one municipality that the widget is about. Fetched only when an attribute asks for it.
 */
export class Backdrop {
  readonly #host: PaneHost;
  readonly #result: Result;
  /** That has the layers; another is another map. */
  #view: MapView | undefined;
  /** What the tiles are of, or those that are being fetched. */
  #tilesKey = '';
  #source: TileSource | undefined;
  #hasConsent = false;
  #removeTiles: (() => void) | undefined;
  #boundaries: string | undefined;
  #loading = new AbortController();
  #borders:
    | { readonly drawn: boundariesModule.Boundaries; readonly module: typeof boundariesModule }
    | undefined;
  /** What the borders are shaded by. */
  #shadedBy: unknown;
  #legend: boundariesModule.Legend | undefined;
  /** The municipality whose area is shown, and in which borders. */
  #shownArea: readonly unknown[] = [];
  #removeDisc: (() => void) | undefined;

  constructor(host: PaneHost, result: Result) {
    this.#host = host;
    this.#result = result;
  }

  /**
   * Follows the attributes.
   * @param element - Of the map, with `.tiles` and `.borders` in it.
   */
  update(view: MapView, element: Element): void {
    const isOther = view !== this.#view;
    this.#view = view;
    const { tiles = '', tilesAttribution, tilesConsent } = this.#host;
    const key = JSON.stringify([tiles, tilesAttribution, tilesConsent, this.#hasConsent]);
    if (isOther || key !== this.#tilesKey) {
      this.#tilesKey = key;
      void this.#showTiles(key, view, element.querySelector('.tiles'));
    }
    const boundaries = this.#host.boundaries?.trim() ?? '';
    if (isOther || boundaries !== this.#boundaries) {
      this.#boundaries = boundaries;
      void this.#showBorders(boundaries, element.querySelector('.borders'));
    }
    this.#shade();
    this.#showArea(view, element, isOther);
  }

  /** Asks the visitor for consent, where the webmaster wants that. */
  renderQuestion(texts: MapTexts): TemplateResult | typeof nothing {
    if (!this.#needsConsent || !this.#source) return nothing;
    const { askTiles, showTiles } = backdropTexts(texts);
    return html`<p class="aside filter">
      ${askTiles(this.#source.host)}
      <button type="button" class="button" @click=${this.#onConsent}>${showTiles}</button>
    </p>`;
  }

  /** Who made the background. */
  renderSource(): TemplateResult | typeof nothing {
    if (!this.#source || this.#needsConsent) return nothing;
    const { text, url } = this.#source.attribution;
    return html`. ${url ? html`<a href=${url}>${text}</a>` : text}`;
  }

  renderLegend(texts: MapTexts): TemplateResult | typeof nothing {
    if (!this.#borders || !this.#legend) return nothing;
    const legendTexts = backdropTexts(texts);
    return html`<div class="aside">
      <p>${legendTexts.legend}</p>
      ${this.#borders.module.renderLegend(this.#legend, legendTexts)}
    </div>`;
  }

  get #needsConsent(): boolean {
    return this.#host.tilesConsent && !this.#hasConsent;
  }

  async #showTiles(key: string, view: MapView, layer: HTMLElement | null): Promise<void> {
    this.#removeTiles?.();
    this.#removeTiles = this.#source = undefined;
    const { tiles, tilesAttribution } = this.#host;
    const source = tiles
      ? tileSource(tiles, tilesAttribution, document.baseURI, (code, ...details) =>
          warnAbout(this.#host, code, ...details),
        )
      : undefined;
    const module =
      source && layer && !this.#needsConsent
        ? await import('./tile-layer.js').catch(() => undefined)
        : undefined;
    // The attributes may have changed while it was fetched.
    if (key !== this.#tilesKey || view !== this.#view) return;
    this.#source = source;
    if (source && module && layer) {
      adopt(this.#host.renderRoot, module.styles);
      this.#removeTiles = view.addLayer(new module.TileLayer(layer, source, this.#host));
    }
    this.#host.requestUpdate();
  }

  async #showBorders(url: string, group: SVGGElement | null): Promise<void> {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    // The legend goes with its borders.
    if (this.#legend) this.#host.requestUpdate();
    this.#borders = this.#legend = this.#shadedBy = undefined;
    group?.replaceChildren();
    if (!url || !group) return;
    const geography = await this.#result.fetchGeography();
    const module = await import('./boundaries.js').catch(() => undefined);
    if (!module || signal.aborted) return;
    adopt(this.#host.renderRoot, module.styles);
    const drawn = new module.Boundaries(group, this.#host);
    const resolve = (text: string) => geography?.municipality(text);
    if (!(await drawn.load(url, resolve, signal)) || signal.aborted) return;
    this.#borders = { drawn, module };
    this.#shade();
    this.#host.requestUpdate();
  }

  /** Shows the one municipality that the page sets: by its borders where these are there, else as a disc. */
  #showArea(view: MapView, element: Element, isOtherView: boolean): void {
    const { municipality, geography } = this.#result;
    const borders = this.#borders?.drawn;
    const [before, bordersBefore] = this.#shownArea;
    if (!isOtherView && before === municipality && bordersBefore === borders) return;
    this.#shownArea = [municipality, borders];
    this.#removeDisc?.();
    this.#removeDisc = undefined;
    const bounds = borders?.outline(municipality?.code);
    const disc = municipality && !bounds ? geography?.discAround(municipality.code) : undefined;
    if (disc) {
      adopt(this.#host.renderRoot, areaStyles);
      this.#removeDisc = view.addLayer(new AreaDisc(element, disc));
    }
    const isFitted = bounds === this.#result.borders;
    this.#result.borders = bounds;
    const { extent } = this.#result;
    if (!isFitted && extent) view.fitTo(extent);
  }

  /** Shades the borders by what matches the filter now. */
  #shade(): void {
    const { gathered, matchCounts } = this.#result;
    if (!this.#borders || !gathered || !matchCounts || matchCounts === this.#shadedBy) return;
    this.#shadedBy = matchCounts;
    const counts = gathered.places.flatMap(({ kind, key }, index) =>
      kind === 'municipality' ? [[key, matchCounts.byPlace[index] ?? 0] as const] : [],
    );
    this.#legend = this.#borders.drawn.shade(new Map(counts));
    this.#host.requestUpdate();
  }

  readonly #onConsent = (): void => {
    this.#hasConsent = true;
    // The button goes away.
    this.#view?.focus();
    this.#host.requestUpdate();
  };
}
