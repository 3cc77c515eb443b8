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
  readonly #cells = new Map<number, Set<B>>();

  add(placed: B): void {
    for (const cell of cellsOf(placed)) {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.add(placed);
      else this.#cells.set(cell, new Set([placed]));
    }
  }

  delete(placed: B): void {
    for (const cell of cellsOf(placed)) this.#cells.get(cell)?.delete(placed);
  }

  /** Those of others that overlap a box. One that lies in several cells may come more than once. */
  *overlapping(placed: PlacedBox): Generator<B> {
    const { x, y, box, owner } = placed;
    for (const cell of cellsOf(placed)) {
      for (const other of this.#cells.get(cell) ?? []) {
        if (owner !== undefined && owner === other.owner) continue;
        if (isOverlapping(box, other.box, x - other.x, y - other.y)) yield other;
      }
    }
  }

  isFree(placed: PlacedBox): boolean {
    return this.overlapping(placed).next().done === true;
  }
}

function* cellsOf({ x, y, box: { width, height } }: PlacedBox): Generator<number> {
  const cell = (side: number) => Math.floor(side / CELL_PX);
  const [right, bottom] = [cell(x + width / 2), cell(y + height / 2)];
  for (let column = cell(x - width / 2); column <= right; column++) {
    for (let row = cell(y - height / 2); row <= bottom; row++) yield cellOf(column, row);
  }
}
