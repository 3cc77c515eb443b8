import type { Extent } from '../../geo/extent.js';
import { STREET_ZOOM } from '../../geo/gather.js';
import { MAX_REACH_PX } from '../../geo/marker-geometry.js';
import { fit, worldSize, type Bounds, type View, type WorldPoint } from '../../geo/projection.js';

/** Of the map on the screen, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place on the map in CSS pixels, from its upper left corner. */
export type ScreenPoint = readonly [x: number, y: number];

/** A view in a map of some size: it settles where each point of the world is on the screen. */
export interface SizedView {
  readonly view: View;
  readonly size: Size;
}

/** How far a visitor can go. */
export interface ViewLimits {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** The middle of the map stays in here. */
  readonly bounds: Bounds;
}

/** Whether a visitor can zoom from where the map is. */
export interface ZoomRange {
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

/** No view is nearer. */
export const MAX_ZOOM = 18;

/** No view of land alone is nearer: its shores are drawn for this zoom. */
export const MAX_LAND_ZOOM = 12;

/** When all there is lies in one municipality, that is shown with its surroundings. */
const MAX_HOME_ZOOM = 10.5;

/** Initiatives in one street are shown with the streets around it. */
const MAX_STREETS_ZOOM = STREET_ZOOM + 1;

/** What a map can be fitted to. */
export type HomePart = 'main' | 'all';

/** Around what the view is fitted to there is room for the markers at its edge. */
const PADDING_PX = MAX_REACH_PX + 6;

/** The corner at the upper left, in CSS pixels, that the buttons to zoom cover. */
export const ZOOM_CORNER: Size = { width: 56, height: 100 };

/** Zooms that differ by less are taken as the same. */
const ZOOM_TOLERANCE = 0.01;

const clamp = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), most);

/** Where a point of the world is on the screen. */
export const toScreen = (
  [x, y]: WorldPoint,
  { view: { zoom, centre }, size: { width, height } }: SizedView,
): ScreenPoint => {
  const scale = worldSize(zoom);
  return [(x - centre[0]) * scale + width / 2, (y - centre[1]) * scale + height / 2];
};

/** The point of the world at a place on the screen. */
export const toWorld = (
  [x, y]: ScreenPoint,
  { view: { zoom, centre }, size: { width, height } }: SizedView,
): WorldPoint => {
  const scale = worldSize(zoom);
  return [centre[0] + (x - width / 2) / scale, centre[1] + (y - height / 2) / scale];
};

/** The part of the world in sight, and so many CSS pixels more on each side. */
export const visibleBounds = (sized: SizedView, margin = 0): Bounds => {
  const { width, height } = sized.size;
  const [left, top] = toWorld([-margin, -margin], sized);
  const [right, bottom] = toWorld([width + margin, height + margin], sized);
  return { left, top, right, bottom };
};

export const contains = ({ left, top, right, bottom }: Bounds, [x, y]: WorldPoint): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The view after the map was moved by so many CSS pixels, as a hand moves it. */
export const panned = ({ zoom, centre }: View, x: number, y: number): View => {
  const scale = worldSize(zoom);
  return { zoom, centre: [centre[0] - x / scale, centre[1] - y / scale] };
};

/** The view at another zoom in which one place of the screen shows the same point. */
export const zoomed = (sized: SizedView, zoom: number, at: ScreenPoint): View => {
  const [x, y] = toWorld(at, sized);
  const { view } = sized;
  const ratio = 2 ** (view.zoom - zoom);
  const [centreX, centreY] = view.centre;
  return { zoom, centre: [x + (centreX - x) * ratio, y + (centreY - y) * ratio] };
};

/**
 * A view on the way from one to another. Where the zoom changes, one place of the screen stays where
 * it is all the way, so that nothing swings.
 * @param part - 0 at the start to 1 at the end.
 */
export const interpolate = (from: View, to: View, part: number): View => {
  const zoom = from.zoom + (to.zoom - from.zoom) * part;
  const side = (level: number) => 1 / worldSize(level);
  const [start, now, end] = [side(from.zoom), side(zoom), side(to.zoom)];
  // Hardly any zoom: a straight line, since the place that stays would be far away.
  const share =
    Math.abs(to.zoom - from.zoom) < ZOOM_TOLERANCE ? part : (start - now) / (start - end);
  return {
    zoom,
    centre: [
      from.centre[0] + (to.centre[0] - from.centre[0]) * share,
      from.centre[1] + (to.centre[1] - from.centre[1]) * share,
    ],
  };
};

const union = (one: Bounds, other: Bounds): Bounds => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});

/**
 * What a map looks at, and how far it can go from there. It knows nothing of time, nor of the page.
 * @example
 * const viewport = new Viewport(NETHERLANDS);
 * viewport.resize({ width: 600, height: 400 });
 * viewport.content = extentOf(points);
 * viewport.view = viewport.home ?? viewport.view;
 * const [x, y] = toScreen(points[0], viewport);
 */
export class Viewport implements SizedView {
  view: View = { zoom: 0, centre: [0.5, 0.5] };
  size: Size = { width: 0, height: 0 };
  /** Where the content is that was last shown; a filter that nothing matches leaves it as it was. */
  content: Extent | undefined;
  /** A visitor cannot zoom in further. */
  maxZoom = MAX_ZOOM;
  readonly #land: Bounds;

  /** @param land - A visitor can go anywhere in it, and to the content elsewhere. */
  constructor(land: Bounds) {
    this.#land = land;
  }

  get hasSize(): boolean {
    return this.size.width > 0;
  }

  /**
   * Takes another size, but none without an area: a map in a hidden tab keeps what it had.
   * @returns whether it is another.
   */
  resize(size: Size): boolean {
    const { width, height } = this.size;
    if (!size.width || !size.height) return false;
    if (size.width === width && size.height === height) return false;
    this.size = size;
    return true;
  }

  /** The view that shows all of a rectangle, with room for the markers at its edge. */
  fit(bounds: Bounds, maxZoom: number): View {
    return fit(bounds, { ...this.size, padding: PADDING_PX, maxZoom });
  }

  /**
   * The view that shows the content: the main part of it, or all.
   * @returns undefined as long as there is no content, or no size.
   */
  home(part: HomePart): View | undefined {
    if (!this.content || !this.hasSize) return undefined;
    const { streets, isArea } = this.content;
    const near = streets && part === 'main' ? this.fit(streets, MAX_STREETS_ZOOM) : undefined;
    if (near && near.zoom >= STREET_ZOOM) return near;
    return this.fit(this.content[part], isArea ? MAX_LAND_ZOOM : MAX_HOME_ZOOM);
  }

  /** The whole land can be seen with some space around it, and all of the content. */
  get limits(): ViewLimits {
    const land = fit(this.#land, this.size).zoom - 0.5;
    return {
      minZoom: Math.min(land, this.home('all')?.zoom ?? land),
      maxZoom: this.maxZoom,
      bounds: this.content ? union(this.#land, this.content.all) : this.#land,
    };
  }

  /** How far can be zoomed from a view. */
  zoomRange({ zoom }: View): ZoomRange {
    const { minZoom, maxZoom } = this.limits;
    return {
      canZoomIn: zoom < maxZoom - ZOOM_TOLERANCE,
      canZoomOut: zoom > minZoom + ZOOM_TOLERANCE,
    };
  }

  /** Moves the map by so many CSS pixels, within its limits. */
  pan(x: number, y: number): void {
    this.view = this.moved(this.view, [x, y], 0);
  }

  /** Zooms by so many levels around a place, within its limits. */
  zoom(levels: number, at?: ScreenPoint): void {
    this.view = this.moved(this.view, [0, 0], levels, at);
  }

  /**
   * Where a movement leads, within the limits.
   * @param pixels - By which the map moves before it is zoomed.
   * @param at - Stays where it is when the map is zoomed; the middle unless given.
   */
  moved(
    from: View,
    [right, down]: ScreenPoint,
    levels: number,
    at: ScreenPoint = [this.size.width / 2, this.size.height / 2],
  ): View {
    const { minZoom, maxZoom, bounds } = this.limits;
    const zoom = clamp(from.zoom + levels, minZoom, maxZoom);
    const view = panned(from, right, down);
    const [x, y] = zoomed({ view, size: this.size }, zoom, at).centre;
    return {
      zoom,
      centre: [clamp(x, bounds.left, bounds.right), clamp(y, bounds.top, bounds.bottom)],
    };
  }
}
