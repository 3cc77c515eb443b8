import { STREET_ZOOM, type MatchCounts, type Gathered } from '../../geo/gather.js';
import { groupsAt, type Frame, type Group } from '../../geo/group.js';
import { MAX_REACH_PX } from '../../geo/marker-geometry.js';
import { DEFAULT_LETTERING, type Lettering } from '../../geo/naming.js';
import type { Bounds } from '../../geo/projection.js';
import { contains, visibleBounds, type SizedView } from './viewport.js';

/** Markers are there a little before they come into sight. */
const MARGIN_PX = MAX_REACH_PX + 2;

/** While the map moves they are there earlier, so that fewer have to be made at once. */
const MARGIN_MOVING_PX = 100;

/** What the groups were made for. */
interface Made {
  /** The zoom for which markers that would overlap were joined. */
  readonly zoom: number;
  readonly area: Bounds;
  readonly isMoving: boolean;
}

/**
 * The groups of a view. They are made anew only where the zoom became another, or the view left the area
 * that they were made for.
 */
export class Grouping {
  /** Of the whole map, the largest first. */
  groups: readonly Group[] = [];
  #visible: readonly Group[] = [];
  #content: readonly [Gathered, MatchCounts] | undefined;
  #made: Made | undefined;
  #lettering = DEFAULT_LETTERING;
  #frame: Frame | undefined;

  get hasContent(): boolean {
    return this.#content !== undefined;
  }

  setContent(gathered: Gathered, matchCounts: MatchCounts): void {
    this.#content = [gathered, matchCounts];
    this.#made = undefined;
  }

  /** Size of the names, for which groups need room. */
  get lettering(): Lettering {
    return this.#lettering;
  }

  /** @returns Whether it is another. */
  setLettering(lettering: Lettering): boolean {
    const { letter, line } = this.#lettering;
    if (lettering.letter === letter && lettering.line === line) return false;
    this.#lettering = lettering;
    this.#made = undefined;
    return true;
  }

  /** The view that the map opens with: no name is cut off in it. */
  setHome(home: SizedView | undefined): void {
    this.#frame = home && { bounds: visibleBounds(home), zoom: home.view.zoom };
    this.#made = undefined;
  }

  /** Groups in sight or nearly, the largest first; the same array as long as they are the same. */
  visibleIn(sized: SizedView, isMoving: boolean): readonly Group[] {
    if (!this.#content) return [];
    const made = this.#made;
    const { zoom } = sized.view;
    // Moving, in whole steps: markers that do not overlap at one zoom do not at a larger. At rest exactly,
    // since names may.
    const step = isMoving ? Math.floor(zoom) : zoom;
    const isSameStep =
      made !== undefined &&
      (isMoving ? made.zoom <= zoom && zoom < made.zoom + 1 : made.zoom === step && !made.isMoving);
    const { left, top, right, bottom } = visibleBounds(sized);
    if (isSameStep && contains(made.area, [left, top]) && contains(made.area, [right, bottom])) {
      return this.#visible;
    }
    const { lettering } = this;
    const area = visibleBounds(sized, isMoving ? MARGIN_MOVING_PX : MARGIN_PX);
    const next: Made = { zoom: isSameStep ? made.zoom : step, area, isMoving };
    this.#made = next;
    // Only where places come apart do the groups depend on what is in sight.
    if (made?.zoom !== next.zoom || next.zoom >= STREET_ZOOM) {
      this.groups = groupsAt(...this.#content, next.zoom, { area, lettering, frame: this.#frame });
    }
    return (this.#visible = this.groups.filter(({ point }) => contains(area, point)));
  }
}
