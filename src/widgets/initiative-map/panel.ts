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

/** What the panel needs from the widget. */
export interface PanelHost {
  /** Renders an initiative in the panel. */
  readonly renderItem: (record: Initiative) => TemplateResult;
  /** Shows the initiatives of a group in the list, and takes the visitor there. */
  readonly showInList: (name: string, members: readonly number[]) => Promise<void>;
}

/** What the panel shows. */
interface PanelContent {
  /** Key of the group whose marker is marked as open; undefined when there is no such marker. */
  readonly groupKey: string | undefined;
  readonly name: string;
  /** Indices of the initiatives. */
  readonly members: readonly number[];
  /** CBS code, when they are all those of one municipality by which the page is not filtered yet. */
  readonly municipality?: string | undefined;
  /** Gets the focus when the panel closes; undefined for the marker. */
  readonly opener: HTMLElement | undefined;
}

/** More initiatives do not fit in the panel; the list has them all. */
const MAX_ITEMS = 20;

/** The zoom at which an initiative of the list is shown: its municipality with a few towns around it. */
const TOWN_ZOOM = 11;

/** Between a marker and the panel, in CSS pixels: its name, and a little more. */
const MARKER_GAP_PX = 24;

/** So much of a marker has to be free to be pressed, in CSS pixels (WCAG 2.2, 2.5.8). */
const MIN_TARGET_PX = 24;

/** Opens groups: zooms in while that separates their initiatives, else lists them over the map. */
export class Panel {
  readonly #host: PaneHost;
  readonly #panelHost: PanelHost;
  readonly #result: Result;
  /** Gives the view of this moment: after an error there is another. */
  readonly #view: () => MapView | undefined;
  #content: PanelContent | undefined;
  /** Markers that are hidden because the panel covers them nearly. */
  readonly #hiddenMarkers = new Set<Element>();
  /** Stops hiding markers as the map moves. */
  #removeLayer: (() => void) | undefined;

  constructor(
    host: PaneHost,
    panelHost: PanelHost,
    result: Result,
    view: () => MapView | undefined,
  ) {
    this.#host = host;
    this.#panelHost = panelHost;
    this.#result = result;
    this.#view = view;
  }

  /** Index of the initiative that the panel shows, when it shows only one. */
  get onlyInitiative(): number | undefined {
    const { members = [] } = this.#content ?? {};
    return members.length === 1 ? members[0] : undefined;
  }

  render(texts: WidgetTexts<'initiatives'>): TemplateResult | typeof nothing {
    if (!this.#content) return nothing;
    const { name, members, opener } = this.#content;
    const { records } = this.#result;
    const many = `${name}, ${formatCount(members.length, texts.noun, texts)}`;
    const title = members.length > 1 ? many : name;
    const shown = members.slice(0, MAX_ITEMS).flatMap((index) => records[index] ?? []);
    // The texts of other languages include those of the panel.
    const panelTexts: InteractionTexts = { ...dutch, ...texts };
    const { close, inList } = panelTexts;
    return html`<div class="panel" part="panel" role="group" aria-label=${title}>
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
        // A visitor who came from the list needs no button to it.
        opener
          ? nothing
          : html`<div class="panel-choices">
              <button type="button" class="button" @click=${this.#onList}>${inList}</button>
              ${this.#renderFilter(panelTexts)}
            </div>`
      }
    </div>`;
  }

  /** A button that filters the other widgets too: opening a group alone does not filter the page. */
  #renderFilter({ filterPage }: InteractionTexts): TemplateResult | typeof nothing {
    const { name, municipality } = this.#content ?? {};
    if (!name || !municipality || !this.#result.isShared) return nothing;
    const { filter } = this.#result;
    const requestFilter = () =>
      this.#host.dispatchEvent(
        new DiaFilterChangeEvent({ ...filter, municipality: [municipality] }),
      );
    return html`<button type="button" class="button" @click=${requestFilter}>
      ${filterPage(name)}
    </button>`;
  }

  open(group: Group, texts: WidgetTexts<'initiatives'>): void {
    const { gathered, matchCounts } = this.#result;
    const view = this.#view();
    if (!view || !gathered || !matchCounts) return;
    const from = view.target.zoom;
    const zoom = getClusterExpansionZoom(
      group,
      gathered,
      matchCounts,
      from,
      view.maxZoom,
      view.lettering,
    );
    if (zoom === undefined) {
      const members = initiativesOf(group, gathered, matchCounts);
      const [place, ...others] = group.places;
      const isUnfilteredMunicipality =
        place?.kind === 'municipality' &&
        !others.length &&
        this.#result.filter.municipality?.join() !== place.key;
      const municipality = isUnfilteredMunicipality ? place.key : undefined;
      this.#show({
        groupKey: group.key,
        name: groupName(group, texts),
        members,
        municipality,
        opener: undefined,
      });
    } else zoomTo(view, pointsAt(group, gathered, matchCounts, zoom), zoom);
  }

  /**
   * Goes to an initiative of the list, and opens the panel for it.
   * @param name - Title of the panel.
   * @param opener - Gets the focus when the panel closes.
   */
  reveal(index: number, name: string, opener: HTMLElement): void {
    const place = this.#result.placeOf(index);
    const view = this.#view();
    if (!view || !place) return;
    view.flyTo({ centre: place.point, zoom: TOWN_ZOOM }, () => {
      const group = view.groups.find(({ places }) => places.includes(place));
      this.#show({ groupKey: group?.key, name, members: [index], opener });
    });
  }

  /** Closes because the initiatives on the map changed; the focus goes to the map. */
  dismiss(): void {
    if (!this.#content) return;
    if (this.#find('.panel:focus-within')) this.#view()?.focus();
    this.close();
  }

  /**
   * Closes at Escape: when the focus is in the widget, and when it is nowhere, as for a visitor who
   * reads the panel with a screen reader, or clicked its text. Fields keep the key to themselves.
   */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const [target] = event.composedPath();
    const isElsewhere = target !== document.body && !event.composedPath().includes(this.#host);
    if (isElsewhere || target instanceof HTMLInputElement) return;
    event.stopPropagation();
    this.#onClose();
  };

  #show(content: PanelContent): void {
    this.#content = content;
    this.#view()?.setOpened(content.groupKey);
    this.#host.requestUpdate();
    document.addEventListener('keydown', this.#onKey, { capture: true });
    void this.#host.updateComplete.then(() => {
      this.#find('.panel-title')?.focus();
      this.#moveMarkerIntoSight();
      this.#removeLayer?.();
      this.#removeLayer = this.#view()?.addLayer({ show: () => this.#hideCoveredMarkers() });
    });
  }

  /** Moves the map when the panel covers the marker that was opened. */
  #moveMarkerIntoSight(): void {
    const panel = this.#find('.panel')?.getBoundingClientRect();
    const marker = this.#find('.opened > .marker')?.getBoundingClientRect();
    if (!panel || !marker || marker.right < panel.left) return;
    const [, scale] = pixelsPerClientPixel(this.#host);
    const covered = (marker.bottom - panel.top) * scale + MARKER_GAP_PX;
    const view = this.#view();
    if (view && covered > 0) view.flyTo(panned(view.target, 0, -covered));
  }

  /** Hides markers of which too little is free to press them, or to see that they have the focus. */
  #hideCoveredMarkers(): void {
    const panel = this.#find('.panel')?.getBoundingClientRect();
    for (const marker of this.#host.renderRoot.querySelectorAll('.marker')) {
      const { left, right, top, bottom } = marker.getBoundingClientRect();
      const free = panel
        ? Math.max(panel.left - left, right - panel.right, panel.top - top, bottom - panel.bottom)
        : MIN_TARGET_PX;
      const isNeeded = marker.matches(':focus, .opened > *');
      marker.classList.toggle('covered', free < MIN_TARGET_PX && !isNeeded);
      if (free < MIN_TARGET_PX) this.#hiddenMarkers.add(marker);
    }
  }

  /** Closes, and leaves the focus where it is. */
  close(): void {
    document.removeEventListener('keydown', this.#onKey, { capture: true });
    this.#content = undefined;
    this.#removeLayer?.();
    this.#removeLayer = undefined;
    for (const marker of this.#hiddenMarkers) marker.classList.remove('covered');
    this.#hiddenMarkers.clear();
    this.#view()?.setOpened(undefined);
    this.#host.requestUpdate();
  }

  readonly #onClose = (): void => {
    const { opener, groupKey } = this.#content ?? {};
    this.close();
    void this.#host.updateComplete.then(() => {
      // The list with the opener may be hidden by now.
      if (opener?.checkVisibility()) opener.focus();
      else this.#view()?.focus(groupKey);
    });
  };

  readonly #onList = (): void => {
    if (!this.#content) return;
    const { name, members } = this.#content;
    const title = this.#result.records[this.onlyInitiative ?? -1]?.title;
    this.close();
    void this.#panelHost.showInList(title ?? name, members);
  };

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}

/**
 * Zooms in on some points until they fill the map.
 * @param minZoom - Zooms in at least to this level, also when not all points are in sight then.
 */
function zoomTo(view: MapView, points: readonly WorldPoint[], minZoom: number): void {
  const bounds = boundsOf(points);
  if (!bounds) return;
  // From the street zoom on, municipalities fall apart into initiatives, which may be out of sight.
  const maxZoom = minZoom < STREET_ZOOM ? STREET_ZOOM - 0.5 : view.maxZoom;
  const whole = view.fit(bounds, maxZoom);
  // When not all points can be in sight, the one nearest to their middle is.
  const centre = whole.zoom < minZoom ? nearest(points, whole.centre) : whole.centre;
  view.flyTo({ centre, zoom: Math.max(minZoom, whole.zoom) });
}

const nearest = (points: readonly WorldPoint[], [x, y]: WorldPoint): WorldPoint => {
  const distance = (point: WorldPoint) => Math.hypot(point[0] - x, point[1] - y);
  return points.reduce((one, other) => (distance(other) < distance(one) ? other : one));
};
