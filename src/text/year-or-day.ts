import { day } from './date.js';
import type { Texts } from './texts.js';

/** A year, or a date without a time, as people write it. */
export const yearOrDay = (text: string, texts: Texts): string =>
  text.length === 4 ? text : day(text, texts);
