/**
 * A date, or a date with a time, of RFC 3339; seconds and offset may be left out
 * (a time without offset is one of Europe/Amsterdam). No lower case `t` and `z`, which only one
 * browser reads; a space for the `T` needs replacing before `new Date`.
 */
export const DATE =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

/** Whether a text is such a date and the day exists: 2023-02-30 does not. */
export function isDate(text: string): boolean {
  const day = text.slice(0, 10);
  // Of a day that does not exist, one browser makes a later one, another none.
  return DATE.test(text) && new Date(day).getUTCDate() === Number(day.slice(8));
}

/** A year of four figures, or a date without a time. */
export const YEAR_OR_DAY = /^\d{4}(?:-\d\d-\d\d)?$/;

export const isYearOrDay = (text: string): boolean =>
  YEAR_OR_DAY.test(text) && (text.length === 4 || isDate(text));
