import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { BackdropTexts, WidgetTexts } from '../../text/index.js';
import { backdrop as dutch } from '../../text/nl/backdrop.js';
import { adopt } from '../../ui/adopt.js';
import type * as boundariesModule from './boundaries.js';
import type { MapView } from './map-view.js';
import type { PaneHost } from './map-pane.js';
import type { Result } from './result.js';
import type { TileSource } from './tiles.js';

type MapTexts = WidgetTexts<'initiatives'>;

/** In another language these come with all its texts. */
const inOne = (texts: MapTexts): BackdropTexts => ({ ...dutch, ...texts });

/**
 * What a webmaster can put behind the groups: a background of tiles, and borders of municipalities.
 * Fetched only when an attribute asks for it.
 */
export class Backdrop {
  readonly #host: PaneHost;
  readonly #result: Result;
  /** The view that the layers are in; another is another map. */
  #view: MapView | undefined;
  /** For which attributes the tiles are, or are being fetched. */
  #tiles = '';
  #source: TileSource | undefined;
  #hasAgreed = false;
  #dropTiles: (() => void) | undefined;
  #boundaries: string | undefined;
  #loading = new AbortController();
  #borders:
    | { readonly layer: boundariesModule.BoundaryLayer; readonly module: typeof boundariesModule }
    | undefined;
  /** What the borders were last shaded by. */
  #shaded: unknown;
  #legend: boundariesModule.Legend | undefined;

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
    const wanted = JSON.stringify([tiles, tilesAttribution, tilesConsent, this.#hasAgreed]);
    if (isOther || wanted !== this.#tiles) {
      this.#tiles = wanted;
      void this.#showTiles(wanted, view, element.querySelector('.tiles'));
    }
    const boundaries = this.#host.boundaries?.trim() ?? '';
    if (isOther || boundaries !== this.#boundaries) {
      this.#boundaries = boundaries;
      void this.#showBorders(boundaries, element.querySelector('.borders'));
    }
    this.#shade();
  }

  /** Asks the visitor for leave, where the webmaster wants that. */
  renderQuestion(texts: MapTexts): TemplateResult | typeof nothing {
    if (!this.#isAsking || !this.#source) return nothing;
    const { askTiles, showTiles } = inOne(texts);
    return html`<p class="aside filter">
      ${askTiles(this.#source.host)}
      <button type="button" class="button" @click=${this.#onAgree}>${showTiles}</button>
    </p>`;
  }

  /** Who made the background. */
  renderSource(): TemplateResult | typeof nothing {
    if (!this.#source || this.#isAsking) return nothing;
    const { text, url } = this.#source.attribution;
    return html`. ${url ? html`<a href=${url}>${text}</a>` : text}`;
  }

  renderLegend(texts: MapTexts): TemplateResult | typeof nothing {
    if (!this.#borders || !this.#legend) return nothing;
    const said = inOne(texts);
    return html`<div class="aside">
      <p>${said.legend}</p>
      ${this.#borders.module.renderLegend(this.#legend, said)}
    </div>`;
  }

  get #isAsking(): boolean {
    return this.#host.tilesConsent && !this.#hasAgreed;
  }

  async #showTiles(wanted: string, view: MapView, layer: HTMLElement | null): Promise<void> {
    this.#dropTiles?.();
    this.#dropTiles = this.#source = undefined;
    const { tiles, tilesAttribution } = this.#host;
    const module = tiles ? await import('./tiles.js').catch(() => undefined) : undefined;
    // Meanwhile another background may be wanted.
    if (wanted !== this.#tiles || view !== this.#view) return;
    this.#source = tiles ? module?.tileSource(this.#host, tiles, tilesAttribution) : undefined;
    if (this.#source && module && layer && !this.#isAsking) {
      adopt(this.#host.renderRoot, module.styles);
      const shown = new module.TileLayer(layer, this.#source);
      const leave = view.add(shown);
      this.#dropTiles = () => {
        leave();
        shown.remove();
      };
    }
    this.#host.requestUpdate();
  }

  async #showBorders(url: string, group: SVGGElement | null): Promise<void> {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    // The legend goes with its borders.
    if (this.#legend) this.#host.requestUpdate();
    this.#borders = this.#legend = this.#shaded = undefined;
    group?.replaceChildren();
    if (!url || !group) return;
    const geography = await this.#result.fetchGeography();
    const module = await import('./boundaries.js').catch(() => undefined);
    if (!module || signal.aborted) return;
    adopt(this.#host.renderRoot, module.styles);
    const layer = new module.BoundaryLayer(group);
    const resolve = (text: string) => geography?.municipality(text);
    if (!(await layer.load(url, resolve, signal)) || signal.aborted) return;
    this.#borders = { layer, module };
    this.#shade();
    this.#host.requestUpdate();
  }

  /** By what fits the filter now. */
  #shade(): void {
    const { gathered, counted } = this.#result;
    if (!this.#borders || !gathered || !counted || counted === this.#shaded) return;
    this.#shaded = counted;
    const counts = gathered.places.flatMap(({ kind, key }, index) =>
      kind === 'municipality' ? [[key, counted.byPlace[index] ?? 0] as const] : [],
    );
    this.#legend = this.#borders.layer.shade(new Map(counts));
    this.#host.requestUpdate();
  }

  readonly #onAgree = (): void => {
    this.#hasAgreed = true;
    // The button goes away.
    this.#view?.focus();
    this.#host.requestUpdate();
  };
}
