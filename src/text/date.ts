import { momentOf } from '../util/moment.js';

/** How days are written, for the zone in which the programme lives. */
export const DAY: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Amsterdam',
};

/** Writes the days of a locale that browsers know; making a format is slow, so it is made once. */
export function daysIn(locale: string): (moment: Date) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (moment) => (format ??= new Intl.DateTimeFormat(locale, DAY)).format(moment);
}

/**
 * A day as people write it: "2 november 2022".
 * @param date - A `Date`, or a date or date-time of a feed, see {@link momentOf}. It is shown as the
 *   day that it is in Europe/Amsterdam, wherever the visitor is.
 */
export const day = (
  date: Date | string,
  texts: { readonly day: (moment: Date) => string },
): string => texts.day(typeof date === 'string' ? momentOf(date) : date);
