import type { Group } from '../../geo/group.js';
import type { InitiativeTexts, Noun, Texts } from '../../text/index.js';

/** A number as it is written: "1.234". Asking the browser is slow, and hardly ever needed. */
export const written = (count: number, { language }: Texts): string =>
  count < 1000 ? String(count) : count.toLocaleString(language);

/** A number of things: "1.234 initiatieven". */
export const counted = (count: number, [one, other]: Noun, texts: Texts): string =>
  `${written(count, texts)} ${count === 1 ? one : other}`;

/** What a group is called, without how many there are in it. */
export function nameOf({ name, places, municipalities }: Group, texts: InitiativeTexts): string {
  return texts.group(name, places.length - 1, municipalities === places.length);
}

/** A year of a feed, or that of its date. */
export const yearOf = (yearOrDay: string): string => yearOrDay.slice(0, 4);
