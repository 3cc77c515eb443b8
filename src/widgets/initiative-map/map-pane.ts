import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';

import type { Initiative } from '../../feed/schema/index.js';
import type * as atlasModule from '../../geo/base-map.js';
import type { Counted, Gathered } from '../../geo/gather.js';
import type { Group } from '../../geo/group.js';
import type { WidgetTexts } from '../../text/index.js';
import { adopt } from '../../ui/adopt.js';
import type { Backdrop } from './backdrop.js';
import type { IconName } from './icons.js';
import { icon } from './icons.js';
import type { MapHost } from './map-view.js';
import { MAX_ZOOM, MapView } from './map-view.js';
import type * as interactionModule from './interaction.js';
import type { Result } from './result.js';
import { counted, nameOf } from './words.js';

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

/** What the widget does for the panel. */
export interface PanelHost {
  /** What the panel tells of an initiative. */
  readonly renderItem: (record: Initiative) => TemplateResult;
  /** Shows the initiatives of a group in the list, and takes the visitor there. */
  readonly showInList: (name: string, members: readonly number[]) => Promise<void>;
}

/** Initiatives of which the panel tells. */
interface Opened {
  /** Of the group whose marker is marked; none where it cannot be found. */
  readonly key: string | undefined;
  readonly name: string;
  readonly members: readonly number[];
  /** What has the focus again when the panel closes: the marker, unless another. */
  readonly back: HTMLElement | undefined;
}

/** More do not fit in the panel; the list has them all. */
const MOST_IN_PANEL = 20;

/** At which an initiative of the list is shown: a municipality stands apart, with names around it. */
const TOWN_ZOOM = 11;

/** Between a marker and the panel that tells about it, in CSS pixels. */
const SPACE = 12;

/** How long a hint stays, in milliseconds. */
const HINT = 1800;

/** The map with its buttons and the panel of an opened group. */
export class MapPane implements MapHost {
  readonly #host: PaneHost;
  readonly #panel: PanelHost;
  readonly #result: Result;
  #texts: MapTexts;
  #atlas: Atlas | undefined;
  #asked: Promise<void> | undefined;
  #hasFailed = false;
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
  #hint: 'wheel' | 'touch' | undefined;
  #hinted: ReturnType<typeof setTimeout> | undefined;
  #opened: Opened | undefined;

  constructor(host: PaneHost, panel: PanelHost, result: Result, texts: MapTexts) {
    this.#host = host;
    this.#panel = panel;
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
          this.#hasFailed = true;
        },
      )
      .then(() => this.#host.requestUpdate()));
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  render(texts: MapTexts): TemplateResult {
    const isOther = texts !== this.#texts;
    this.#texts = texts;
    if (isOther) queueMicrotask(() => this.#view?.rename());
    const { nowhere = 0 } = this.#result.counted ?? {};
    return html`
      <button type="button" class="button skip" @click=${this.#onSkip}>${texts.skip}</button>
      <div class="map" @keydown=${this.#onKey}>
        ${this.#renderViewport()} ${this.#renderPanel()} ${this.#renderHint()}
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

  /** Draws what was rendered. */
  updated(): void {
    const element = this.#host.renderRoot.querySelector<HTMLElement>('.viewport');
    if (!element || !this.#atlas) return;
    const { gathered, counted } = this.#result;
    if (!gathered || !counted) return;
    if (element !== this.#element) {
      this.#element = element;
      this.#presented = undefined;
      const { baseMap, placeLabels, NETHERLANDS } = this.#atlas;
      this.#view = new MapView(element, baseMap, placeLabels(), this, NETHERLANDS);
      if (this.#interaction) this.#view.equip(this.#interaction);
    }
    if (!this.#view) return;
    if (this.#presented !== counted) this.#present(this.#view, gathered, counted);
    this.#dress(this.#view, element);
  }

  async #fetchInteraction(): Promise<Interaction | undefined> {
    this.#interaction ??= await import('./interaction.js').catch(() => undefined);
    if (this.#interaction) {
      adopt(this.#host.renderRoot, this.#interaction.styles);
      this.#view?.equip(this.#interaction);
    }
    return this.#interaction;
  }

  /** Zooms in while that parts the initiatives of a group; else tells about them. */
  async #zoomOrOpen(group: Group): Promise<void> {
    const interaction = await this.#fetchInteraction();
    const { gathered, counted } = this.#result;
    const view = this.#view;
    if (!view || !gathered || !counted) return;
    const zoom = interaction
      ? interaction.separatingZoom(group, gathered, counted, view.target, MAX_ZOOM)
      : view.target + 2;
    if (zoom !== undefined) {
      view.zoomTo(interaction?.pointsAt(group, gathered, counted, zoom) ?? [group.point], zoom);
    } else if (interaction) {
      const members = interaction.initiativesOf(group, gathered, counted);
      this.#open({ key: group.key, name: nameOf(group, this.#texts), members, back: undefined });
    }
  }

  /** Goes to an initiative, and tells about it. */
  async showInitiative(index: number, name: string, back: HTMLElement): Promise<void> {
    await Promise.all([this.fetchAtlas(), this.#fetchInteraction()]);
    await this.#host.updateComplete;
    const place = this.#result.placeOf(index);
    if (!place) return;
    this.#view?.reveal(place.point, TOWN_ZOOM, () => {
      const group = this.#view?.groupWith(place.key);
      this.#open({ key: group?.key, name, members: [index], back });
    });
  }

  /** The initiative that the panel alone tells about. */
  get shownAlone(): number | undefined {
    const { members = [] } = this.#opened ?? {};
    return members.length === 1 ? members[0] : undefined;
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
      count === 1 && parts[0]?.initiative !== undefined
        ? ''
        : count.toLocaleString(this.#texts.language),
  };

  approach(): void {
    // When it cannot be had the next press of a marker asks again.
    if (!this.#isApproached) void this.#fetchInteraction();
    this.#isApproached = true;
  }

  open(group: Group): void {
    void this.#zoomOrOpen(group);
  }

  hint(about?: 'wheel' | 'touch'): void {
    clearTimeout(this.#hinted);
    if (about) this.#hinted = setTimeout(() => this.hint(), HINT);
    if (this.#hint === about) return;
    this.#hint = about;
    this.#host.requestUpdate();
  }

  rested(groups: readonly Group[]): void {
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    this.#said = this.#texts.inSight(this.#count(count), groups.length);
    this.#host.requestUpdate();
  }

  #present(view: MapView, gathered: Gathered, counted: Counted): void {
    const isFirst = this.#presented === undefined;
    this.#presented = counted;
    if (this.#opened) {
      // The panel goes away with what it told about.
      if (this.#find('.panel:focus-within')) view.focus();
      this.#forget();
    }
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
            svg`<path class="abroad" d=${baseMap.abroad} />
              <path class="land" d=${baseMap.land} />
              <path class="provinces" d=${baseMap.provinces} />`
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

  #renderPanel(): TemplateResult | typeof nothing {
    if (!this.#opened || !this.#interaction) return nothing;
    const { name, members, back } = this.#opened;
    const { records } = this.#result;
    const shown = members.slice(0, MOST_IN_PANEL).flatMap((index) => records[index] ?? []);
    return this.#interaction.renderPanel({
      title: members.length > 1 ? `${name}, ${this.#count(members.length)}` : name,
      items: shown.map((record) => this.#panel.renderItem(record)),
      isCut: members.length > shown.length,
      close: this.#texts.close,
      inList: this.#texts.inList,
      onClose: this.#onClose,
      onList: back ? undefined : this.#onList,
    });
  }

  #renderHint(): TemplateResult | undefined {
    const { touch, wheel } = this.#texts;
    const key = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';
    return this.#interaction?.renderHint(
      this.#hint === 'touch' ? touch : wheel(key),
      this.#hint !== undefined,
    );
  }

  #renderTools(): TemplateResult {
    const texts = this.#texts;
    const { nearer = true, farther = true } = this.#view?.room ?? {};
    const tool = (
      name: Exclude<IconName, 'close'>,
      act: (view: MapView) => void,
      isPossible = true,
    ) =>
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
    const step = (x: number, y: number) => (view: MapView) =>
      view.step(x * view.size.width, y * view.size.height, 0);
    return html`<div class="tools" role="group" aria-label=${texts.tools}>
      ${tool('zoomIn', (view) => view.step(0, 0, 1), nearer)}
      ${tool('zoomOut', (view) => view.step(0, 0, -1), farther)} ${tool('left', step(0.25, 0))}
      ${tool('up', step(0, 0.25))} ${tool('down', step(0, -0.25))} ${tool('right', step(-0.25, 0))}
      ${tool('home', (view) => view.home())}
    </div>`;
  }

  #open(opened: Opened): void {
    this.#opened = opened;
    this.#view?.mark(opened.key);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#find('.panel-title')?.focus();
      this.#uncover();
    });
  }

  /** Moves the map when the panel covers the marker that it tells about. */
  #uncover(): void {
    const panel = this.#find('.panel')?.getBoundingClientRect();
    const marker = this.#find('.marker[aria-expanded="true"]')?.getBoundingClientRect();
    if (!panel || !marker || marker.right < panel.left) return;
    const covered = marker.bottom + SPACE - panel.top;
    if (covered > 0) this.#view?.lift(covered);
  }

  /** Closes the panel without moving the focus. */
  #forget(): void {
    this.#opened = undefined;
    this.#view?.mark(undefined);
    this.#host.requestUpdate();
  }

  readonly #onClose = (): void => {
    const { back, key } = this.#opened ?? {};
    this.#forget();
    void this.#host.updateComplete.then(() => {
      // In a list that is not shown nothing can have the focus.
      if (back?.checkVisibility()) back.focus();
      else this.#view?.focus(key);
    });
  };

  readonly #onList = (): void => {
    if (!this.#opened) return;
    const { name, members } = this.#opened;
    const [only, ...others] = members;
    const record = others.length ? undefined : this.#result.records[only ?? -1];
    this.#forget();
    void this.#panel.showInList(record?.title ?? name, members);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#opened) return;
    event.stopPropagation();
    this.#onClose();
  };

  readonly #onSkip = (): void => {
    this.#find('.end')?.focus();
  };

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
