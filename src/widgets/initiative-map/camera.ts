import type { Bounds, View, WorldPoint } from '../../geo/projection.js';
import { worldSize } from '../../geo/projection.js';

/** Of the map on the screen, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place on the map in CSS pixels, from its upper left corner. */
export type ScreenPoint = readonly [x: number, y: number];

/** How far a visitor can go. */
export interface Limits {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** The middle of the map stays in here. */
  readonly bounds: Bounds;
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), most);

export const toScreen = (
  [x, y]: WorldPoint,
  { zoom, centre }: View,
  { width, height }: Size,
): ScreenPoint => {
  const scale = worldSize(zoom);
  return [(x - centre[0]) * scale + width / 2, (y - centre[1]) * scale + height / 2];
};

export const toWorld = (
  [x, y]: ScreenPoint,
  { zoom, centre }: View,
  { width, height }: Size,
): WorldPoint => {
  const scale = worldSize(zoom);
  return [centre[0] + (x - width / 2) / scale, centre[1] + (y - height / 2) / scale];
};

/** What is on the screen, with so many CSS pixels around it. */
export const inSight = (view: View, size: Size, margin = 0): Bounds => {
  const [left, top] = toWorld([-margin, -margin], view, size);
  const [right, bottom] = toWorld([size.width + margin, size.height + margin], view, size);
  return { left, top, right, bottom };
};

export const holds = ({ left, top, right, bottom }: Bounds, [x, y]: WorldPoint): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The map moved under the hand by so many CSS pixels. */
export const panned = ({ zoom, centre }: View, x: number, y: number): View => {
  const scale = worldSize(zoom);
  return { zoom, centre: [centre[0] - x / scale, centre[1] - y / scale] };
};

/** Another zoom, with one place of the screen as the point that stays where it is. */
export const zoomed = (view: View, zoom: number, at: ScreenPoint, size: Size): View => {
  const [x, y] = toWorld(at, view, size);
  const ratio = 2 ** (view.zoom - zoom);
  const [centreX, centreY] = view.centre;
  return { zoom, centre: [x + (centreX - x) * ratio, y + (centreY - y) * ratio] };
};

export const within = (
  { zoom, centre: [x, y] }: View,
  { minZoom, maxZoom, bounds }: Limits,
): View => ({
  zoom: clamp(zoom, minZoom, maxZoom),
  centre: [clamp(x, bounds.left, bounds.right), clamp(y, bounds.top, bounds.bottom)],
});

/**
 * A view on the way from one to another. Where the zoom changes, one place of the screen stays where
 * it is all the way, so that nothing swings.
 * @param part - 0 at the start to 1 at the end.
 */
export const between = (from: View, to: View, part: number): View => {
  const zoom = from.zoom + (to.zoom - from.zoom) * part;
  const [start, now, end] = [from.zoom, zoom, to.zoom].map((level) => 1 / worldSize(level)) as [
    number,
    number,
    number,
  ];
  // Hardly any zoom: a straight line, since the place that stays would be far away.
  const share = Math.abs(to.zoom - from.zoom) < 0.01 ? part : (start - now) / (start - end);
  return {
    zoom,
    centre: [
      from.centre[0] + (to.centre[0] - from.centre[0]) * share,
      from.centre[1] + (to.centre[1] - from.centre[1]) * share,
    ],
  };
};
