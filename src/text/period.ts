import type { Period } from '../feed/schema/index.js';
import { day } from './date.js';
import type { PeriodTexts, Texts } from './texts.js';

/** A year, or a date without a time, as people write it. */
const yearOrDay = (text: string, texts: Texts): string =>
  text.length === 4 ? text : day(text, texts);

/** From when to when something goes on, as people write it. */
export const periodText = ({ start, end }: Period, texts: Texts & PeriodTexts): string =>
  texts.period(yearOrDay(start, texts), end && yearOrDay(end, texts));
