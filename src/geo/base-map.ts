import { ABROAD, BORDERS, LABELS, LAND, LAND_BOX, ORIGIN, UNIT_ZOOM } from './base-map.data.js';
import { municipalities } from './municipalities.js';
import { project, worldSize, type Bounds, type LonLat, type WorldPoint } from './projection.js';

/** Shapes as SVG paths, in whole units: x to the east, y to the south. */
export interface BaseMap {
  /** Size of one unit, as a share of the unit world. Multiply by `worldSize(zoom)` for CSS pixels. */
  readonly unit: number;
  /** The point of the unit world that is the origin of the units. */
  readonly origin: WorldPoint;
  /** Land of the Netherlands: closed shapes. */
  readonly land: string;
  /** Borders between provinces on land: open lines. They are from before 2019, so draw them faintly. */
  readonly provinces: string;
  /** Land of other countries: closed shapes. They extend a little under `land`, so draw them first. */
  readonly abroad: string;
}

/** The name of a town or a water. */
export interface MapLabel {
  readonly name: string;
  /** Of a town the CBS code of the municipality whose main town it is; of a water its name. */
  readonly key: string;
  /** The town, or the middle of the name of a water. */
  readonly point: WorldPoint;
  /** The smallest zoom at which it has room between other names: 6 to 11, in steps of 0.5. */
  readonly zoom: number;
  readonly isWater: boolean;
}

/** Large waters: where their names have room, and from which zoom. */
const WATERS: readonly (readonly [name: string, point: LonLat, zoom: number])[] = [
  ['Noordzee', [3.65, 52.62], 6],
  ['IJsselmeer', [5.42, 52.77], 8],
  ['Waddenzee', [5.14, 53.2], 7],
  ['Markermeer', [5.2, 52.56], 8],
  ['Westerschelde', [3.78, 51.395], 8.5],
];

const unit = 1 / worldSize(UNIT_ZOOM);
const inWorld = (units: number) => units * unit;
const [left, top, right, bottom] = LAND_BOX;

/**
 * Land and water of the Netherlands for zoom 6 to 11, and the land of the rest of the world, which has the
 * less detail the farther it is. One unit is a pixel at zoom 10, about 90 metres.
 *
 * Source: MapSVG through `@svg-maps/netherlands` (CC BY 4.0), with waters drawn in; Natural Earth.
 */
export const baseMap: BaseMap = {
  unit,
  origin: [inWorld(ORIGIN[0]), inWorld(ORIGIN[1])],
  land: LAND,
  provinces: BORDERS,
  abroad: ABROAD,
};

/** The smallest rectangle around the European land of the Netherlands. */
export const NETHERLANDS: Bounds = {
  left: inWorld(ORIGIN[0] + left),
  top: inWorld(ORIGIN[1] + top),
  right: inWorld(ORIGIN[0] + right),
  bottom: inWorld(ORIGIN[1] + bottom),
};

const decodeTowns = (): MapLabel[] => {
  const all = municipalities();
  return [...LABELS.matchAll(/(\d\d)(\D+)?/g)].flatMap(([, digits, town], index) => {
    const [municipality, zoom] = [all[index], Number(digits) / 2];
    if (!municipality || !zoom) return [];
    const { code, name, point } = municipality;
    return { name: town ?? name, key: code, point: project(point), zoom, isWater: false };
  });
};

const waters = (): MapLabel[] =>
  WATERS.map(([name, point, zoom]) => {
    return { name, key: name, point: project(point), zoom, isWater: true };
  });

let labels: readonly MapLabel[] | undefined;

/**
 * The names of waters and towns, sorted by the zoom from which each shows: at any zoom, show those at the
 * front with a `zoom` that is not larger. Decoded at first use.
 *
 * Source of the towns: GeoNames (CC BY 4.0).
 */
export const mapLabels = (): readonly MapLabel[] =>
  (labels ??= [...waters(), ...decodeTowns()].sort((one, other) => one.zoom - other.zoom));
