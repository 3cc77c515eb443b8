import type { Noun, Texts } from './texts.js';

/**
 * A whole number as it is written: "1.234". Only long numbers ask Intl: the first that it writes takes
 * a slow phone longer than drawing a frame.
 * @param count - 0 or more.
 */
export const formatNumber = (count: number, { language }: Pick<Texts, 'language'>): string =>
  // Not every browser knows Frisian.
  count < 1000 ? String(count) : count.toLocaleString([language, 'nl']);

/** A number of things: "1.234 initiatieven". */
export const formatCount = (
  count: number,
  [one, other]: Noun,
  texts: Pick<Texts, 'language'>,
): string => `${formatNumber(count, texts)} ${count === 1 ? one : other}`;
