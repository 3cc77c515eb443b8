import type { Noun, Texts } from './texts.js';

/**
 * A whole number as it is written: "1.234". Not through Intl: the first number that it writes takes a
 * slow phone longer than drawing a frame.
 */
export const formatNumber = (count: number, { thousands }: Pick<Texts, 'thousands'>): string =>
  String(count).replace(/\B(?=(?:\d{3})+$)/g, thousands);

/** A number of things: "1.234 initiatieven". */
export const formatCount = (
  count: number,
  [one, other]: Noun,
  texts: Pick<Texts, 'thousands'>,
): string => `${formatNumber(count, texts)} ${count === 1 ? one : other}`;
