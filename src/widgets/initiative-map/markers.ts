import type { Group } from '../../geo/group.js';
import { maxNumberSize } from '../../geo/marker-geometry.js';
import type { MapFrame, MapLayer } from './map-layer.js';
import { Pins } from './pins.js';

/** So many markers at most are made in a frame while the map moves: few take no time that is seen. */
const MAX_MADE_MOVING = 16;

interface Marker {
  readonly item: HTMLElement;
  readonly button: HTMLButtonElement;
  /** The group that its texts are of; undefined in a new marker. */
  group: Group | undefined;
}

/** The texts of markers. */
export interface MarkerTexts {
  /** As a person would call the group: "Utrecht en 4 andere gemeenten, 32 initiatieven". */
  name(group: Group): string;
  /** The text in the marker itself; empty for a single initiative, which is a pin. */
  count(group: Group): string;
}

/**
 * The buttons of the groups: one each, the same one as long as the group is there, so that it keeps the
 * focus and what a screen reader says of it.
 */
export class Markers implements MapLayer {
  /** Whether the last frame made or took away markers while the map moved. */
  isBusy = false;
  readonly #list: HTMLElement;
  readonly #texts: MarkerTexts;
  readonly #onFocusLost: () => void;
  readonly #pins: Pins;
  /** Those that are in the list, by key of their group. */
  readonly #markers = new Map<string, Marker>();
  /** Of groups that went away, to be used again: making elements is slow. */
  readonly #spare: Marker[] = [];
  /** The groups that all have a marker by now, and no others. */
  #shown: readonly Group[] | undefined;
  #opened: string | undefined;

  /**
   * @param list - An empty list that covers the map.
   * @param onFocusLost - Called when the marker with the focus went away, and none took its group in.
   */
  constructor(list: HTMLElement, texts: MarkerTexts, onFocusLost: () => void) {
    this.#list = list;
    this.#texts = texts;
    this.#onFocusLost = onFocusLost;
    this.#pins = new Pins(list);
  }

  /** The group whose button an element is, or is in. */
  groupOf(element: Element): Group | undefined {
    const button = element.closest('button');
    return [...this.#markers.values()].find((marker) => marker.button === button)?.group;
  }

  /** The button of a group that has a place, or an initiative in it that shows apart. */
  buttonOf(key: string): HTMLButtonElement | undefined {
    const marker =
      this.#markers.get(key) ??
      [...this.#markers.values()].find(({ group }) =>
        group?.leaves.some((leaf) => leaf.key === key || leaf.place.key === key),
      );
    return marker?.button;
  }

  /** Marks the group whose initiatives are shown, by its key; none without. */
  setOpened(key: string | undefined): void {
    this.#opened = key;
    this.rename();
  }

  /** Writes all texts again, in another language. */
  rename(): void {
    for (const marker of this.#markers.values()) {
      if (marker.group) this.#write(marker, marker.group);
    }
  }

  show(frame: MapFrame): void {
    const { groups, isMoving } = frame;
    const isOther = groups !== this.#shown;
    this.isBusy = isOther && isMoving;
    if (isOther) {
      const root = this.#list.getRootNode() as ShadowRoot;
      const hadFocus = this.#list.contains(root.activeElement);
      const isDone = this.#update(groups, isMoving ? MAX_MADE_MOVING : Infinity);
      if (isDone) this.#shown = groups;
      if (hadFocus && !root.activeElement) this.#onFocusLost();
    }
    this.#pins.show(frame);
  }

  /**
   * Gives these groups markers, and no others.
   * @param maxMade - How many markers may be made.
   * @returns Whether all are there; until then those of before stay too.
   */
  #update(groups: readonly Group[], maxMade: number): boolean {
    // The keyboard goes through them as one reads: from above to below.
    const inOrder = [...groups].sort(
      ({ point: one }, { point: other }) => one[1] - other[1] || one[0] - other[0],
    );
    const kept = new Set<Element>();
    let made = 0;
    for (const group of inOrder) {
      let marker = this.#markers.get(group.key);
      if (!marker) {
        if (++made > maxMade) continue;
        marker = this.#spare.pop() ?? makeMarker();
        this.#markers.set(group.key, marker);
      }
      if (marker.group !== group) this.#write(marker, group);
      kept.add(marker.item);
    }
    let next = this.#list.firstElementChild;
    for (const { key, point } of inOrder) {
      const marker = this.#markers.get(key);
      if (!marker) continue;
      // Those that stay are not moved: an element that is moved in the document loses the focus.
      while (next && !kept.has(next)) next = next.nextElementSibling;
      if (marker.item === next) next = next.nextElementSibling;
      else this.#list.insertBefore(marker.item, next);
      this.#pins.put(marker.item, point);
    }
    if (made > maxMade) return false;
    this.#removeOthers(kept);
    return true;
  }

  #removeOthers(kept: ReadonlySet<Element>): void {
    const root = this.#list.getRootNode() as ShadowRoot;
    const gone = [...this.#markers].filter(([, { item }]) => !kept.has(item));
    for (const [key] of gone) this.#markers.delete(key);
    for (const [key, { item, button }] of gone) {
      // What goes away hands the focus to what has taken its group in.
      if (button === root.activeElement) this.buttonOf(key)?.focus({ preventScroll: true });
      item.remove();
      this.#pins.delete(item);
    }
    this.#spare.push(...gone.map(([, marker]) => marker));
  }

  #write(marker: Marker, group: Group): void {
    const { button, group: before } = marker;
    // Not `aria-expanded`: Orca 48 then goes back from the panel to the marker.
    marker.item.classList.toggle('opened', group.key === this.#opened);
    const name = this.#texts.name(group);
    // A text that nobody sees would be laid out all the same.
    if (button.getAttribute('aria-label') !== name) button.setAttribute('aria-label', name);
    const count = this.#texts.count(group);
    marker.group = group;
    const { visible, target } = group.marker;
    if (button.textContent === count && before?.marker === group.marker) return;
    button.textContent = count;
    button.className = count ? 'marker' : 'marker pin';
    button.style.setProperty('--_size', `${visible.width}px`);
    button.style.setProperty('--_target', `${target.height}px`);
    // Large letters stay within the marker.
    button.style.fontSize = `min(1em, ${maxNumberSize(group.marker, count.length)}px)`;
  }
}

function makeMarker(): Marker {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.part = 'marker';
  item.append(button);
  return { item, button, group: undefined };
}
