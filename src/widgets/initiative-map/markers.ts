import type { Group } from '../../geo/group.js';
import type { View } from '../../geo/projection.js';
import type { Size } from './camera.js';
import { Pins } from './pins.js';

interface Marker {
  readonly item: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly count: HTMLElement;
  readonly name: HTMLElement;
  group: Group;
}

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
  #markers = new Map<string, Marker>();
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
   */
  update(groups: readonly Group[], words: Words, opened: string | undefined): void {
    const root = this.#list.getRootNode() as ShadowRoot;
    const focused = [...this.#markers.values()].find(({ button }) => button === root.activeElement);
    const before = this.#markers;
    this.#markers = new Map(
      groups.map((group) => [group.key, before.get(group.key) ?? this.#take(group)]),
    );
    const kept = new Set([...this.#markers.values()].map(({ item }) => item));
    let next = this.#list.firstElementChild;
    for (const group of groups) {
      const marker = this.#markers.get(group.key);
      if (!marker) continue;
      this.#write(marker, group, words, opened);
      // Those that stay are not moved: an element that is moved in the document loses the focus.
      while (next && !kept.has(next as HTMLElement)) next = next.nextElementSibling;
      if (marker.item === next) next = next.nextElementSibling;
      else this.#list.insertBefore(marker.item, next);
      this.#pins.put(marker.item, group.point);
    }
    // What goes away hands the focus to what has taken its group in.
    if (focused && !this.#markers.has(focused.group.key)) {
      this.buttonOf(focused.group.key)?.focus({ preventScroll: true });
    }
    for (const [key, marker] of before) {
      if (this.#markers.has(key)) continue;
      marker.item.remove();
      this.#pins.delete(marker.item);
      this.#spare.push(marker);
    }
  }

  show(view: View, size: Size): void {
    this.#pins.show(view, size);
  }

  #take(group: Group): Marker {
    const spare = this.#spare.pop();
    if (spare) return Object.assign(spare, { group });
    const [item, button, count, name] = [
      document.createElement('li'),
      document.createElement('button'),
      document.createElement('span'),
      document.createElement('span'),
    ];
    button.type = 'button';
    button.setAttribute('part', 'marker');
    count.setAttribute('aria-hidden', 'true');
    name.className = 'name visually-hidden';
    button.append(count, name);
    item.append(button);
    return { item, button, count, name, group };
  }

  #write(marker: Marker, group: Group, words: Words, opened: string | undefined): void {
    const { button, count, name } = marker;
    button.setAttribute('aria-expanded', String(group.key === opened));
    const [said, written] = [words.name(group), words.count(group)];
    if (name.textContent !== said) name.textContent = said;
    if (count.textContent === written && marker.group.size === group.size) {
      marker.group = group;
      return;
    }
    marker.group = group;
    count.textContent = written;
    button.className = written ? 'marker' : 'marker single';
    button.style.setProperty('--_size', `${group.size}px`);
  }
}
