import type { Extent } from '../../geo/extent.js';
import type { MatchCounts, Gathered } from '../../geo/gather.js';
import type { Group } from '../../geo/group.js';
import { SAMPLE, lettersIn, type Lettering } from '../../geo/naming.js';
import type { Bounds, View } from '../../geo/projection.js';
import type * as atlasModule from './atlas.js';
import type { GestureTarget, Gestures } from './gestures.js';
import { Grouping } from './grouping.js';
import { Labels } from './labels.js';
import type { MapFrame, MapLayer } from './map-layer.js';
import type { MarkerTexts } from './markers.js';
import { Markers } from './markers.js';
import { FLIGHT_MS, Motion } from './motion.js';
import { Shapes } from './shapes.js';
import type { Tip } from './tip.js';
import type { HomePart, ScreenPoint, ZoomRange } from './viewport.js';
import {
  MAX_LAND_ZOOM,
  MAX_ZOOM,
  Viewport,
  ZOOM_CORNER,
  contains,
  panned,
  toScreen,
  visibleBounds,
} from './viewport.js';

/** What is fetched when a visitor comes to the map. */
interface Interaction {
  readonly Gestures: typeof Gestures;
  readonly Tip: typeof Tip;
}

/** What the map shows. */
export interface MapContent {
  readonly gathered: Gathered;
  readonly matchCounts: MatchCounts;
  /** What the view is fitted to; it stays as it is where there is nothing to see. */
  readonly extent: Extent | undefined;
}

/** What the map needs from the widget. */
export interface MapHost {
  readonly markerTexts: MarkerTexts;
  /** Whether there is more to see of groups and what is behind them at a larger zoom. */
  hasMoreToSee(groups: readonly Group[]): boolean;
  /** A visitor comes to the map. */
  onApproach(): void;
  /** A visitor presses the marker of a group. */
  onOpen(group: Group): void;
  /** See {@link GestureTarget.showHint}; nothing when the map does move. */
  onHint(about: 'wheel' | 'touch' | undefined): void;
  /** How far can be zoomed became another: {@link MapView.zoomRange}. */
  onZoomLimits(): void;
  /**
   * The map is at rest after a visitor moved it.
   * @param groups - Those in sight.
   * @param from - The view in which it was at rest before.
   */
  onMoveEnd(groups: readonly Group[], from: View, to: View): void;
}

/** Part of the map that it is moved by at a step. */
const STEP_SHARE = 0.25;

/** Around a marker that has the focus, to the edge of the map. */
const FOCUS_MARGIN_PX = 8;

/**
 * The map: it draws its layers for a view, which is moved by hands, keys and buttons. It works in the
 * elements that the widget made, through the CSSOM: a strict policy refuses style attributes.
 */
export class MapView implements GestureTarget {
  /** No view is nearer. */
  readonly maxZoom = MAX_ZOOM;
  readonly #host: MapHost;
  readonly #element: HTMLElement;
  readonly #viewport: Viewport;
  readonly #motion = new Motion((isByVisitor) => this.#onIdle(isByVisitor));
  readonly #grouping = new Grouping();
  readonly #markers: Markers;
  /** In the order in which they are drawn. */
  readonly #layers: Set<MapLayer>;
  #tip: Tip | undefined;
  /** The view in which the map was at rest last. */
  #restingView: View;
  /** What the view is fitted to, also when the content changes; undefined once a visitor moved it. */
  #fittedTo: HomePart | undefined = 'main';
  #frameRequest = 0;
  /** As the host knows it. */
  #zoomRange: ZoomRange | undefined;
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  /** It gives the size at once, when the browser has laid out the page anyway. */
  readonly #observer = new ResizeObserver((entries) => {
    const ruler = entries.find(({ target }) => target === this.#ruler);
    if (ruler) this.#setLettering(ruler.contentRect);
    this.#resize();
  });
  /** A line of text as the names have it, since reading its size at each frame would be slow. */
  readonly #ruler: HTMLElement;

  /**
   * @param element - Holds `.base`, `.ruler`, `.labels`, `.markers` and `.tip`, and can have the focus.
   * @param atlas - The middle of the map stays in its land, or among what is shown.
   */
  constructor(
    element: HTMLElement,
    { baseMap, mapLabels, NETHERLANDS, FineLand, layOutLabels }: typeof atlasModule,
    host: MapHost,
  ) {
    this.#host = host;
    this.#element = element;
    this.#viewport = new Viewport(NETHERLANDS);
    this.#restingView = this.#viewport.view;
    const find = (selector: string) => element.querySelector<HTMLElement>(selector) as HTMLElement;
    const [markers, labels] = [find('.markers'), find('.labels')];
    this.#ruler = find('.ruler');
    this.#ruler.textContent = SAMPLE;
    this.#markers = new Markers(markers, host.markerTexts, () => this.focus());
    this.#layers = new Set<MapLayer>([
      ...[...element.querySelectorAll<SVGElement>('.base')].map((svg) => new Shapes(svg, baseMap)),
      new FineLand(element),
      this.#markers,
      new Labels(labels, mapLabels(), this.#markers, layOutLabels),
    ]);
    markers.addEventListener('click', this.#onClick);
    element.addEventListener('focusin', this.#onFocus);
    for (const type of ['pointerover', 'focusin']) {
      element.addEventListener(type, () => host.onApproach());
    }
    // It may be there only after the widget has left the page.
    if (element.isConnected) this.connect();
  }

  /** Follows the size of its element, which is in the page. */
  connect(): void {
    this.#observer.observe(this.#ruler);
    this.#observer.observe(this.#element);
    this.draw();
  }

  /** Lets go of everything outside its element, which is no longer in the page. */
  disconnect(): void {
    this.#observer.disconnect();
    this.#tip?.hide();
  }

  /** Those at the zoom that is shown, also out of sight. */
  get groups(): readonly Group[] {
    return this.#grouping.groups;
  }

  /** Size of the names. */
  get lettering(): Lettering {
    return this.#grouping.lettering;
  }

  /** The view that is shown, or that it is on the way to. */
  get target(): View {
    return this.#motion.destination ?? this.#viewport.view;
  }

  /** How far can be zoomed from the target. */
  get zoomRange(): ZoomRange {
    return this.#viewport.zoomRange(this.target);
  }

  /**
   * Adds a layer above the others.
   * @returns what takes it away.
   */
  addLayer(layer: MapLayer): () => void {
    this.#layers.add(layer);
    this.draw();
    return () => {
      this.#layers.delete(layer);
      layer.remove?.();
    };
  }

  /**
   * Shows something else, and all of it.
   * @param isOther - Whether it answers another question; newer content alone does not move a map that
   *   a visitor has moved.
   */
  present({ gathered, matchCounts, extent }: MapContent, isOther: boolean): void {
    const isFirst = !this.#grouping.hasContent;
    this.#grouping.setContent(gathered, matchCounts);
    this.#viewport.content = extent ?? this.#viewport.content;
    this.#frameHome();
    if (isOther) this.#fittedTo = 'main';
    // The first content does not move.
    if (!isFirst) this.#motion.changeContent();
    // The filter announces what there is; the movement needs no announcement of its own.
    if (extent && this.#fittedTo) {
      if (isFirst) this.#jumpHome();
      else this.#flyHome(false);
    }
    // Now, not at the next frame: a visitor who chose something waits for it.
    this.#render();
  }

  /** Fits the view to something else, unless a visitor moved it. */
  fitTo(extent: Extent): void {
    this.#viewport.content = extent;
    this.#refit();
  }

  /** Marks the group whose initiatives are shown, by its key; none without. */
  setOpened(key: string | undefined): void {
    this.#markers.setOpened(key);
  }

  /** Writes all texts again, in another language. */
  rename(): void {
    this.#markers.rename();
    this.draw();
  }

  /** The view that shows all of a rectangle, with room for the markers at its edge. */
  fit(bounds: Bounds, maxZoom: number): View {
    return this.#viewport.fit(bounds, maxZoom);
  }

  /**
   * Goes somewhere because a visitor wants it, also past the edge of the land.
   * @param onLanded - Called when it is there, unless another movement came in between.
   */
  flyTo(to: View, onLanded?: () => void): void {
    // It may be shown only now: what is fitted to its size is not to come in between.
    this.#resize();
    this.#fittedTo = undefined;
    this.#fly(to, true, onLanded);
  }

  /** From now on hands and keys move the map, and markers show what they are called. */
  enableInteraction(interaction: Interaction): void {
    if (this.#tip) return;
    const tip = this.#element.querySelector<HTMLElement>('.tip');
    if (!tip) return;
    this.#tip = new interaction.Tip(this.#element, tip, {
      groupOf: (marker) => this.#markers.groupOf(marker),
      draw: () => this.draw(),
    });
    this.#layers.add(this.#tip);
    new interaction.Gestures(this.#element, this);
  }

  /** Puts the focus on the marker of a group, or on the map where there is none. */
  focus(key = ''): void {
    (this.#markers.buttonOf(key) ?? this.#element).focus({ preventScroll: true });
  }

  pan(x: number, y: number): void {
    this.#viewport.pan(x, y);
    this.#onDrag();
  }

  zoom(levels: number, at?: ScreenPoint): void {
    this.#viewport.zoom(levels, at);
    this.#onDrag();
  }

  step(right: number, down: number, levels: number, at?: ScreenPoint): void {
    this.#fittedTo = undefined;
    const { width, height } = this.#viewport.size;
    const pixels = [-right * STEP_SHARE * width, -down * STEP_SHARE * height] as const;
    // Pressed twice, it goes twice as far.
    this.#fly(this.#viewport.moved(this.target, pixels, levels, at));
  }

  home(): void {
    this.#fittedTo = 'all';
    this.#flyHome(true);
  }

  showHint(about: 'wheel' | 'touch'): void {
    this.#host.onHint(about);
  }

  /** Draws at the next frame. */
  draw(): void {
    if (this.#frameRequest) return;
    this.#frameRequest = requestAnimationFrame((now) => {
      this.#frameRequest = 0;
      this.#viewport.view = this.#motion.frame(now) ?? this.#viewport.view;
      if (this.#motion.destination) this.draw();
      this.#render();
    });
  }

  readonly #onClick = ({ target }: Event): void => {
    const group = this.#markers.groupOf(target as Element);
    if (group) this.#host.onOpen(group);
  };

  /** A marker that has the focus is in sight, as a whole. */
  readonly #onFocus = ({ target }: FocusEvent): void => {
    const group = this.#markers.groupOf(target as Element);
    if (!group || this.#motion.destination) return;
    const { view, size } = this.#viewport;
    const { target: box, rise } = group.marker;
    const [x, y] = toScreen(group.point, this.#viewport);
    const distance = (place: number, side: number, markerSide: number) => {
      const margin = markerSide / 2 + FOCUS_MARGIN_PX;
      return Math.max(margin - place, 0) + Math.min(side - margin - place, 0);
    };
    const covered = y < ZOOM_CORNER.height ? ZOOM_CORNER.width : 0;
    const right = distance(x - covered, size.width - covered, box.width);
    const down = distance(y - rise, size.height, box.height);
    // Not announced: the marker itself says where it is.
    if (right || down) this.#fly(panned(view, right, down), false);
  };

  #onIdle(isByVisitor: boolean): void {
    // What is in sight is known once it is drawn.
    this.#render();
    const [from, to] = [this.#restingView, this.#viewport.view];
    this.#restingView = to;
    if (!isByVisitor) return;
    const area = visibleBounds(this.#viewport);
    const inSight = this.groups.filter(({ point }) => contains(area, point));
    this.#host.onMoveEnd(inSight, from, to);
  }

  #onDrag(): void {
    this.#fittedTo = undefined;
    this.#motion.drag();
    this.#host.onHint(undefined);
    this.draw();
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#element;
    if (this.#viewport.resize({ width, height })) this.#refit();
  }

  #refit(): void {
    this.#frameHome();
    if (this.#fittedTo) this.#jumpHome();
    this.#render();
  }

  /** @param size - Of {@link SAMPLE} on one line. */
  #setLettering({ width, height }: DOMRectReadOnly): void {
    // A map in a hidden tab keeps what it had.
    if (!width) return;
    if (this.#grouping.setLettering({ letter: width / lettersIn(SAMPLE), line: height }))
      this.draw();
  }

  /** Makes groups whose names have room in the view that the map opens with. */
  #frameHome(): void {
    const view = this.#viewport.home('main');
    this.#grouping.setHome(view && { view, size: this.#viewport.size });
  }

  #jumpHome(): void {
    this.#motion.stop();
    this.#restingView = this.#viewport.view = this.#home ?? this.#viewport.view;
    this.draw();
  }

  #flyHome(isByVisitor: boolean): void {
    const home = this.#home;
    if (home) this.#fly(home, isByVisitor);
  }

  get #home(): View | undefined {
    return this.#viewport.home(this.#fittedTo ?? 'main');
  }

  #fly(to: View, isByVisitor = true, onLanded?: () => void): void {
    const from = this.#viewport.view;
    const durationMs = this.#reducedMotion.matches ? 0 : FLIGHT_MS;
    this.#motion.fly({ from, to, durationMs, isByVisitor, onLanded });
    this.draw();
  }

  #render(): void {
    if (!this.#viewport.hasSize || !this.#grouping.hasContent || !this.#element.isConnected) return;
    const { view, size } = this.#viewport;
    const { isMoving } = this.#motion;
    this.#element.classList.toggle('moving', isMoving);
    const groups = this.#grouping.visibleIn(this.#viewport, isMoving);
    const { lettering } = this;
    const frame: MapFrame = { view, size, isMoving, groups, lettering };
    for (const layer of this.#layers) layer.show(frame);
    if ([...this.#layers].some(({ isBusy }) => isBusy)) this.draw();
    this.#checkZoomRange(groups);
  }

  #checkZoomRange(groups: readonly Group[]): void {
    const hasMore = this.#host.hasMoreToSee(groups);
    this.#viewport.maxZoom = hasMore ? MAX_ZOOM : Math.max(MAX_LAND_ZOOM, this.target.zoom);
    const before = this.#zoomRange;
    const { canZoomIn, canZoomOut } = (this.#zoomRange = this.zoomRange);
    if (canZoomIn === before?.canZoomIn && canZoomOut === before.canZoomOut) return;
    this.#host.onZoomLimits();
  }
}
