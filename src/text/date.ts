import type { Texts } from './texts.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format is slow, so each is made once. */
function format(
  locales: readonly string[],
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locales, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat([...locales], options);
  formats.set(key, known);
  return known;
}

/** A moment and the time zone in which its clock time is the one in the Netherlands. */
function momentOf(date: Date | string): [moment: Date, timeZone: string] {
  if (typeof date !== 'string') return [date, 'Europe/Amsterdam'];
  const text = date.replace(/[t ]/, 'T');
  if (/T.*(?:Z|[+-]\d\d:\d\d)$/i.test(text)) return [new Date(text), 'Europe/Amsterdam'];
  // Without an offset it is Dutch clock time already.
  return [new Date(text.includes('T') ? `${text}Z` : text), 'UTC'];
}

/**
 * A day as people write it: "2 november 2022".
 * @param date - A `Date`, or a date or date-time of a feed (RFC 3339; without an offset it is
 *   Europe/Amsterdam). A moment is shown as the day that it is in Europe/Amsterdam, wherever the
 *   visitor is.
 */
export function day(date: Date | string, { locales, months }: Texts): string {
  const [moment, timeZone] = momentOf(date);
  const month = format(['en'], { month: 'numeric', timeZone }).format(moment);
  return format(locales, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  })
    .formatToParts(moment)
    .map(({ type, value }) => (type === 'month' ? (months?.[Number(month) - 1] ?? value) : value))
    .join('');
}
