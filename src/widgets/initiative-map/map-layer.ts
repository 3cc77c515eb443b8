import type { Group } from '../../geo/group.js';
import type { Lettering } from '../../geo/naming.js';
import { worldSize, type View } from '../../geo/projection.js';
import type { SizedView } from './viewport.js';

/** What the map shows at one moment. */
export interface MapFrame extends SizedView {
  /** Whether the next frame will differ: then this one is drawn quickly, and only nearly. */
  readonly isMoving: boolean;
  /** Those in sight, the largest first; the same array as long as they are the same. */
  readonly groups: readonly Group[];
  /** Size of the names; the same object as long as it is the same. */
  readonly lettering: Lettering;
}

/** Something on the map that goes along with its view: land, markers, names, tiles. */
export interface MapLayer {
  /** Draws a frame. While the map moves it is called 60 times a second. */
  show(frame: MapFrame): void;
  /** Whether it could not draw all at once: then another frame follows. */
  readonly isBusy?: boolean;
  /** Stops the layer. Called when it is removed from the map. */
  remove?(): void;
}

/** A layer is scaled by no more zoom levels than this while the map moves, until it is drawn anew. */
const MAX_SCALED_LEVELS = 0.5;

/**
 * Draws an element for one view, and for the views after it moves and scales it as a whole, which keeps
 * 60 frames a second. The point of the world in the middle of that view is in its upper left corner.
 */
export class MovedElement {
  readonly #element: HTMLElement | SVGElement;
  #drawn: View | undefined;

  /** @param element - Its corner is that of the map. */
  constructor(element: HTMLElement | SVGElement) {
    this.#element = element;
  }

  /** The view that it is drawn for; none before the first frame. */
  get drawn(): View | undefined {
    return this.#drawn;
  }

  /**
   * Moves the element to where a frame has it.
   * @returns whether what is in it has to be drawn anew, for the view of this frame.
   */
  show({ view, size: { width, height }, isMoving }: MapFrame): boolean {
    const drawn = this.#drawn;
    const isNear =
      drawn &&
      (isMoving ? Math.abs(view.zoom - drawn.zoom) < MAX_SCALED_LEVELS : view.zoom === drawn.zoom);
    const { zoom, centre } = (this.#drawn = isNear ? drawn : view);
    const scale = worldSize(view.zoom);
    // By whole pixels, so that what is in it stays sharp.
    const x = Math.round((centre[0] - view.centre[0]) * scale + width / 2);
    const y = Math.round((centre[1] - view.centre[1]) * scale + height / 2);
    moveTo(this.#element, x, y, 2 ** (view.zoom - zoom));
    return !isNear;
  }
}

/** Moves an element by a distance in CSS pixels from where the layout has it. */
export function moveTo(element: HTMLElement | SVGElement, x: number, y: number, scale = 1): void {
  const scaled = scale === 1 ? '' : ` scale(${scale})`;
  element.style.transform = `translate(${x}px, ${y}px)${scaled}`;
}
