/** What the map scripts use of packages that bring no types. */

/** 1.0.0 */
declare module '@svg-maps/netherlands' {
  const map: { locations: { id: string; name: string; path: string }[] };
  export default map;
}

/** 6.4.2 */
declare module 'clipper-lib' {
  export interface IntPoint {
    X: number;
    Y: number;
  }
  export type Path = IntPoint[];
  export type Paths = Path[];
  export class PolyTree {
    Total(): number;
  }
  export class Clipper {
    AddPaths(paths: Paths, type: number, closed: boolean): boolean;
    Execute(operation: number, solution: Paths | PolyTree, subject: number, clip: number): boolean;
    static OpenPathsFromPolyTree(tree: PolyTree): Paths;
    static Area(path: Path): number;
  }
  export class ClipperOffset {
    constructor(miterLimit?: number, arcTolerance?: number);
    AddPaths(paths: Paths, join: number, end: number): void;
    Execute(solution: Paths, delta: number): void;
  }
  const library: {
    ClipType: { ctIntersection: number; ctUnion: number; ctDifference: number };
    PolyType: { ptSubject: number; ptClip: number };
    PolyFillType: { pftEvenOdd: number; pftNonZero: number };
    JoinType: { jtMiter: number };
    EndType: { etClosedPolygon: number; etOpenButt: number };
    Clipper: typeof Clipper;
    ClipperOffset: typeof ClipperOffset;
    PolyTree: typeof PolyTree;
  };
  export default library;
}
