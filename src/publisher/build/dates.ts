import { aheadAt, momentOf } from '../../util/moment.js';
import { isDate } from '../../util/iso-date.js';

const HOUR_MS = 3_600_000;

const MONTHS: Readonly<Record<string, number>> = {
  ...monthNames(
    'januari februari maart april mei juni juli augustus september oktober november december',
  ),
  ...monthNames(
    'january february march april may june july august september october november december',
  ),
  mrt: 3,
};

/** Names of months, whole and as their first three letters. */
function monthNames(names: string): Record<string, number> {
  return Object.fromEntries(
    names
      .split(' ')
      .flatMap((name, index) => [name, name.slice(0, 3)].map((form) => [form, index + 1])),
  );
}

const two = (number: number): string => String(number).padStart(2, '0');

/** A time of day at the end of a date: `20:00`, `20.00 uur`, `T20:00:00`, `8:30 PM`. */
const TIME =
  /(?:^|[\sT,]+)(?:om\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*(uur|u\.?|am|pm)?$/i;

/** A weekday in front, in Dutch or English. */
const WEEKDAY = /^(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;

const DAY_FIRST = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const IN_WORDS = /^(\d{1,2})(?:e|st|nd|rd|th)?[\s-]+([a-z]+)\.?,?[\s-]+(\d{4})$/i;
/** A date with a time and an offset, as in RFC 3339 or RFC 5322. */
const WITH_OFFSET = /\d:\d{2}.*(?:z|gmt|utc|ut|[+-]\d{2}:?\d{2}|\b[ECMP][SD]T)$/i;

/**
 * Reads a date as people and programs write it.
 *
 * It understands RFC 3339, RFC 5322 and the Dutch order: `16-11-2018`, `16/11/2018`,
 * `16 november 2018`, with or without a weekday and a time (`20.00 uur`). A time without an offset is in
 * Europe/Amsterdam. Spreadsheets have no time zones: their times are in Europe/Amsterdam too.
 *
 * @returns A date (`2018-11-16`), or a date-time with its offset (`2018-11-16T20:00:00+01:00`);
 *   undefined when it is neither.
 * @example readDate('vrijdag 16 november 2018, 20.00 uur') // '2018-11-16T20:00:00+01:00'
 */
export function readDate(value: unknown): string | undefined {
  if (value instanceof Date) return ofSpreadsheet(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim().replace(/\s+/g, ' ');
  if (!/^.?\D*\d/.test(text) || text.length > 60) return undefined;
  if (WITH_OFFSET.test(text)) {
    // RFC 3339 allows lower case, and offsets without a colon are common; engines do not read them.
    const iso = text.toUpperCase().replace(/^(\d{4}-\d\d-\d\d) /, '$1T');
    const moment = new Date(/^\d{4}-/.test(iso) ? iso.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : text);
    return Number.isNaN(moment.getTime()) ? undefined : inAmsterdam(moment);
  }
  const plain = text.replace(WEEKDAY, '');
  // Just "16.11.18" is a day, not a time.
  const time = readDay(plain) === undefined ? TIME.exec(plain) : null;
  const day = readDay(time ? plain.slice(0, time.index).replace(/,$/, '') : plain);
  if (day === undefined || !isDate(day)) return undefined;
  if (!time) return day;
  const clock = readTime(time);
  return clock === undefined ? undefined : withOffset(`${day}T${clock}`);
}

function readDay(text: string): string | undefined {
  const [, first, month, last] = DAY_FIRST.exec(text) ?? [];
  if (first && month && last) {
    const year = last.length === 2 ? 2000 + Number(last) : Number(last);
    return `${year}-${two(Number(month))}-${two(Number(first))}`;
  }
  const [, year, inner, day] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year && inner && day) return `${year}-${two(Number(inner))}-${two(Number(day))}`;
  const [, number, name = '', ofYear] = IN_WORDS.exec(text) ?? [];
  const word = name.toLowerCase();
  const named = Object.hasOwn(MONTHS, word) ? MONTHS[word] : undefined;
  return number && named ? `${ofYear}-${two(named)}-${two(Number(number))}` : undefined;
}

function readTime([, hours, minutes, seconds = '0', half = '']: readonly (string | undefined)[]) {
  const afternoon = /pm/i.test(half) && Number(hours) < 12 ? 12 : 0;
  const midnight = /am/i.test(half) && Number(hours) === 12 ? -12 : 0;
  const hour = Number(hours) + afternoon + midnight;
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return [hour, Number(minutes), Number(seconds)].map(two).join(':');
}

/**
 * The time of day in a separate column: `20:00`, `20.00 uur`, or a fraction of a day, as spreadsheets
 * store it.
 * @returns A time such as `20:00:00`.
 */
export function readClock(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(11, 19);
  if (typeof value === 'number' && value >= 0 && value < 1) {
    return new Date(Math.round(value * 24 * 60) * 60_000).toISOString().slice(11, 19);
  }
  const text = typeof value === 'string' ? value.trim() : '';
  const time = TIME.exec(text) ?? /^(\d{1,2})()()\s*(uur|u\.?|am|pm)$/i.exec(text);
  return time ? readTime(time.map((part) => part || '0')) : undefined;
}

/** Spreadsheets have no time zones: their library returns local times as if they were UTC. */
function ofSpreadsheet(date: Date): string | undefined {
  if (Number.isNaN(date.getTime())) return undefined;
  // Fractions of a day are rarely whole seconds.
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const [day = '', clock = ''] = iso.slice(0, 19).split('T');
  return clock === '00:00:00' ? day : withOffset(`${day}T${clock}`);
}

/** A moment as local time in Europe/Amsterdam, with its offset. */
export function inAmsterdam(moment: Date): string {
  const ahead = aheadAt(moment.getTime());
  const clock = new Date(moment.getTime() + ahead).toISOString().slice(0, 19);
  return `${clock}+0${ahead / HOUR_MS}:00`;
}

/** Adds the offset of Europe/Amsterdam to a time without one. A date is returned unchanged. */
export const withOffset = (text: string): string =>
  text.length > 10 ? inAmsterdam(momentOf(text)) : text;

/** A year, or a date without a time. A month with a year becomes that year. */
export function readYearOrDay(value: unknown): string | undefined {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  if (/^[12]\d{3}$/.test(text)) return text;
  const date = readDate(value)?.slice(0, 10);
  if (date) return date;
  const [, month = '', year] = /^(?:([a-z]+)\.?\s+|\d{1,2}[-/])([12]\d{3})$/i.exec(text) ?? [];
  return year && (!month || Object.hasOwn(MONTHS, month.toLowerCase())) ? year : undefined;
}
