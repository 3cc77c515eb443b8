import type { BaseMap, PlaceLabel } from '../../geo/base-map.js';
import type { Counted, Gathered } from '../../geo/gather.js';
import { STREET_ZOOM } from '../../geo/gather.js';
import type { Group } from '../../geo/group.js';
import { groupAt } from '../../geo/group.js';
import type { Bounds, View } from '../../geo/projection.js';
import { fit, worldSize } from '../../geo/projection.js';
import type { Limits, Size } from './camera.js';
import { between, holds, inSight, panned, toScreen, within, zoomed } from './camera.js';
import type { Moves } from './gestures.js';
import type * as interactionModule from './interaction.js';
import { Labels } from './labels.js';
import type { Words } from './markers.js';
import { Markers } from './markers.js';
import { isNear, shift } from './pins.js';
import type { Tip } from './tip.js';

/** What the map shows. */
export interface Shown {
  readonly gathered: Gathered;
  readonly counted: Counted;
  /** What the view is fitted to; it stays as it is where there is nothing to see. */
  readonly bounds: Bounds | undefined;
}

/** What the widget does for its map. */
export interface MapHost {
  readonly words: Words;
  /** A visitor comes to the map. */
  approach(): void;
  /** A visitor presses the marker of a group. */
  open(group: Group): void;
  /** See {@link Moves.hint}; without a word when the map does move. */
  hint(about?: 'wheel' | 'touch'): void;
  /** How far can be zoomed became another. */
  limited(): void;
  /** The view came to rest after a visitor moved it; these are the groups in it. */
  rested(groups: readonly Group[]): void;
}

/** Something that moves along, such as tiles. */
export interface Layer {
  show(view: View, size: Size): void;
}

/** A movement that is under way. */
interface Flight {
  readonly from: View;
  readonly to: View;
  /** Called when it is there, unless another movement came in between. */
  readonly landed: (() => void) | undefined;
  /** When it began, in milliseconds. */
  start: number | undefined;
  /** Whether nothing is said when it is there. */
  isQuiet?: boolean;
}

/** How long a movement takes, in milliseconds. */
const FLIGHT = 300;

/** So long after the last movement the map is at rest. */
const REST = 300;

/** Space around what the map is fitted to, for the markers at its edge. */
const PADDING = 44;

/** Markers are there a little before they come into sight, in CSS pixels. */
const MARGIN = 40;

/** While the map moves they are there earlier, so that fewer have to be made at once. */
const MARGIN_MOVING = 100;

/** So many markers are made in a frame while it moves, or when much is new. */
const MADE_MOVING = 16;

const MAX_ZOOM = 18;

/** Part of the map that it is moved by at a step. */
const STEP = 0.25;

/** The nearest that a municipality is shown of itself. */
const TOWN_ZOOM = 10.5;

/**
 * The map: land, names and the markers of groups, moved by hands, keys and buttons. It draws in the
 * elements that the widget made, through the CSSOM: a strict policy refuses style attributes.
 */
export class MapView implements Moves {
  /** Those at the zoom that is shown, also out of sight. */
  groups: readonly Group[] = [];
  readonly #host: MapHost;
  readonly #element: HTMLElement;
  readonly #base: BaseMap;
  readonly #markers: Markers;
  readonly #labels: Labels;
  #tip: Tip | undefined;
  readonly #layers = new Set<Layer>();
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  #shown: Shown | undefined;
  #size: Size = { width: 0, height: 0 };
  #view: View = { zoom: 0, centre: [0.5, 0.5] };
  readonly #land: Bounds;
  #limits: Limits;
  /** What the view is fitted to: what was last shown of which there was something to see. */
  #target: Bounds | undefined;
  /** Whether the view is still to be fitted to what is shown. */
  #isUnfitted = true;
  /** Whether a visitor moved the view himself. */
  #isMoved = false;
  #flight: Flight | undefined;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Whether it moves: then few elements change at a time, for 60 frames a second. */
  #isMoving = false;
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** For which the land was drawn. */
  #drawn: View = { zoom: NaN, centre: [0, 0] };
  /** For which the groups were made, and whether that was for a map that moves. */
  #grouped: { step: number; around: Bounds; isMoving: boolean } | undefined;
  /** What of them is still to be shown. */
  #due: 'markers' | 'labels' | undefined;
  #opened: string | undefined;
  /** How far could be zoomed when that was last told. */
  #told = '';

  /**
   * @param element - Holds `.shapes`, `.labels`, `.markers` and `.tip`.
   * @param bounds - Of the land: the middle stays in it, or among what is shown.
   */
  constructor(
    element: HTMLElement,
    base: BaseMap,
    labels: readonly PlaceLabel[],
    host: MapHost,
    bounds: Bounds,
  ) {
    this.#host = host;
    this.#element = element;
    this.#base = base;
    this.#land = bounds;
    this.#limits = { minZoom: 0, maxZoom: MAX_ZOOM, bounds };
    const part = (name: string) => element.querySelector<HTMLElement>(name) as HTMLElement;
    this.#markers = new Markers(part('.markers'));
    this.#labels = new Labels(part('.labels'), labels);
    part('.markers').addEventListener('click', this.#onClick);
    element.addEventListener('focusin', this.#onFocus);
    for (const type of ['pointerover', 'focusin']) {
      element.addEventListener(type, () => host.approach());
    }
    // It tells the size at once, when the browser has laid out the page anyway.
    new ResizeObserver(() => this.#resize()).observe(element);
  }

  /** The view that is shown, or that it is on the way to. */
  get target(): View {
    return this.#flight?.to ?? this.#view;
  }

  /** No zoom is nearer. */
  readonly maxZoom = MAX_ZOOM;

  /** How far can be zoomed in and out from here. */
  get room(): { readonly nearer: boolean; readonly farther: boolean } {
    const { zoom } = this.target;
    const { minZoom, maxZoom } = this.#limits;
    return { nearer: zoom < maxZoom - 0.01, farther: zoom > minZoom + 0.01 };
  }

  /** Adds what moves along. Returns what takes it away. */
  add(layer: Layer): () => void {
    this.#layers.add(layer);
    this.#draw();
    return () => this.#layers.delete(layer);
  }

  /**
   * Shows something else, and all of it.
   * @param isOther - Answers another question; what is newer alone leaves a visitor where he is.
   */
  present(shown: Shown, isOther: boolean): void {
    const isFirst = !this.#shown;
    this.#shown = shown;
    this.#grouped = undefined;
    this.#target = shown.bounds ?? this.#target;
    if (isOther) this.#isMoved = false;
    this.#isUnfitted ||= shown.bounds !== undefined && !this.#isMoved;
    this.#stir();
    this.#fit(isFirst);
    // Who filters hears of that; nobody asked for a movement.
    if (isOther && this.#flight) this.#flight.isQuiet = true;
    // Now, not at the next frame: who chose something waits for it.
    this.#render();
  }

  /** Marks the group whose initiatives are shown; `undefined` when none are. */
  mark(opened: string | undefined): void {
    this.#opened = opened;
    this.rename();
  }

  /** Says everything again, in another language. */
  rename(): void {
    this.#grouped = undefined;
    this.#group();
    this.#update();
  }

  /** The view that shows all of a rectangle, with room for the markers at its edge. */
  fitted(bounds: Bounds, maxZoom: number): View {
    return fit(bounds, { ...this.#size, padding: PADDING, maxZoom });
  }

  /** Goes somewhere because a visitor wants it, also past the edge of the land. */
  go(to: View, landed?: () => void): void {
    // It may be shown only now: what is fitted to its size is not to come in between.
    this.#resize();
    this.#isMoved = true;
    this.#fly(to, landed);
  }

  /** From now on hands and keys move the map, and markers tell what they are called. */
  equip({ Gestures, Tip }: typeof interactionModule): void {
    if (this.#tip) return;
    const tip = this.#element.querySelector<HTMLElement>('.tip');
    if (!tip) return;
    const groupOf = (marker: Element) => this.#markers.groupOf(marker);
    this.#tip = new Tip(this.#element, tip, groupOf, () => this.#draw());
    new Gestures(this.#element, this);
  }

  /** Puts the focus on the marker of a group, or on the map where there is none. */
  focus(key = ''): void {
    (this.#markers.buttonOf(key) ?? this.#element).focus({ preventScroll: true });
  }

  pan(x: number, y: number): void {
    this.#flight = undefined;
    this.#moved(panned(this.#view, x, y));
  }

  zoom(levels: number, x = this.#size.width / 2, y = this.#size.height / 2): void {
    this.#flight = undefined;
    const { zoom } = within({ ...this.#view, zoom: this.#view.zoom + levels }, this.#limits);
    this.#moved(zoomed(this.#view, zoom, [x, y], this.#size));
  }

  step(right: number, down: number, levels: number, at?: readonly [number, number]): void {
    this.#isMoved = true;
    // Pressed twice, it goes twice as far.
    const from = this.target;
    const { width, height } = this.#size;
    const { zoom } = within({ ...from, zoom: from.zoom + levels }, this.#limits);
    const moved = panned(from, -right * STEP * width, -down * STEP * height);
    const to = zoomed(moved, zoom, at ?? [width / 2, height / 2], this.#size);
    this.#fly(within(to, this.#limits));
  }

  home(): void {
    this.#isMoved = false;
    this.#isUnfitted = true;
    this.#fit(false);
  }

  hint(about: 'wheel' | 'touch'): void {
    this.#host.hint(about);
  }

  rest(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      const around = inSight(this.#view, this.#size);
      this.#host.rested(this.groups.filter(({ point }) => holds(around, point)));
    }, REST);
  }

  readonly #onClick = ({ target }: Event): void => {
    const group = this.#markers.groupOf(target as Element);
    if (group) this.#host.open(group);
  };

  /** A marker that has the focus is in sight, as a whole. */
  readonly #onFocus = ({ target }: FocusEvent): void => {
    const group = this.#markers.groupOf(target as Element);
    if (!group || this.#flight) return;
    const { width, height } = this.#size;
    const [x, y] = toScreen(group.point, this.#view, this.#size);
    const margin = group.size / 2 + 8;
    const shift = (place: number, side: number) =>
      Math.max(margin - place, 0) + Math.min(side - margin - place, 0);
    const [aside, down] = [shift(x, width), shift(y, height)];
    if (aside || down) this.#fly(panned(this.#view, aside, down));
  };

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#element;
    // In a hidden tab there is nothing to fit to.
    if (!width || !height) return;
    if (width === this.#size.width && height === this.#size.height) return;
    this.#size = { width, height };
    this.#grouped = undefined;
    if (!this.#isMoved) this.#isUnfitted = true;
    this.#fit(true);
    this.#render();
  }

  #fit(isInstant: boolean): void {
    const target = this.#target;
    if (!this.#isUnfitted || !target || !this.#size.width) return;
    this.#isUnfitted = false;
    const view = this.fitted(target, TOWN_ZOOM);
    const all = fit(this.#land, this.#size).zoom;
    this.#limits = {
      minZoom: Math.min(all - 0.5, view.zoom, this.#limits.minZoom || all),
      maxZoom: MAX_ZOOM,
      bounds: both(this.#land, target),
    };
    if (isInstant) {
      this.#flight = undefined;
      this.#view = view;
      this.#draw();
    } else this.#fly(view);
  }

  #fly(to: View, landed?: () => void): void {
    this.#isMoving = true;
    const start = this.#calm.matches ? -FLIGHT : undefined;
    this.#flight = { from: this.#view, to, landed, start };
    this.#draw();
  }

  #moved(view: View): void {
    this.#isMoved = true;
    this.#stir();
    this.#host.hint();
    this.#view = within(view, this.#limits);
    this.#draw();
  }

  /** For a moment much may change, at each frame a little. */
  #stir(): void {
    this.#isMoving = true;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#isMoving = this.#flight !== undefined;
      this.#draw();
    }, REST);
  }

  /** Draws at the next frame. */
  #draw(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame((now) => {
      this.#frame = 0;
      this.#advance(now);
      this.#render();
    });
  }

  #advance(now: number): void {
    if (!this.#flight) return;
    const { from, to, landed, isQuiet } = this.#flight;
    this.#flight.start ??= now;
    const part = Math.min((now - this.#flight.start) / FLIGHT, 1);
    if (part < 1) {
      // Slows down at the end, as a thing does that is let go.
      this.#view = between(from, to, 1 - (1 - part) ** 3);
      this.#draw();
      return;
    }
    this.#view = to;
    this.#flight = undefined;
    this.#isMoving = false;
    if (!isQuiet) this.rest();
    if (landed) queueMicrotask(landed);
  }

  #render(): void {
    const [view, size] = [this.#view, this.#size];
    if (!size.width || !this.#shown) return;
    this.#element.classList.toggle('moving', this.#isMoving);
    this.#group();
    // At rest no name is cut off at the edge.
    if (!this.#isMoving) this.#due ??= 'labels';
    this.#update();
    this.#renderLand(view, size);
    this.#markers.show(view, size, this.#isMoving);
    this.#labels.show(view, size, this.#isMoving);
    for (const layer of this.#layers) layer.show(view, size);
    this.#tip?.place(view, size);
    const room = JSON.stringify(this.room);
    if (room === this.#told) return;
    this.#told = room;
    this.#host.limited();
  }

  /** Land and borders; while the map moves only their layers do. */
  #renderLand(view: View, size: Size): void {
    const isOther = !isNear(view, this.#drawn, this.#isMoving);
    if (isOther) this.#drawn = view;
    const { zoom, centre } = this.#drawn;
    const { unit, origin } = this.#base;
    const scale = worldSize(zoom);
    const [x, y] = [(origin[0] - centre[0]) * scale, (origin[1] - centre[1]) * scale];
    for (const layer of this.#element.querySelectorAll<SVGElement>('.base')) {
      if (isOther) {
        const transform = `translate(${x} ${y}) scale(${unit * scale})`;
        layer.firstElementChild?.setAttribute('transform', transform);
      }
      shift(layer, this.#drawn, view, size);
    }
  }

  /** Makes the groups anew where the zoom took a step, or the view left what they were made for. */
  #group(): void {
    if (!this.#shown) return;
    const { zoom } = this.#view;
    const isMoving = this.#isMoving;
    // Moving, in whole steps: what does not overlap at one zoom does not at a larger.
    const step = isMoving ? Math.floor(zoom) : Math.floor(zoom * 2) / 2;
    const sight = inSight(this.#view, this.#size);
    const known = this.#grouped;
    const isStill =
      known !== undefined &&
      (isMoving
        ? known.step <= zoom && zoom < known.step + 1
        : known.step === step && !known.isMoving);
    if (
      isStill &&
      holds(known.around, [sight.left, sight.top]) &&
      holds(known.around, [sight.right, sight.bottom])
    ) {
      return;
    }
    const around = inSight(this.#view, this.#size, isMoving ? MARGIN_MOVING : MARGIN);
    const taken = isStill ? known.step : step;
    this.#grouped = { step: taken, around, isMoving };
    const { gathered, counted } = this.#shown;
    // Only where places come apart do the groups depend on what is in sight.
    if (known?.step !== taken || taken >= STREET_ZOOM) {
      this.groups = groupAt(gathered, counted, taken, around);
    }
    this.#due = 'markers';
  }

  /** Shows the groups; while the map moves in some frames, a part in each. */
  #update(): void {
    if (!this.#due || !this.#grouped) return;
    const { around } = this.#grouped;
    const shown = this.groups.filter(({ point }) => holds(around, point));
    if (this.#due === 'markers') {
      if (this.#updateMarkers(shown)) this.#due = 'labels';
      if (this.#isMoving) {
        this.#draw();
        return;
      }
    }
    this.#labels.update(this.#view, this.#size, shown);
    this.#due = undefined;
  }

  /** Returns whether all are there. */
  #updateMarkers(groups: readonly Group[]): boolean {
    const shown = [...groups].sort(
      ({ point: one }, { point: other }) => one[1] - other[1] || one[0] - other[0],
    );
    const root = this.#element.getRootNode() as ShadowRoot;
    const hadFocus = this.#element.contains(root.activeElement);
    const most = this.#isMoving ? MADE_MOVING : Infinity;
    const isDone = this.#markers.update(shown, this.#host.words, this.#opened, most);
    // What had the focus is out of sight: the map itself takes it, never the page.
    if (hadFocus && !root.activeElement) this.focus();
    return isDone;
  }
}

const both = (one: Bounds, other: Bounds): Bounds => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});
