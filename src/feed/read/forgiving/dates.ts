import { isDate } from '../../../util/iso-date.js';
import { aheadAt, momentOf } from '../../../util/moment.js';

const DAY_MS = 86_400_000;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * Forms that RFC 3339 (5.6) and ISO 8601 allow beside the published one: lower case, an offset without a
 * colon or minutes, 24:00, a leap second. Also with the name of a time zone at the end, as Java writes it.
 */
const LOOSE =
  /^(\d{4}-\d\d-\d\d)[t ]+(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)? ?(z|[+-]\d\d(?::?\d\d)?)?(?:\[[\w/]+\])?$/i;

/** Converts a date or date-time to the published form. Returns an ambiguous text unchanged. */
export function understoodDate(given: string): string {
  const text = given.trim();
  const [, day = '', hour = '', minute = '', second, fraction = '', offset = ''] =
    LOOSE.exec(text) ?? [];
  if (!isDate(day)) return isDate(text) ? text : given;
  const isMidnight = hour === '24' && Number(minute + (second ?? '')) === 0;
  const seconds = second && `:${second === '60' ? '59' : second}${fraction.slice(0, 10)}`;
  const [, sign = offset.toUpperCase(), minutes = '00'] = /^(...):?(\d\d)?$/.exec(offset) ?? [];
  const read = [
    isMidnight ? `${dayOf(Date.parse(day) + DAY_MS)}T00` : `${day}T${hour}`,
    `:${minute}${seconds ?? ''}`,
    sign.length === 3 ? `${sign}:${minutes}` : sign,
  ].join('');
  return isDate(read) ? read : given;
}

/** Converts to a year or a date. A date with a time becomes the day in the Netherlands. */
export function understoodDay(given: string): string {
  const text = understoodDate(given);
  if (!isDate(text) || text.length === 10) return text;
  const time = momentOf(text).getTime();
  return dayOf(time + aheadAt(time));
}
