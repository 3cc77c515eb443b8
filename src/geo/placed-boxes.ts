import { isOverlapping, type RoundedBox } from './marker-geometry.js';

/** A box at a position, in CSS pixels. */
export interface PlacedBox {
  /** Of its centre. */
  readonly x: number;
  readonly y: number;
  readonly box: RoundedBox;
  /** Whose it is: boxes of one owner may overlap. Default: nobody's. */
  readonly owner?: unknown;
}

/** Side of a cell of the grid in which boxes are looked up: about the width of a name. */
const CELL_PX = 96;

/** The number of a cell. A few cells share a number, which only costs some comparisons. */
const cellOf = (column: number, row: number) => column * 0x10000 + row;

/** Boxes on the map, in a grid, so that finding those that overlap another takes no longer with many. */
export class PlacedBoxes<B extends PlacedBox = PlacedBox> {
  readonly #cells = new Map<number, B[]>();

  add(placed: B): void {
    visitCells(placed, (cell) => {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.push(placed);
      else this.#cells.set(cell, [placed]);
      return true;
    });
  }

  delete(placed: B): void {
    visitCells(placed, (cell) => {
      const boxes = this.#cells.get(cell) ?? [];
      boxes.splice(boxes.indexOf(placed), 1);
      return true;
    });
  }

  /** Whether none of others overlaps a box. */
  isFree(placed: PlacedBox): boolean {
    return visitCells(placed, (cell) => !this.#cells.get(cell)?.some(isInWayOf(placed)));
  }

  /** Those of others that overlap a box. One that lies in several cells may come more than once. */
  overlapping(placed: PlacedBox): B[] {
    const found: B[] = [];
    visitCells(placed, (cell) => {
      found.push(...(this.#cells.get(cell)?.filter(isInWayOf(placed)) ?? []));
      return true;
    });
    return found;
  }
}

const isInWayOf =
  ({ x, y, box, owner }: PlacedBox) =>
  (other: PlacedBox): boolean =>
    (owner === undefined || owner !== other.owner) &&
    isOverlapping(box, other.box, x - other.x, y - other.y);

/**
 * Visits the cells that a box lies in, as long as the visitor wants.
 * @returns Whether all were visited.
 */
function visitCells(
  { x, y, box: { width, height } }: PlacedBox,
  visit: (cell: number) => boolean,
): boolean {
  const right = Math.floor((x + width / 2) / CELL_PX);
  const bottom = Math.floor((y + height / 2) / CELL_PX);
  for (let column = Math.floor((x - width / 2) / CELL_PX); column <= right; column++) {
    for (let row = Math.floor((y - height / 2) / CELL_PX); row <= bottom; row++) {
      if (!visit(cellOf(column, row))) return false;
    }
  }
  return true;
}
