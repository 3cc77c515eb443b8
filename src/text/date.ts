import { momentOf } from '../util/moment.js';

/** The zone in which the programme lives. */
export const ZONE: Intl.DateTimeFormatOptions = { timeZone: 'Europe/Amsterdam' };

/** How days are written. */
export const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** Writes a moment as it is in the zone in which the programme lives. Default: the day. */
export type DateWriter = (moment: Date, form?: Intl.DateTimeFormatOptions) => string;

/** Writes in a locale that browsers know; making a format is slow, so each is made once. */
export function daysIn(locale: string): DateWriter {
  const formats = new Map<unknown, Intl.DateTimeFormat>();
  return (moment, form = DAY) => {
    const format = formats.get(form) ?? new Intl.DateTimeFormat(locale, { ...form, ...ZONE });
    formats.set(form, format);
    return format.format(moment);
  };
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
