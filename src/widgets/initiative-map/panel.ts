import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { DiaFilterChangeEvent } from '../../feed/events.js';
import type { Initiative } from '../../feed/schema/index.js';
import { STREET_ZOOM } from '../../geo/gather.js';
import type { Group } from '../../geo/group.js';
import { getClusterExpansionZoom, initiativesOf, pointsAt } from '../../geo/opening.js';
import type { WorldPoint } from '../../geo/projection.js';
import { boundsOf } from '../../geo/projection.js';
import { formatCount } from '../../text/count.js';
import type { InteractionTexts, WidgetTexts } from '../../text/index.js';
import { interaction as dutch } from '../../text/nl/interaction.js';
import { keyOf } from '../../ui/key.js';
import { pixelsPerClientPixel } from '../../util/client-pixels.js';
import { drawing } from './icons.js';
import type { MapView } from './map-view.js';
import type { PaneHost } from './pane-host.js';
import type { Result } from './result.js';
import { panned } from './viewport.js';
import { groupName } from './words.js';

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
  /** CBS code, where they are all those of one municipality that was not chosen yet. */
  readonly municipality?: string | undefined;
  /** What has the focus again when the panel closes: the marker, unless another. */
  readonly back: HTMLElement | undefined;
}

/** More do not fit; the list has them all. */
const MAX_ITEMS = 20;

/** At which an initiative of the list is shown: a municipality stands apart, with names around it. */
const TOWN_ZOOM = 11;

/** Between a marker and the panel, in CSS pixels: its name, and a little more. */
const MARKER_GAP_PX = 24;

/** So much of a marker has to be free to be pressed, in CSS pixels (WCAG 2.2, 2.5.8). */
const MIN_TARGET_PX = 24;

/** Opens groups: zooms in while that parts their initiatives, else tells about them over the map. */
export class Panel {
  readonly #host: PaneHost;
  readonly #panelHost: PanelHost;
  readonly #result: Result;
  /** The map is made anew when it comes back after an error. */
  readonly #view: () => MapView | undefined;
  #opened: Opened | undefined;
  /** Markers beneath the panel, of which too little is left. */
  readonly #covered = new Set<Element>();
  /** Stops looking for them. */
  #leave: (() => void) | undefined;

  constructor(host: PaneHost, does: PanelHost, result: Result, view: () => MapView | undefined) {
    this.#host = host;
    this.#panelHost = does;
    this.#result = result;
    this.#view = view;
  }

  /** The initiative that alone is told about. */
  get only(): number | undefined {
    const { members = [] } = this.#opened ?? {};
    return members.length === 1 ? members[0] : undefined;
  }

  render(texts: WidgetTexts<'initiatives'>): TemplateResult | typeof nothing {
    if (!this.#opened) return nothing;
    const { name, members, back } = this.#opened;
    const { records } = this.#result;
    const many = `${name}, ${formatCount(members.length, texts.noun, texts)}`;
    const title = members.length > 1 ? many : name;
    const shown = members.slice(0, MAX_ITEMS).flatMap((index) => records[index] ?? []);
    // In another language these come with all its texts.
    const said: InteractionTexts = { ...dutch, ...texts };
    const { close, inList } = said;
    return html`<div class="panel" part="panel" role="dialog" aria-label=${title}>
      <div class="panel-top">
        <p class="panel-title" tabindex="-1">${title}</p>
        <button type="button" class="button tool" @click=${this.#onClose}>
          ${drawing('M6 6l12 12M18 6L6 18')}<span class="visually-hidden">${close}</span>
        </button>
      </div>
      <ul class="panel-list">
        ${repeat(shown, keyOf, (record) => html`<li>${this.#panelHost.renderItem(record)}</li>`)}
        ${members.length > MAX_ITEMS ? html`<li aria-hidden="true">…</li>` : nothing}
      </ul>
      ${
        // What was opened from the list is seen there.
        back
          ? nothing
          : html`<div class="panel-choices">
              <button type="button" class="button" @click=${this.#onList}>${inList}</button>
              ${this.#renderFilter(said)}
            </div>`
      }
    </div>`;
  }

  /** Offers to filter the neighbours too, which would surprise who only looks. */
  #renderFilter({ filterPage }: InteractionTexts): TemplateResult | typeof nothing {
    const { name, municipality } = this.#opened ?? {};
    if (!name || !municipality || !this.#result.isShared) return nothing;
    const { filter } = this.#result;
    const ask = () =>
      this.#host.dispatchEvent(
        new DiaFilterChangeEvent({ ...filter, municipality: [municipality] }),
      );
    return html`<button type="button" class="button" @click=${ask}>${filterPage(name)}</button>`;
  }

  open(group: Group, texts: WidgetTexts<'initiatives'>): void {
    const { gathered, matchCounts: counted } = this.#result;
    const view = this.#view();
    if (!view || !gathered || !counted) return;
    const from = view.target.zoom;
    const zoom = getClusterExpansionZoom(group, gathered, counted, from, view.maxZoom);
    if (zoom === undefined) {
      const members = initiativesOf(group, gathered, counted);
      const [place, ...others] = group.places;
      const isOne =
        place?.kind === 'municipality' &&
        !others.length &&
        this.#result.filter.municipality?.join() !== place.key;
      const municipality = isOne ? place.key : undefined;
      this.#show({
        key: group.key,
        name: groupName(group, texts),
        members,
        municipality,
        back: undefined,
      });
    } else zoomTo(view, pointsAt(group, gathered, counted, zoom), zoom);
  }

  /** Goes to an initiative of the list, and tells about it. */
  reveal(index: number, name: string, back: HTMLElement): void {
    const place = this.#result.placeOf(index);
    const view = this.#view();
    if (!view || !place) return;
    view.flyTo({ centre: place.point, zoom: TOWN_ZOOM }, () => {
      const group = view.groups.find(({ places }) => places.includes(place));
      this.#show({ key: group?.key, name, members: [index], back });
    });
  }

  /** Goes away with what it told about. */
  forget(): void {
    if (!this.#opened) return;
    if (this.#find('.panel:focus-within')) this.#view()?.focus();
    this.#close();
  }

  /** Escape puts it away, also when the focus is on the map. */
  onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#opened) return;
    event.stopPropagation();
    this.#onClose();
  }

  #show(opened: Opened): void {
    this.#opened = opened;
    this.#view()?.setOpened(opened.key);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#find('.panel-title')?.focus();
      this.#uncover();
      this.#leave?.();
      this.#leave = this.#view()?.addLayer({ show: () => this.#cover() });
    });
  }

  /** Moves the map when the panel covers the marker that it tells about. */
  #uncover(): void {
    const panel = this.#find('.panel')?.getBoundingClientRect();
    const marker = this.#find('.marker[aria-expanded="true"]')?.getBoundingClientRect();
    if (!panel || !marker || marker.right < panel.left) return;
    const [, scale] = pixelsPerClientPixel(this.#host);
    const covered = (marker.bottom - panel.top) * scale + MARKER_GAP_PX;
    const view = this.#view();
    if (view && covered > 0) view.flyTo(panned(view.target, 0, -covered));
  }

  /** Takes away what nobody could press, nor see the focus on, for as long as it is covered. */
  #cover(): void {
    const panel = this.#find('.panel')?.getBoundingClientRect();
    for (const marker of this.#host.renderRoot.querySelectorAll('.marker')) {
      const { left, right, top, bottom } = marker.getBoundingClientRect();
      const free = panel
        ? Math.max(panel.left - left, right - panel.right, panel.top - top, bottom - panel.bottom)
        : MIN_TARGET_PX;
      const isNeeded = marker.matches(':focus, [aria-expanded="true"]');
      marker.classList.toggle('covered', free < MIN_TARGET_PX && !isNeeded);
      if (free < MIN_TARGET_PX) this.#covered.add(marker);
    }
  }

  /** Leaves the focus where it is. */
  #close(): void {
    this.#opened = undefined;
    this.#leave?.();
    this.#leave = undefined;
    for (const marker of this.#covered) marker.classList.remove('covered');
    this.#covered.clear();
    this.#view()?.setOpened(undefined);
    this.#host.requestUpdate();
  }

  readonly #onClose = (): void => {
    const { back, key } = this.#opened ?? {};
    this.#close();
    void this.#host.updateComplete.then(() => {
      // In a list that is not shown nothing can have the focus.
      if (back?.checkVisibility()) back.focus();
      else this.#view()?.focus(key);
    });
  };

  readonly #onList = (): void => {
    if (!this.#opened) return;
    const { name, members } = this.#opened;
    const title = this.#result.records[this.only ?? -1]?.title;
    this.#close();
    void this.#panelHost.showInList(title ?? name, members);
  };

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}

/** Zooms in on some points, as near as to show them all, but at least to a zoom. */
function zoomTo(view: MapView, points: readonly WorldPoint[], zoom: number): void {
  const bounds = boundsOf(points);
  if (!bounds) return;
  // Nearer, municipalities would come apart whose initiatives are elsewhere.
  const most = zoom < STREET_ZOOM ? STREET_ZOOM - 0.5 : view.maxZoom;
  const whole = view.fit(bounds, most);
  // When they cannot all be in sight, those are that are nearest to the middle.
  const centre = whole.zoom < zoom ? nearest(points, whole.centre) : whole.centre;
  view.flyTo({ centre, zoom: Math.max(zoom, whole.zoom) });
}

const nearest = (points: readonly WorldPoint[], [x, y]: WorldPoint): WorldPoint => {
  const distance = (point: WorldPoint) => Math.hypot(point[0] - x, point[1] - y);
  return points.reduce((one, other) => (distance(other) < distance(one) ? other : one));
};
