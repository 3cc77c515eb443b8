import { municipalityEntries } from './municipalities.js';
import { project, type Bounds, type WorldPoint } from './projection.js';

/** A circle in the unit world. */
export interface Disc {
  readonly centre: WorldPoint;
  readonly radius: number;
}

/** Part of the distance to the nearest other main town. */
const SHARE = 0.75;

/** Limits of the radius, in the unit world: 2.5 and 8 km at the latitude of the Netherlands. */
const [LEAST, MOST] = [1e-4, 3.2e-4];

/**
 * About the area of a municipality, of which only the main town is known: a disc around that town, which
 * is the larger the farther the next town is. In the unit world.
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
  return { centre, radius: Math.min(Math.max(SHARE * nearest, LEAST), MOST) };
};

/** The smallest rectangle around a disc. */
export const boundsOfDisc = ({ centre: [x, y], radius }: Disc): Bounds => {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
};
