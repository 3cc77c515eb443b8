import { isDate } from '../../../util/iso-date.js';
import { aheadAt, momentOf } from '../../../util/moment.js';

/** Milliseconds in a day. */
const DAY = 86_400_000;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * What RFC 3339 (5.6) and ISO 8601 allow beside the published form: small letters, an offset without a
 * colon or minutes, 24:00, a leap second; and the name of a time zone behind it, as Java writes it.
 */
const LOOSE =
  /^(\d{4}-\d\d-\d\d)[t ]+(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)? ?(z|[+-]\d\d(?::?\d\d)?)?(?:\[[\w/]+\])?$/i;

/** A date or date-time in the published form; the text itself if it is ambiguous. */
export function understoodDate(given: string): string {
  const text = given.trim();
  const [, day = '', hour = '', minute = '', second, fraction = '', offset = ''] =
    LOOSE.exec(text) ?? [];
  if (!isDate(day)) return isDate(text) ? text : given;
  const isMidnight = hour === '24' && Number(minute + (second ?? '')) === 0;
  const seconds = second && `:${second === '60' ? '59' : second}${fraction.slice(0, 10)}`;
  const [, sign = offset.toUpperCase(), minutes = '00'] = /^(...):?(\d\d)?$/.exec(offset) ?? [];
  const read = [
    isMidnight ? `${dayOf(Date.parse(day) + DAY)}T00` : `${day}T${hour}`,
    `:${minute}${seconds ?? ''}`,
    sign.length === 3 ? `${sign}:${minutes}` : sign,
  ].join('');
  return isDate(read) ? read : given;
}

/** A year or a date: of a date with a time it is the day in the Netherlands. */
export function understoodDay(given: string): string {
  const text = understoodDate(given);
  if (!isDate(text) || text.length === 10) return text;
  const time = momentOf(text).getTime();
  return dayOf(time + aheadAt(time));
}
