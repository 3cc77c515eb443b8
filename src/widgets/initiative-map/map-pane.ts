import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';

import type * as atlasModule from '../../geo/base-map.js';
import type { Counted, Gathered } from '../../geo/gather.js';
import type { Group } from '../../geo/group.js';
import type { WidgetTexts } from '../../text/index.js';
import { counted, written } from '../../text/count.js';
import { adopt } from '../../ui/adopt.js';
import type { Backdrop } from './backdrop.js';
import type { IconName } from './icons.js';
import { icon } from './icons.js';
import type { MapHost } from './map-view.js';
import { MapView } from './map-view.js';
import type * as interactionModule from './interaction.js';
import type { Hint } from './hint.js';
import type { Panel, PanelHost } from './panel.js';
import type { Result } from './result.js';
import { nameOf } from './words.js';

type Atlas = typeof atlasModule;
type Interaction = typeof interactionModule;
type MapTexts = WidgetTexts<'initiatives'>;

/** What the map asks of the widget around it. */
export interface PaneHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly tiles: string | undefined;
  readonly tilesAttribution: string | undefined;
  readonly tilesConsent: boolean;
  readonly boundaries: string | undefined;
}

/** The map with its buttons, and what is fetched when a visitor comes to it. */
export class MapPane implements MapHost {
  /** Whether the land cannot be had. */
  hasFailed = false;
  readonly #host: PaneHost;
  readonly #does: PanelHost;
  readonly #result: Result;
  #texts: MapTexts;
  #atlas: Atlas | undefined;
  #asked: Promise<void> | undefined;
  #view: MapView | undefined;
  #backdrop: Backdrop | undefined;
  #interaction: Interaction | undefined;
  #isApproached = false;
  /** The element that the view draws in. */
  #element: Element | null = null;
  #presented: unknown;
  /** What it answers. */
  #question = '';
  #said = '';
  #hint: Hint | undefined;
  #panel: Panel | undefined;

  constructor(host: PaneHost, does: PanelHost, result: Result, texts: MapTexts) {
    this.#host = host;
    this.#does = does;
    this.#result = result;
    this.#texts = texts;
  }

  /** Fetches the land. Without it there is no map, and the list has everything. */
  fetchAtlas(): Promise<void> {
    return (this.#asked ??= import('../../geo/base-map.js')
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
    const { nowhere = 0 } = this.#result.counted ?? {};
    return html`
      <button type="button" class="button skip" @click=${this.#onSkip}>${texts.skip}</button>
      <div class="map" @keydown=${(event: KeyboardEvent) => this.#panel?.onKey(event)}>
        ${this.#renderViewport()} ${this.#panel?.render(texts)} ${this.#hint?.render(texts)}
      </div>
      <p id="keys" class="visually-hidden">${texts.keys}</p>
      ${this.#renderTools()}
      ${nowhere ? html`<p class="aside">${texts.notOnMap(nowhere)}</p>` : nothing}
      ${this.#backdrop?.renderLegend(texts)} ${this.#backdrop?.renderQuestion(texts)}
      <p class="aside">${texts.source}${this.#backdrop?.renderSource()}</p>
      <p class="visually-hidden" role="status">${this.#said}</p>
      <p class="visually-hidden end" tabindex="-1">${texts.end}</p>
    `;
  }

  /** Draws the groups in what was rendered. Returns whether there is a map to draw them in. */
  draw(): boolean {
    const element = this.#host.renderRoot.querySelector<HTMLElement>('.viewport');
    if (!element || !this.#atlas) return false;
    const { gathered, counted } = this.#result;
    if (!gathered || !counted) return false;
    if (element !== this.#element) {
      this.#element = element;
      this.#presented = undefined;
      const { baseMap, placeLabels, NETHERLANDS } = this.#atlas;
      this.#view = new MapView(element, baseMap, placeLabels(), this, NETHERLANDS);
      if (this.#interaction) this.#view.equip(this.#interaction);
    }
    if (!this.#view) return false;
    if (this.#presented !== counted) this.#present(this.#view, gathered, counted);
    this.#dress(this.#view, element);
    return true;
  }

  /** Goes to an initiative of the list, and tells about it. */
  async showInitiative(index: number, name: string, back: HTMLElement): Promise<void> {
    await Promise.all([this.fetchAtlas(), this.#fetchInteraction()]);
    await this.#host.updateComplete;
    this.#panel?.reveal(index, name, back);
  }

  /** The initiative that the panel alone tells about. */
  get shownAlone(): number | undefined {
    return this.#panel?.only;
  }

  // What the view asks.

  readonly words = {
    name: (group: Group): string => {
      const [part] = group.parts;
      const record = this.#result.records[part?.initiative ?? -1];
      if (group.count === 1 && record) {
        return [record.title, part?.place.name].filter(Boolean).join(', ');
      }
      return `${nameOf(group, this.#texts)}, ${this.#count(group.count)}`;
    },
    count: ({ count, parts }: Group): string =>
      count === 1 && parts[0]?.initiative !== undefined ? '' : written(count, this.#texts),
  };

  approach(): void {
    // When it cannot be had the next press of a marker asks again.
    if (!this.#isApproached) void this.#fetchInteraction();
    this.#isApproached = true;
  }

  open(group: Group): void {
    void this.#fetchInteraction().then(() => {
      if (this.#panel) this.#panel.open(group, this.#texts);
      // At least nearer.
      else this.#view?.step(0, 0, 2);
    });
  }

  hint(about?: 'wheel' | 'touch'): void {
    this.#hint?.show(about);
  }

  limited(): void {
    // Not in the middle of a layout, of which it may be told.
    requestAnimationFrame(() => this.#host.requestUpdate());
  }

  rested(groups: readonly Group[]): void {
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    this.#said = this.#texts.inSight(this.#count(count), groups.length);
    this.#host.requestUpdate();
  }

  #present(view: MapView, gathered: Gathered, counted: Counted): void {
    const isFirst = this.#presented === undefined;
    this.#presented = counted;
    this.#panel?.forget();
    const { area, question } = this.#result;
    const isOther = question !== this.#question;
    this.#question = question;
    const bounds = area ?? (isFirst ? this.#atlas?.NETHERLANDS : undefined);
    view.present({ gathered, counted, bounds }, isOther);
  }

  /** Puts tiles and borders behind the groups, where an attribute asks for them. */
  #dress(view: MapView, element: Element): void {
    const { tiles, boundaries } = this.#host;
    if (this.#backdrop) this.#backdrop.update(view, element);
    else if (tiles ?? boundaries) void this.#fetchBackdrop();
  }

  async #fetchInteraction(): Promise<void> {
    this.#interaction ??= await import('./interaction.js').catch(() => undefined);
    if (!this.#interaction) return;
    const { Hint, Panel, styles } = this.#interaction;
    adopt(this.#host.renderRoot, styles);
    this.#hint ??= new Hint(this.#host);
    this.#panel ??= new Panel(this.#host, this.#does, this.#result, () => this.#view);
    this.#view?.equip(this.#interaction);
  }

  async #fetchBackdrop(): Promise<void> {
    // Without it the map stays as it is.
    const module = await import('./backdrop.js').catch(() => undefined);
    if (!module) return;
    this.#backdrop ??= new module.Backdrop(this.#host, this.#result);
    this.#host.requestUpdate();
  }

  #count(count: number): string {
    return counted(count, this.#texts.counted, this.#texts);
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
      <div class="labels" aria-hidden="true"></div>
      <ul class="markers"></ul>
      <p class="tip" aria-hidden="true" hidden></p>
    </div>`;
  }

  #renderTools(): TemplateResult {
    const texts = this.#texts;
    const { nearer = true, farther = true } = this.#view?.room ?? {};
    const tool = (name: IconName, act: (view: MapView) => void, isPossible = true) =>
      html`<button
        type="button"
        class="button tool"
        aria-disabled=${isPossible ? nothing : 'true'}
        @click=${() => {
          if (this.#view && isPossible) act(this.#view);
          this.#host.requestUpdate();
        }}
      >
        ${icon(name)}<span class="visually-hidden">${texts[name]}</span>
      </button>`;
    const step = (right: number, down: number) => (view: MapView) => view.step(right, down, 0);
    return html`<div class="tools" role="group" aria-label=${texts.tools}>
      ${tool('zoomIn', (view) => view.step(0, 0, 1), nearer)}
      ${tool('zoomOut', (view) => view.step(0, 0, -1), farther)} ${tool('left', step(-1, 0))}
      ${tool('up', step(0, -1))} ${tool('down', step(0, 1))} ${tool('right', step(1, 0))}
      ${tool('home', (view) => view.home())}
    </div>`;
  }

  readonly #onSkip = (): void => {
    this.#host.renderRoot.querySelector<HTMLElement>('.end')?.focus();
  };
}
