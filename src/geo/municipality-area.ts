import { hasOwnPoints, pointsOf } from './can-split.js';
import type { Extent } from './extent.js';
import type { Gathered } from './gather.js';
import { municipalityEntries } from './municipalities.js';
import { boundsOf, project, type Bounds, type WorldPoint } from './projection.js';

/** A circle in the unit world. */
export interface Disc {
  readonly centre: WorldPoint;
  readonly radius: number;
}

/** The radius, as a part of the distance to the nearest other main town. */
const SHARE_OF_DISTANCE = 0.75;

/** Limits of the radius, in the unit world: 2.5 and 8 km at the latitude of the Netherlands. */
const [MIN_RADIUS, MAX_RADIUS] = [1e-4, 3.2e-4];

/**
 * A rough area of a municipality whose borders are unknown: a disc around its main town, in the unit world.
 * Its radius is a share of the distance to the nearest other main town.
 * @param code - CBS code.
 * @returns undefined for an unknown code.
 * @example
 * const { centre, radius } = discAround('GM0344') ?? {};
 */
export const discAround = (code: string): Disc | undefined => {
  const towns = municipalityEntries().map(({ municipality }) => municipality);
  const own = towns.find((town) => town.code === code);
  if (!own) return undefined;
  const centre = project(own.point);
  const distances = towns.map(({ point }) => {
    const [x, y] = project(point);
    return Math.hypot(x - centre[0], y - centre[1]);
  });
  const nearest = distances.reduce((least, one) => (one && one < least ? one : least), Infinity);
  const radius = Math.min(Math.max(SHARE_OF_DISTANCE * nearest, MIN_RADIUS), MAX_RADIUS);
  return { centre, radius };
};

const boundsOfDisc = ({ centre: [x, y], radius }: Disc): Bounds => {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
};

/**
 * What a map of one municipality is fitted to: its area, and the streets of its initiatives if they have
 * points of their own.
 * @param code - CBS code.
 * @param borders - The rectangle around its borders, if these are known. Default: that around its disc.
 * @returns undefined for an unknown code.
 */
export const areaExtent = (
  code: string,
  { places }: Gathered,
  borders?: Bounds,
): Extent | undefined => {
  const disc = discAround(code);
  const area = borders ?? (disc && boundsOfDisc(disc));
  if (!area) return undefined;
  const place = places.find(({ key }) => key === code);
  const streets = place && hasOwnPoints(place) ? boundsOf(pointsOf(place)) : undefined;
  return { main: area, all: area, isArea: true, streets };
};
