/** Milliseconds in an hour. */
const HOUR = 3_600_000;

/** When the clocks change in the European Union: the last Sunday of a month, 01:00 UTC. */
function change(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.setUTCDate(last.getUTCDate() - last.getUTCDay());
}

/**
 * The moment that a date of a feed means, wherever the visitor is.
 * @param text - RFC 3339 date or date-time; without an offset it is the clock time in the
 *   Netherlands, and a date is the beginning of that day there. Summer time by the rule of
 *   Directive 2000/84/EC.
 */
export function momentOf(text: string): Date {
  const iso = text.toUpperCase().replace(' ', 'T');
  if (/T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso)) return new Date(iso);
  const clock = new Date(iso.includes('T') ? `${iso}Z` : iso);
  const summer = clock.getTime() - 2 * HOUR;
  const year = clock.getUTCFullYear();
  const isSummer = summer >= change(year, 2) && summer < change(year, 9);
  return new Date(isSummer ? summer : summer + HOUR);
}
