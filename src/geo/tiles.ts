import { worldSize, type View } from './projection.js';

/** A tile in the usual scheme of web maps: columns from 180° W, rows from the north. */
export interface Tile {
  /** Level: there are 2 ** z columns and rows. */
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Columns and rows of one level, both ends included. Empty if `left > right` or `top > bottom`. */
export interface TileRange {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The levels that a source of tiles has. */
export interface Levels {
  readonly minZoom: number;
  readonly maxZoom: number;
}

/**
 * The level whose tiles fit a zoom best: the nearest one. Its tiles are scaled. Beyond the finest level, the
 * finest; below the coarsest, none.
 * @param finer - Number of levels to add, for screens with more than one dot per CSS pixel.
 */
export const levelAt = (
  zoom: number,
  { minZoom, maxZoom }: Levels,
  finer = 0,
): number | undefined => {
  const level = Math.round(zoom) + finer;
  return level < minZoom ? undefined : Math.min(level, maxZoom);
};

/**
 * The tiles of a level that cover a view, as far as these exist.
 * @param size - Size of the view in CSS pixels.
 * @param margin - Margin around the view in tiles.
 */
export const tileRange = (
  { zoom, centre }: View,
  size: { readonly width: number; readonly height: number },
  level: number,
  margin = 0,
): TileRange => {
  const tiles = 2 ** level;
  const span = (middle: number, pixels: number) => {
    const half = (pixels / worldSize(zoom) / 2) * tiles + margin;
    return [
      Math.max(Math.floor(middle * tiles - half), 0),
      // An edge that falls between two tiles needs only the one before it.
      Math.min(Math.ceil(middle * tiles + half), tiles) - 1,
    ] as const;
  };
  const [left, right] = span(centre[0], size.width);
  const [top, bottom] = span(centre[1], size.height);
  return { left, top, right, bottom };
};

/** The tiles of a range, those in the centre first. */
export const tilesOf = ({ left, top, right, bottom }: TileRange, z: number): Tile[] => {
  const tiles: Tile[] = [];
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) tiles.push({ z, x, y });
  }
  const distance = ({ x, y }: Tile) => Math.hypot(2 * x - left - right, 2 * y - top - bottom);
  return tiles.sort((one, other) => distance(one) - distance(other));
};

/** Whether a tile is in a range of the same level. */
export const isInRange = ({ x, y }: Tile, { left, top, right, bottom }: TileRange): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The address of a tile: fills in `{z}`, `{x}` and `{y}` in a template. */
export const tileUrl = (template: string, tile: Tile): string =>
  template.replace(/\{([zxy])\}/g, (_, name: keyof Tile) => String(tile[name]));
