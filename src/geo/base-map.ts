import { ABROAD, BORDERS, LABELS, LAND, LAND_BOX, ORIGIN, UNIT_ZOOM } from './base-map.data.js';
import { municipalities } from './municipalities.js';
import { project, worldSize, type Bounds, type WorldPoint } from './projection.js';

/** Shapes as SVG paths, all in one system of whole units: x to the east, y to the south. */
export interface BaseMap {
  /** Side of one unit in the unit world; multiplied by `worldSize(zoom)`, in CSS pixels. */
  readonly unit: number;
  /** The point of the unit world that the units count from. */
  readonly origin: WorldPoint;
  /** Land of the Netherlands, closed shapes. What it leaves out is water, or abroad. */
  readonly land: string;
  /** Borders between provinces on land, open lines: of before 2019, so draw them faintly. */
  readonly provinces: string;
  /** Land of other countries, closed shapes; it reaches a little under `land`, so draw it first. */
  readonly abroad: string;
}

/** The name of a town. */
export interface PlaceLabel {
  readonly name: string;
  /** CBS code of the municipality whose main town it is. */
  readonly code: string;
  readonly point: WorldPoint;
  /** The least zoom at which it has room among those that show too. Steps of 0.5 from 6 to 11. */
  readonly zoom: number;
}

const unit = 1 / worldSize(UNIT_ZOOM);
const inWorld = (units: number) => units * unit;
const [left, top, right, bottom] = LAND_BOX;

/**
 * Land and water of the Netherlands for zoom 6 to 11, and what surrounds it between 3° W, 49° N and
 * 14° E, 55.5° N. One unit is a pixel at zoom 10, about 90 metres.
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

/** The Netherlands in Europe: the smallest rectangle around its land. */
export const NETHERLANDS: Bounds = {
  left: inWorld(ORIGIN[0] + left),
  top: inWorld(ORIGIN[1] + top),
  right: inWorld(ORIGIN[0] + right),
  bottom: inWorld(ORIGIN[1] + bottom),
};

const decodeLabels = (): PlaceLabel[] => {
  const all = municipalities();
  return [...LABELS.matchAll(/(\d\d)(\D+)?/g)].flatMap(([, digits, town], index) => {
    const [municipality, zoom] = [all[index], Number(digits) / 2];
    if (!municipality || !zoom) return [];
    const { code, name, point } = municipality;
    return { name: town ?? name, code, point: project(point), zoom };
  });
};

let labels: readonly PlaceLabel[] | undefined;

/**
 * Towns with the zoom from which each shows, those of the smallest map first: at any zoom, show as many
 * from the front as have a `zoom` no larger. Decoded at first use.
 *
 * Source: GeoNames (CC BY 4.0).
 */
export const placeLabels = (): readonly PlaceLabel[] =>
  (labels ??= decodeLabels().sort((one, other) => one.zoom - other.zoom));
