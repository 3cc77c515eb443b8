import type { Group } from '../../geo/group.js';
import type { View } from '../../geo/projection.js';
import type { Size } from './camera.js';
import { Pins } from './pins.js';

interface Marker {
  readonly item: HTMLElement;
  readonly button: HTMLButtonElement;
  group: Group;
}

/** The size of a number of one digit that fits in a circle, as a share of the diameter. */
const ROOM = 1.25;

/** What a marker says. */
export interface Words {
  /** As a person would call the group: "Utrecht en 4 gemeenten, 32 initiatieven". */
  name(group: Group): string;
  /** What stands in the marker itself. */
  count(group: Group): string;
}

/**
 * The buttons of the groups: one each, the same one as long as the group is there, so that it keeps the
 * focus and what a screen reader says of it.
 */
export class Markers {
  readonly #list: HTMLElement;
  readonly #pins: Pins<HTMLElement>;
  /** Those that are in the list. */
  readonly #markers = new Map<string, Marker>();
  /** Of groups that went away, to be used again: making elements is slow. */
  readonly #spare: Marker[] = [];

  /** @param list - An empty list that covers the map. */
  constructor(list: HTMLElement) {
    this.#list = list;
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
        group.parts.some((part) => part.key === key || part.place.key === key),
      );
    return marker?.button;
  }

  /**
   * Shows these groups and no others.
   * @param groups - In the order in which the keyboard reaches them, which is that of their points.
   * @param opened - Key of the one whose initiatives are shown.
   * @param most - How many elements may be made: so few take no time that can be seen.
   * @returns Whether all are there; until then those of before stay too.
   */
  update(
    groups: readonly Group[],
    words: Words,
    opened: string | undefined,
    most = Infinity,
  ): boolean {
    const wanted = new Set<Element>();
    let made = 0;
    for (const group of groups) {
      let marker = this.#markers.get(group.key);
      if (!marker) {
        if (++made > most) continue;
        marker = this.#spare.pop() ?? make(group);
        this.#markers.set(group.key, marker);
      }
      // A group that was written before says the same: what is renamed is grouped anew.
      if (marker.group !== group) this.#write(marker, group, words, opened);
      wanted.add(marker.item);
    }
    let next = this.#list.firstElementChild;
    for (const group of groups) {
      const marker = this.#markers.get(group.key);
      if (!marker) continue;
      // Those that stay are not moved: an element that is moved in the document loses the focus.
      while (next && !wanted.has(next)) next = next.nextElementSibling;
      if (marker.item === next) next = next.nextElementSibling;
      else this.#list.insertBefore(marker.item, next);
      this.#pins.put(marker.item, group.point);
    }
    if (made > most) return false;

    const root = this.#list.getRootNode() as ShadowRoot;
    const gone = [...this.#markers].filter(([, { item }]) => !wanted.has(item));
    for (const [key] of gone) this.#markers.delete(key);
    for (const [key, { item, button }] of gone) {
      // What goes away hands the focus to what has taken its group in.
      if (button === root.activeElement) this.buttonOf(key)?.focus({ preventScroll: true });
      item.remove();
      this.#pins.delete(item);
    }
    this.#spare.push(...gone.map(([, marker]) => marker));
    return true;
  }

  show(view: View, size: Size, isMoving: boolean): void {
    this.#pins.show(view, size, isMoving);
  }

  #write(marker: Marker, group: Group, words: Words, opened: string | undefined): void {
    const { button, group: before } = marker;
    const isOpen = String(group.key === opened);
    const name = words.name(group);
    // A browser styles anew also what is set to what it was.
    if (button.getAttribute('aria-expanded') !== isOpen)
      button.setAttribute('aria-expanded', isOpen);
    // A text that nobody sees would be laid out all the same.
    if (button.getAttribute('aria-label') !== name) button.setAttribute('aria-label', name);
    const count = words.count(group);
    marker.group = group;
    if (button.textContent === count && before.size === group.size) return;
    button.textContent = count;
    button.className = count ? 'marker' : 'marker single';
    button.style.setProperty('--_size', `${group.size}px`);
    // Large letters stay within the marker.
    button.style.fontSize = `min(1em, ${(ROOM * group.size) / count.length}px)`;
  }
}

function make(group: Group): Marker {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.part = 'marker';
  item.append(button);
  // What has no size yet is written whole.
  return { item, button, group: { ...group, size: 0 } };
}
