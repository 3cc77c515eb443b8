/** Milliseconds in an hour. */
const HOUR_MS = 3_600_000;

/** When the clocks change by Directive 2000/84/EC: the last Sunday of a month, 01:00 UTC. */
function change(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.setUTCDate(last.getUTCDate() - last.getUTCDay());
}

/** How far the clock in the Netherlands is ahead of UTC, in milliseconds. */
export function aheadAt(time: number): number {
  const year = new Date(time).getUTCFullYear();
  return time >= change(year, 2) && time < change(year, 9) ? 2 * HOUR_MS : HOUR_MS;
}

/**
 * The moment that a date of a feed means, wherever the visitor is.
 * @param text - RFC 3339 date or date-time; without an offset it is the clock time in the
 *   Netherlands, and a date is the beginning of that day there.
 */
export function momentOf(text: string): Date {
  const iso = text.toUpperCase().replace(' ', 'T');
  if (/T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso)) return new Date(iso);
  const clock = Date.parse(iso.includes('T') ? `${iso}Z` : iso);
  // In the hour that comes twice the first is meant, which is still summer time.
  return new Date(clock - aheadAt(clock - 2 * HOUR_MS));
}
