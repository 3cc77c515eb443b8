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
    });
  }

  /** Whether none of others overlaps a box. */
  isFree(placed: PlacedBox): boolean {
    return !this.overlapping(placed).length;
  }

  /** Those of others that overlap a box. One that lies in several cells may come more than once. */
  overlapping({ x, y, box, owner }: PlacedBox): B[] {
    const found: B[] = [];
    visitCells({ x, y, box }, (cell) => {
      for (const other of this.#cells.get(cell) ?? []) {
        if (owner !== undefined && owner === other.owner) continue;
        if (isOverlapping(box, other.box, x - other.x, y - other.y)) found.push(other);
      }
    });
    return found;
  }
}

/** Visits the cells that a box lies in. */
function visitCells(
  { x, y, box: { width, height } }: PlacedBox,
  visit: (cell: number) => void,
): void {
  const right = Math.floor((x + width / 2) / CELL_PX);
  const bottom = Math.floor((y + height / 2) / CELL_PX);
  for (let column = Math.floor((x - width / 2) / CELL_PX); column <= right; column++) {
    for (let row = Math.floor((y - height / 2) / CELL_PX); row <= bottom; row++) {
      visit(cellOf(column, row));
    }
  }
}
