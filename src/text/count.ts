import type { Noun, Texts } from './texts.js';

/** A number as it is written: "1.234". Asking the browser is slow, and hardly ever needed. */
export const written = (count: number, { language }: Pick<Texts, 'language'>): string =>
  count < 1000 ? String(count) : count.toLocaleString(language);

/** A number of things: "1.234 initiatieven". */
export const counted = (
  count: number,
  [one, other]: Noun,
  texts: Pick<Texts, 'language'>,
): string => `${written(count, texts)} ${count === 1 ? one : other}`;
