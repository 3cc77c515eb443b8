/** Reads the shapes that the base map is made of, as rings in pixels at {@link ZOOM}. */
import { createRequire } from 'node:module';
import netherlands from '@svg-maps/netherlands';
import { project, worldSize, type LonLat } from '../../src/geo/projection.js';
import { grevelingen, stretches, type Stretch } from './base-map-waters.js';

export type Point = [x: number, y: number];
/** A polygon without its closing point. */
export type Ring = Point[];

/** One unit of the base map is a pixel at this zoom: no more than two pixels at the largest, 11. */
export const ZOOM = 10;

/** The point of the world at {@link ZOOM} that the base map counts from, west and north of it. */
export const ORIGIN: Point = [133_000, 84_000];

/** Where neighbouring countries end: wider than any screen at the national view. */
const OUTER: readonly [southWest: LonLat, northEast: LonLat] = [
  [-3, 49],
  [14, 55.5],
];

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

export const readWaters = (): Ring[] => [
  ...Object.values(stretches).flatMap(ribbon),
  grevelingen.map(toMap),
];

/** All countries but the Netherlands, from Natural Earth. */
export const readAbroad = (): { box: Ring; countries: Ring[] } => {
  const load = createRequire(import.meta.url);
  const { transform, arcs, objects } = load('world-atlas/countries-10m.json') as Topology;
  const [[west, south], [east, north]] = OUTER;
  // TopoJSON 1.0, 2.1.3: arcs are delta-coded and quantized; a negative index runs backwards.
  const decoded = arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]): Point => [
      (x += dx) * transform.scale[0] + transform.translate[0],
      (y += dy) * transform.scale[1] + transform.translate[1],
    ]);
  });
  const ring = (indices: number[]): Ring =>
    indices.flatMap((index) => {
      const arc = index < 0 ? [...(decoded[~index] ?? [])].reverse() : (decoded[index] ?? []);
      return arc.slice(1);
    });
  const near = (points: Ring) =>
    points.some(([x, y]) => x > west && x < east && y > south && y < north);
  const countries = objects.countries.geometries
    .filter(({ id }) => id !== '528')
    .flatMap((country) => (country.type === 'Polygon' ? [country.arcs] : (country.arcs ?? [])))
    .flatMap((polygon) => polygon.map(ring))
    .filter(near)
    .map((points) => points.map(toMap));
  const corners: Ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return { box: corners.map(toMap), countries };
};
