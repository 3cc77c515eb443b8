/**
 * A date, or a date with a time, of RFC 3339; seconds and offset may be left out
 * (a time without offset is one of Europe/Amsterdam). No lower case `t` and `z`, which only one
 * browser reads; a space for the `T` needs replacing before `new Date`.
 */
export const DATE =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

/** Whether a text is such a date and the day exists: 2023-02-30 does not. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (!year) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
