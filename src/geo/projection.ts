/** Longitude and latitude in degrees (WGS 84). */
export type LonLat = readonly [longitude: number, latitude: number];

/**
 * A point of the unit world: the whole of Web Mercator as a square of side 1, with (0, 0) at 180° W,
 * 85.05° N and (1, 1) at 180° E, 85.05° S.
 */
export type WorldPoint = readonly [x: number, y: number];

/** A rectangle of the unit world. `top` is the northern edge, so it is the smaller of the two. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A view of a map: a zoom level, which may be a fraction, and the point in the centre. */
export interface View {
  readonly zoom: number;
  readonly centre: WorldPoint;
}

/** The size of a view, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Free space on each side; less if the view is too small. Default: 0. */
  readonly padding?: number;
  /** Default 0. */
  readonly minZoom?: number;
  /** Also the zoom of a single point, which fits at any zoom. Default: 19. */
  readonly maxZoom?: number;
}

/** Side of a tile in CSS pixels, and so of the whole world at zoom 0. */
export const TILE_SIZE = 256;

/** Where Web Mercator ends, so that the world is a square: atan(sinh π) in degrees. */
export const MAX_LATITUDE = 85.0511287798066;

const RADIANS = Math.PI / 180;

const clamp = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), most);

/**
 * Projects to Web Mercator (EPSG:3857), in the unit world. Latitudes beyond {@link MAX_LATITUDE} are
 * clamped.
 *
 * Source of the formula: IOGP Guidance Note 7-2, "Popular Visualisation Pseudo-Mercator" (EPSG method
 * 1024), scaled to a side of 1 and with y downwards as tiles count it.
 */
export const project = ([longitude, latitude]: LonLat): WorldPoint => {
  const sine = Math.sin(clamp(latitude, -MAX_LATITUDE, MAX_LATITUDE) * RADIANS);
  // ln tan(π/4 + φ/2) is artanh(sin φ), which is exact at the equator too.
  return [longitude / 360 + 0.5, 0.5 - Math.atanh(sine) / (2 * Math.PI)];
};

/** The inverse of {@link project}. */
export const unproject = ([x, y]: WorldPoint): LonLat => [
  (x - 0.5) * 360,
  Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) / RADIANS,
];

/** Side of the whole world at a zoom, in CSS pixels: multiply a point of the unit world by it. */
export const worldSize = (zoom: number): number => TILE_SIZE * 2 ** zoom;

/** The zoom at which the whole world is this many CSS pixels wide. */
export const zoomOfSize = (pixels: number): number => Math.log2(pixels / TILE_SIZE);

/** The smallest rectangle around points; undefined without points. */
export const boundsOf = (points: Iterable<WorldPoint>): Bounds | undefined => {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return left <= right ? { left, top, right, bottom } : undefined;
};

/** The view with the largest zoom that shows the whole of a rectangle. */
export const fit = (
  { left, top, right, bottom }: Bounds,
  { width, height, padding = 0, minZoom = 0, maxZoom = 19 }: Room,
): View => {
  // If the padding is larger than the view, use a single pixel.
  const free = (side: number) => Math.max(side - 2 * padding, 1);
  // A side without length gives Infinity: it fits at any zoom.
  const size = Math.min(free(width) / (right - left), free(height) / (bottom - top));
  return {
    zoom: clamp(zoomOfSize(size), minZoom, maxZoom),
    centre: [(left + right) / 2, (top + bottom) / 2],
  };
};

/** The upper left and lower right corners of a rectangle; none if there is none. */
export const cornersOf = (bounds: Bounds | undefined): WorldPoint[] =>
  bounds
    ? [
        [bounds.left, bounds.top],
        [bounds.right, bounds.bottom],
      ]
    : [];
