/** Arithmetic of shapes for the base map, over `clipper-lib`. */
import clipper, { type Path, type Paths } from 'clipper-lib';
import type { Point, Ring } from './base-map-sources.js';

const { ClipType, PolyType, PolyFillType, JoinType, EndType } = clipper;

/** Clipper computes with whole numbers: this many to a unit of the base map. */
const SCALE = 1000;

const toPath = (ring: readonly Point[]): Path =>
  ring.map(([x, y]) => ({ X: Math.round(x * SCALE), Y: Math.round(y * SCALE) }));
const toRing = (path: Path): Ring => path.map(({ X, Y }) => [X / SCALE, Y / SCALE]);

const combine = (type: number, subject: readonly Ring[], clip: readonly Ring[], fill: number) => {
  const solution: Paths = [];
  const work = new clipper.Clipper();
  work.AddPaths(subject.map(toPath), PolyType.ptSubject, true);
  work.AddPaths(clip.map(toPath), PolyType.ptClip, true);
  work.Execute(type, solution, fill, fill);
  return solution.map(toRing);
};

/** Rings of one source, of any direction, become outer rings and holes that wind apart. */
export const evenOdd = (rings: readonly Ring[]) =>
  combine(ClipType.ctUnion, rings, [], PolyFillType.pftEvenOdd);
export const union = (rings: readonly Ring[]) =>
  combine(ClipType.ctUnion, rings, [], PolyFillType.pftNonZero);
export const difference = (rings: readonly Ring[], without: readonly Ring[]) =>
  combine(ClipType.ctDifference, rings, without, PolyFillType.pftNonZero);
export const intersection = (rings: readonly Ring[], within: readonly Ring[]) =>
  combine(ClipType.ctIntersection, rings, within, PolyFillType.pftNonZero);

/** Grows shapes by a distance, or shrinks them by a negative one. */
export const grow = (rings: readonly Ring[], distance: number): Ring[] => {
  const solution: Paths = [];
  const work = new clipper.ClipperOffset(2);
  work.AddPaths(rings.map(toPath), JoinType.jtMiter, EndType.etClosedPolygon);
  work.Execute(solution, distance * SCALE);
  return solution.map(toRing);
};

/** The area within a distance of lines. */
export const around = (lines: readonly (readonly Point[])[], distance: number): Ring[] => {
  const solution: Paths = [];
  const work = new clipper.ClipperOffset(2);
  work.AddPaths(lines.map(toPath), JoinType.jtMiter, EndType.etOpenButt);
  work.Execute(solution, distance * SCALE);
  return solution.map(toRing);
};

/** Fills cracks that are narrower than twice this distance. */
export const close = (rings: readonly Ring[], distance: number) =>
  grow(grow(rings, distance), -distance);

/** The parts of a line that lie within shapes. */
export const clipLine = (line: readonly Point[], within: readonly Ring[]): Point[][] => {
  const tree = new clipper.PolyTree();
  const work = new clipper.Clipper();
  work.AddPaths([toPath(line)], PolyType.ptSubject, false);
  work.AddPaths(within.map(toPath), PolyType.ptClip, true);
  const fill = PolyFillType.pftNonZero;
  work.Execute(ClipType.ctIntersection, tree, fill, fill);
  return clipper.Clipper.OpenPathsFromPolyTree(tree).map(toRing);
};

/** Whether a ring bounds a shape from outside; a hole winds the other way. */
export const isOuter = (ring: readonly Point[]): boolean => clipper.Clipper.Area(toPath(ring)) > 0;

/** Area in square units, whichever way the ring winds. */
export const areaOf = (ring: readonly Point[]): number =>
  Math.abs(clipper.Clipper.Area(toPath(ring))) / SCALE ** 2;

/** Whether a point lies in shapes, of which the holes wind the other way. */
export const isInside = (rings: readonly Ring[], [x, y]: Point): boolean => {
  let inside = false;
  for (const ring of rings) {
    for (const [index, [toX, toY]] of ring.entries()) {
      const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY];
      const crosses = fromY > y !== toY > y;
      if (crosses && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
    }
  }
  return inside;
};
