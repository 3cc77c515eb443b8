import type { LonLat } from './projection.js';

/** Metres east and north in the Dutch national grid, Rijksdriehoeksstelsel (RD New, EPSG:28992). */
export type RdPoint = readonly [x: number, y: number];

/** A term of a polynomial: its coefficient in seconds of arc, and the powers of x and y. */
type Term = readonly [coefficient: number, x: number, y: number];

const LATITUDE: readonly Term[] = [
  [3235.65389, 0, 1],
  [-32.58297, 2, 0],
  [-0.2475, 0, 2],
  [-0.84978, 2, 1],
  [-0.0655, 0, 3],
  [-0.01709, 2, 2],
  [-0.00738, 1, 0],
  [0.0053, 4, 0],
  [-0.00039, 2, 3],
  [0.00033, 4, 1],
];

const LONGITUDE: readonly Term[] = [
  [5260.52916, 1, 0],
  [105.94684, 1, 1],
  [2.45656, 1, 2],
  [-0.81885, 3, 0],
  [0.05594, 1, 3],
  [-0.05607, 3, 1],
  [0.01199, 0, 1],
  [-0.00256, 3, 2],
  [0.00128, 1, 4],
];

const powers = (base: number) => [1, base, base ** 2, base ** 3, base ** 4];

const degrees = (terms: readonly Term[], x: readonly number[], y: readonly number[]) =>
  terms.reduce((sum, [factor, p, q]) => sum + factor * (x[p] ?? 0) * (y[q] ?? 0), 0) / 3600;

/**
 * Whether a point is in the area of RD: the Netherlands and its part of the North Sea. Degrees never are,
 * since every northing there is at least 289 km.
 */
export const isRd = ([x, y]: RdPoint): boolean =>
  x >= -7000 && x <= 300_000 && y >= 289_000 && y <= 629_000;

/**
 * Converts RD to longitude and latitude (WGS 84), within half a metre on land. Only valid for points that
 * {@link isRd} accepts.
 *
 * Source: F.H. Schreutelkamp and G.L. Strang van Hees, "Benaderingsformules voor de transformatie
 * tussen RD- en WGS84-kaartcoördinaten", Geodesia 43 (2001), pp. 64–69: the approximation by
 * polynomials around Amersfoort, in units of 100 km. Of its 23 terms the four smallest are left out,
 * which are some centimetres.
 */
export const fromRd = ([x, y]: RdPoint): LonLat => {
  const [east, north] = [powers((x - 155_000) / 1e5), powers((y - 463_000) / 1e5)];
  return [
    5.38720621 + degrees(LONGITUDE, east, north),
    52.1551744 + degrees(LATITUDE, east, north),
  ];
};
