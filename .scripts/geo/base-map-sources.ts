/** Reads the shapes that the base map is made of, as rings in pixels at {@link ZOOM}. */
import { createRequire } from 'node:module';
import netherlands from '@svg-maps/netherlands';
import { project, worldSize, type LonLat } from '../../src/geo/projection.js';
import { lakes, rivers } from './base-map-rivers.js';
import { grevelingen, stretches, type Stretch } from './base-map-waters.js';

export type Point = [x: number, y: number];
/** A polygon without its closing point. */
export type Ring = Point[];

/** One unit of the base map is a pixel at this zoom: no more than two pixels at the largest, 11. */
export const ZOOM = 10;

/** The point of the world at {@link ZOOM} that the base map counts from, west and north of it. */
export const ORIGIN: Point = [133_000, 84_000];

interface Topology {
  transform: { scale: Point; translate: Point };
  arcs: Point[][];
  objects: { countries: { geometries: Country[] } };
}

type Country = { id: string } & (
  { type: 'Polygon'; arcs: number[][] } | { type: 'MultiPolygon'; arcs: number[][][] }
);

export const toMap = (point: LonLat): Point => {
  const [x, y] = project(point);
  return [x * worldSize(ZOOM) - ORIGIN[0], y * worldSize(ZOOM) - ORIGIN[1]];
};

/**
 * The drawing of `@svg-maps/netherlands` lies in Web Mercator: x = 157.9856 · longitude − 529.985 and
 * y = 10058.34 − 157.9856 · northing, both in degrees. Measured against GeoNames' places: the median
 * error is 0.12 km.
 */
const fromDrawing = (x: number, y: number): Point => {
  const scale = worldSize(ZOOM) / 360;
  return [
    ((x + 529.985) / 157.9856 + 180) * scale - ORIGIN[0],
    (180 - (10058.34 - y) / 157.9856) * scale - ORIGIN[1],
  ];
};

/** The rings of a path that knows "m" and "z" only, as all of that package do. */
const readPath = (path: string): Ring[] => {
  if (/[^-mz\d.,\s]/.test(path)) throw new Error(`an unknown command in ${path.slice(0, 50)}`);
  let x = 0;
  let y = 0;
  return path
    .split('z')
    .filter((part) => part.trim())
    .map((part) => {
      const pairs = [...part.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, dx, dy]): Point => [
        (x += Number(dx)),
        (y += Number(dy)),
      ]);
      // After "z" the pen is back where the ring began.
      [x, y] = pairs[0] ?? [x, y];
      return pairs.map((pair) => fromDrawing(...pair));
    });
};

/** The provinces, each by the rings of its shape, which lie even-odd. */
export const readProvinces = (): { id: string; rings: Ring[] }[] =>
  netherlands.locations.map(({ id, path }) => ({ id, rings: readPath(path) }));

/** A ribbon along the middle of a water, as pieces that overlap. */
const ribbon = (stretch: Stretch): Ring[] => {
  const stations = stretch.map(([longitude, latitude, width]) => {
    const metres = 40_075_017 * Math.cos((latitude * Math.PI) / 180);
    return { at: toMap([longitude, latitude]), half: (width * 500 * worldSize(ZOOM)) / metres };
  });
  return stations.flatMap(({ at: [x, y], half }, index) => {
    const previous = stations[index - 1];
    const corners = Array.from({ length: 12 }, (_, corner): Point => {
      const angle = (corner * Math.PI) / 6;
      return [x + half * Math.cos(angle), y + half * Math.sin(angle)];
    });
    if (!previous) return [corners];
    const [fromX, fromY] = previous.at;
    const length = Math.hypot(x - fromX, y - fromY);
    const [acrossX, acrossY] = [-(y - fromY) / length, (x - fromX) / length];
    const quad: Ring = [
      // Winds as the corners do, so that pieces add up where they overlap.
      [fromX - acrossX * previous.half, fromY - acrossY * previous.half],
      [x - acrossX * half, y - acrossY * half],
      [x + acrossX * half, y + acrossY * half],
      [fromX + acrossX * previous.half, fromY + acrossY * previous.half],
    ];
    return [quad, corners];
  });
};

/** The middle of the large rivers. */
export const readRivers = (): Point[][] =>
  Object.values(rivers).map((river) => river.map((point) => toMap(point)));

/** Lakes inland that are large enough for a map of a province. */
export const readLakes = (): Ring[] => lakes.map((lake) => lake.map((point) => toMap(point)));

export const readWaters = (): Ring[] => [
  ...Object.values(stretches).flatMap(ribbon),
  grevelingen.map(toMap),
];

/** South of here there is only Antarctica, and north of here hardly any land. */
const [SOUTHERN, NORTHERN] = [-60, 84];

/** The Netherlands in Natural Earth, by its number in ISO 3166-1. */
const NETHERLANDS = '528';

/**
 * Leaves out points that lie closer together than a part of their distance to the Netherlands, so that what
 * follows has less to do. Ends stay, so that arcs still meet.
 */
const thin = (arc: readonly Point[]): Point[] => {
  let [last] = arc;
  return arc.filter((point, index) => {
    if (!last || index === 0 || index === arc.length - 1) return true;
    const apart = Math.hypot(point[0] - last[0], point[1] - last[1]);
    if (apart < distanceTo(point) / 200) return false;
    last = point;
    return true;
  });
};

/** About the corners of the Netherlands. */
const [[WEST, NORTH], [EAST, SOUTH]] = [toMap([3.3, 53.6]), toMap([7.2, 50.7])];

/** How far a point is from the Netherlands, in units of the base map; 0 within the box around it. */
export const distanceTo = ([x, y]: Point): number =>
  Math.hypot(Math.max(WEST - x, 0, x - EAST), Math.max(NORTH - y, 0, y - SOUTH));

/** Coordinates of a country across the 180th meridian go on beyond it, where the source begins anew. */
const unwrap = (ring: Ring): Ring => {
  const world = worldSize(ZOOM);
  let shift = 0;
  const unwrapped = ring.map(([x, y], index): Point => {
    const [before] = ring[index - 1] ?? [x];
    if (Math.abs(x - before) > world / 2) shift += x > before ? -world : world;
    return [x + shift, y];
  });
  const middle = unwrapped.reduce((sum, [x]) => sum + x, 0) / unwrapped.length;
  return middle < -ORIGIN[0] ? unwrapped.map(([x, y]): Point => [x + world, y]) : unwrapped;
};

/** Natural Earth's land, from the npm package `world-atlas`. */
export interface Countries {
  /** All countries but the Netherlands. */
  readonly others: Ring[];
  readonly netherlands: Ring[];
  /** The border of the Netherlands on land, in pieces. */
  readonly border: Point[][];
}

export const readCountries = (): Countries => {
  const load = createRequire(import.meta.url);
  const { transform, arcs, objects } = load('world-atlas/countries-10m.json') as Topology;
  // TopoJSON 1.0, 2.1.3: arcs are delta-coded and quantized; a negative index runs backwards.
  const decoded = arcs.map((arc) => {
    let x = 0;
    let y = 0;
    const points = arc.map(([dx, dy]): Point => {
      const longitude = (x += dx) * transform.scale[0] + transform.translate[0];
      const latitude = (y += dy) * transform.scale[1] + transform.translate[1];
      return toMap([longitude, Math.min(Math.max(latitude, SOUTHERN), NORTHERN)]);
    });
    return thin(points);
  });
  const arcAt = (index: number) =>
    index < 0 ? [...(decoded[~index] ?? [])].reverse() : (decoded[index] ?? []);
  const arcsOf = (country: Country): number[][] =>
    country.type === 'Polygon' ? country.arcs : (country.arcs ?? []).flat();
  const ringsOf = (countries: readonly Country[]) =>
    countries
      .flatMap(arcsOf)
      .map((indices): Ring => unwrap(indices.flatMap((index) => arcAt(index).slice(1))))
      // Antarctica, and what else became a line.
      .filter((ring) => new Set(ring.map(([, y]) => y)).size > 1);

  const isDutch = ({ id }: Country) => id === NETHERLANDS;
  const dutch = objects.countries.geometries.filter(isDutch);
  const foreign = objects.countries.geometries.filter((country) => !isDutch(country));
  const indicesOf = (countries: readonly Country[]) =>
    countries
      .flatMap(arcsOf)
      .flat()
      .map((index) => (index < 0 ? ~index : index));
  const beyond = new Set(indicesOf(foreign));
  return {
    others: ringsOf(foreign),
    netherlands: ringsOf(dutch),
    border: indicesOf(dutch)
      .filter((index) => beyond.has(index))
      .map(arcAt),
  };
};
