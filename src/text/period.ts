import type { Period } from '../feed/schema/index.js';
import { momentOf } from '../util/moment.js';
import { day } from './date.js';
import type { PeriodTexts, Texts } from './texts.js';

/** A year, or a date without a time, as people write it. */
const yearOrDay = (text: string, texts: Texts): string =>
  text.length === 4 ? text : day(text, texts);

/**
 * From when to when something goes on, as people write it: "2016 tot en met 2018"; without an end
 * "Sinds 2019" or, when it is yet to begin, "Vanaf 2027".
 * @param now - Tells whether it has begun.
 */
export function periodText({ start, end }: Period, texts: Texts & PeriodTexts, now: Date): string {
  const from = yearOrDay(start, texts);
  if (!end) return (momentOf(start) > now ? texts.from : texts.since)(from);
  return end === start ? from : texts.period(from, yearOrDay(end, texts));
}
