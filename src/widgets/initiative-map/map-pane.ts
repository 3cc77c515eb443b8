import type { ReactiveController, TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';

import type { View } from '../../geo/projection.js';
import type { MatchCounts, Gathered } from '../../geo/gather.js';
import type { Group } from '../../geo/group.js';
import type { WidgetTexts } from '../../text/index.js';
import { formatCount, formatNumber } from '../../text/count.js';
import { adopt } from '../../ui/adopt.js';
import type * as atlasModule from './atlas.js';
import type { Backdrop } from './backdrop.js';
import type { IconName } from './icons.js';
import { icon } from './icons.js';
import type { MapHost } from './map-view.js';
import { MapView } from './map-view.js';
import type * as interactionModule from './interaction.js';
import type { Hint } from './hint.js';
import type { PaneHost } from './pane-host.js';
import type { Panel, PanelHost } from './panel.js';
import type { Result } from './result.js';
import type * as stripModule from './strip.js';
import { groupName } from './words.js';

type Atlas = typeof atlasModule;
type Interaction = typeof interactionModule;
type MapTexts = WidgetTexts<'initiatives'>;

/** The map with its buttons, and the code that is loaded when a visitor starts to use it. */
export class MapPane implements MapHost, ReactiveController {
  /** Whether the land could not be fetched. */
  hasFailed = false;
  readonly #host: PaneHost;
  readonly #panelHost: PanelHost;
  readonly #result: Result;
  #texts: MapTexts;
  #atlas: Atlas | undefined;
  #atlasRequest: Promise<void> | undefined;
  #view: MapView | undefined;
  #backdrop: Backdrop | undefined;
  #interaction: Interaction | undefined;
  #isApproached = false;
  /** The element that the view draws in. */
  #element: Element | null = null;
  /** The counts that the view shows. */
  #presented: MatchCounts | undefined;
  /** The filter that they answer, as a text. */
  #question = '';
  #hint: Hint | undefined;
  #strip: typeof stripModule | undefined;
  #stripRequest: Promise<void> | undefined;
  #panel: Panel | undefined;
  /** Whether the buttons that move the map are shown. */
  #hasArrows = false;

  constructor(host: PaneHost, panelHost: PanelHost, result: Result, texts: MapTexts) {
    this.#host = host;
    this.#panelHost = panelHost;
    this.#result = result;
    this.#texts = texts;
    host.addController(this);
  }

  hostConnected(): void {
    this.#view?.connect();
  }

  hostDisconnected(): void {
    this.#view?.disconnect();
    this.#panel?.dismiss();
  }

  /** Fetches the land. Without it there is no map, and the list has everything. */
  fetchAtlas(): Promise<void> {
    return (this.#atlasRequest ??= import('./atlas.js')
      .then(
        (atlas) => {
          this.#atlas = atlas;
        },
        () => {
          this.hasFailed = true;
        },
      )
      .then(() => this.#host.requestUpdate()));
  }

  render(texts: MapTexts): TemplateResult {
    const isOther = texts !== this.#texts;
    this.#texts = texts;
    if (isOther) queueMicrotask(() => this.#view?.rename());
    const { nowhere = 0 } = this.#result.matchCounts ?? {};
    return html`
      <button type="button" class="button skip" @click=${this.#onSkip}>${texts.skip}</button>
      <div class="map">
        ${this.#renderViewport()} ${this.#panel?.render(texts)} ${this.#hint?.render(texts)}
      </div>
      <p id="keys" class="visually-hidden">${texts.keys}</p>
      ${this.#renderTools()}
      ${nowhere ? html`<p class="aside">${formatCount(nowhere, texts.notOnMap, texts)}</p>` : nothing}
      ${this.#backdrop?.renderLegend(texts)} ${this.#backdrop?.renderQuestion(texts)}
      <p class="visually-hidden end" tabindex="-1">${texts.end}</p>
    `;
  }

  /**
   * A still picture of the map, above a list without room for the map beside it.
   * @param open - Shows the map itself.
   */
  renderStrip(texts: MapTexts, open: () => void): TemplateResult {
    void this.#fetchStrip();
    const { gathered, matchCounts, extent } = this.#result;
    const { baseMap, NETHERLANDS } = this.#atlas ?? {};
    const bounds = extent?.main ?? NETHERLANDS;
    const isReady = baseMap && bounds && gathered && matchCounts;
    return html`<button type="button" class="strip" @click=${open}>
      ${isReady && this.#strip ? this.#strip.renderStrip(baseMap, bounds, gathered, matchCounts) : nothing}
      <span class="button">${texts.openMap}</span>
    </button>`;
  }

  /** Draws the groups on the rendered map. Returns whether there is a map. */
  draw(): boolean {
    const element = this.#host.renderRoot.querySelector<HTMLElement>('.viewport');
    if (!element || !this.#atlas) return false;
    const { gathered, matchCounts } = this.#result;
    if (!gathered || !matchCounts) return false;
    if (element !== this.#element) {
      this.#element = element;
      this.#presented = undefined;
      this.#view?.disconnect();
      this.#view = new MapView(element, this.#atlas, this);
      if (this.#interaction) this.#view.enableInteraction(this.#interaction);
    }
    if (!this.#view) return false;
    if (this.#presented !== matchCounts) this.#present(this.#view, gathered, matchCounts);
    this.#updateBackdrop(this.#view, element);
    return true;
  }

  /** Goes to an initiative of the list, and opens the panel for it: see {@link Panel.reveal}. */
  async showInitiative(index: number, name: string, opener: HTMLElement): Promise<void> {
    await Promise.all([this.fetchAtlas(), this.#fetchInteraction()]);
    await this.#host.updateComplete;
    this.#panel?.reveal(index, name, opener);
  }

  closePanel(): void {
    this.#panel?.close();
  }

  /** Index of the initiative that the panel shows, when it shows only one. */
  get shownAlone(): number | undefined {
    return this.#panel?.onlyInitiative;
  }

  get hasTiles(): boolean {
    return Boolean(this.#host.tiles);
  }

  readonly markerTexts = {
    name: (group: Group): string => {
      const [leaf] = group.leaves;
      const record = this.#result.records[leaf?.initiative ?? -1];
      if (group.count === 1 && record) {
        return [record.title, leaf?.place.name].filter(Boolean).join(', ');
      }
      return `${groupName(group, this.#texts)}, ${this.#count(group.count)}`;
    },
    count: ({ count }: Group): string => (count === 1 ? '' : formatNumber(count, this.#texts)),
  };

  onApproach(): void {
    // When that fails, the next press of a marker tries again.
    if (!this.#isApproached) void this.#fetchInteraction();
    this.#isApproached = true;
  }

  onOpen(group: Group): void {
    void this.#fetchInteraction().then(() => {
      if (this.#panel) this.#panel.open(group, this.#texts);
      // At least nearer.
      else this.#view?.step(0, 0, 2);
    });
  }

  onHint(about: 'wheel' | 'touch' | undefined): void {
    this.#hint?.show(about);
  }

  onZoomLimits(): void {
    // Not now, which may be in the middle of a layout.
    requestAnimationFrame(() => this.#host.requestUpdate());
  }

  onMoveEnd(groups: readonly Group[], from: View, to: View): void {
    const { geography } = this.#result;
    const { renderRoot } = this.#host;
    void this.#fetchInteraction().then(() =>
      this.#interaction?.announceMove(renderRoot, groups, from, to, geography, this.#texts),
    );
  }

  #present(view: MapView, gathered: Gathered, matchCounts: MatchCounts): void {
    const isFirst = this.#presented === undefined;
    this.#presented = matchCounts;
    this.#panel?.dismiss();
    const { extent, question } = this.#result;
    const isOther = question !== this.#question;
    this.#question = question;
    const { NETHERLANDS: land } = this.#atlas ?? {};
    const first = isFirst && land ? { main: land, all: land } : undefined;
    view.present({ gathered, matchCounts, extent: extent ?? first }, isOther);
  }

  /** Puts tiles, borders and the area of a municipality behind the groups, where an attribute asks for them. */
  #updateBackdrop(view: MapView, element: Element): void {
    const { tiles, boundaries } = this.#host;
    if (this.#backdrop) this.#backdrop.update(view, element);
    else if (tiles ?? boundaries ?? this.#result.municipality) void this.#fetchBackdrop();
  }

  async #fetchInteraction(): Promise<void> {
    this.#interaction ??= await import('./interaction.js').catch(() => undefined);
    if (!this.#interaction) return;
    const { Hint, Panel, styles } = this.#interaction;
    adopt(this.#host.renderRoot, styles);
    this.#hint ??= new Hint(this.#host);
    this.#panel ??= new Panel(this.#host, this.#panelHost, this.#result, () => this.#view);
    this.#view?.enableInteraction(this.#interaction);
  }

  /** Fetches the picture of a strip. Without it the button has none. */
  #fetchStrip(): Promise<void> {
    return (this.#stripRequest ??= import('./strip.js').then(
      (strip) => {
        this.#strip = strip;
        adopt(this.#host.renderRoot, strip.styles);
        this.#host.requestUpdate();
      },
      () => undefined,
    ));
  }

  async #fetchBackdrop(): Promise<void> {
    // Without it the map stays as it is.
    const module = await import('./backdrop.js').catch(() => undefined);
    if (!module) return;
    this.#backdrop ??= new module.Backdrop(this.#host, this.#result);
    this.#host.requestUpdate();
  }

  /** Tells a screen reader that a button leads no further. */
  #announceLimit(button: IconName): void {
    void this.#fetchInteraction().then(() =>
      this.#interaction?.announceLimit(this.#host.renderRoot, button === 'zoomIn', this.#texts),
    );
  }

  #count(count: number): string {
    return formatCount(count, this.#texts.noun, this.#texts);
  }

  #renderViewport(): TemplateResult {
    const { baseMap } = this.#atlas ?? {};
    return html`<div
      class="viewport"
      part="map"
      role="group"
      tabindex="0"
      aria-label=${this.#texts.area}
      aria-describedby="keys"
    >
      <svg class="base" aria-hidden="true">
        <g class="shapes">
          ${
            baseMap &&
            svg`<path class="abroad" d=${baseMap.abroad}></path>
              <path class="land" d=${baseMap.land}></path>
              <path class="provinces" d=${baseMap.provinces}></path>`
          }
        </g>
      </svg>
      <div class="tiles"></div>
      <svg class="base" aria-hidden="true"><g class="shapes borders"></g></svg>
      <span class="ruler" aria-hidden="true"></span>
      <div class="labels" aria-hidden="true"></div>
      <ul class="markers"></ul>
      <p class="tip" aria-hidden="true" hidden></p>
    </div>`;
  }

  #renderTools(): TemplateResult {
    const texts = this.#texts;
    const { canZoomIn = true, canZoomOut = true } = this.#view?.zoomRange ?? {};
    const tool = (name: IconName, action: (view: MapView) => void, isPossible = true) =>
      html`<button
        type="button"
        class="button tool"
        aria-disabled=${isPossible ? nothing : 'true'}
        @click=${() => {
          if (this.#view && isPossible) action(this.#view);
          else this.#announceLimit(name);
          this.#host.requestUpdate();
        }}
      >
        ${icon(name)}<span class=${name === 'home' ? 'tool-name' : 'visually-hidden'}
          >${texts[name]}</span
        >
      </button>`;
    const step = (right: number, down: number) => (view: MapView) => view.step(right, down, 0);
    return html`<div class="tools" role="group" aria-label=${texts.tools}>
      <div class="zoom">
        ${tool('zoomIn', (view) => view.step(0, 0, 1), canZoomIn)}
        ${tool('zoomOut', (view) => view.step(0, 0, -1), canZoomOut)}
      </div>
      <button
        type="button"
        class="button tool"
        aria-controls="arrows"
        aria-expanded=${this.#hasArrows}
        @click=${this.#onMove}
      >
        ${icon('move')}<span class="tool-name">${texts.move}</span>
      </button>
      <div id="arrows" ?hidden=${!this.#hasArrows}>
        ${tool('left', step(-1, 0))} ${tool('up', step(0, -1))} ${tool('down', step(0, 1))}
        ${tool('right', step(1, 0))}
      </div>
      ${tool('home', (view) => view.home())}
      <p class="aside source">${texts.source}${this.#backdrop?.renderSource()}</p>
    </div>`;
  }

  readonly #onMove = (): void => {
    this.#hasArrows = !this.#hasArrows;
    this.#host.requestUpdate();
  };

  readonly #onSkip = (): void => {
    this.#host.renderRoot.querySelector<HTMLElement>('.end')?.focus();
  };
}
