import { clockOf } from './clock.js';
import { momentOf } from './moment.js';

const HOUR_MS = 3_600_000;

/** Up to this hour a night belongs to the evening before. */
const MORNING = 6;

/** When something is on. Days are those of the Netherlands, as in `2026-03-29`. */
export interface Span {
  readonly start: Date;
  /** From when it is over: the midnight behind the last day, where no time is given. */
  readonly end: Date;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Whether it begins at no time in particular. */
  readonly isAllDay: boolean;
  /** Whether it ends at a time that is given. */
  readonly hasEndTime: boolean;
}

/** As an event of a feed has them: a date or a date-time each. */
export interface Dates {
  readonly start: string;
  readonly end?: string | undefined;
}

/** Whether a date of a feed has a time. */
export const hasTime = (text: string): boolean => text.length > 10;

const dayPart = (iso: string): string => iso.split('T')[0] ?? '';

const dayOf = (text: string): string => (hasTime(text) ? dayPart(clockOf(momentOf(text))) : text);

/** The day after one, both as in `2026-03-29`. */
export const dayAfter = (day: string): string =>
  dayPart(new Date(Date.parse(day) + 24 * HOUR_MS).toISOString());

/** From when a date of a feed has passed: a day when it is over, a time at once. */
export const passedAt = (text: string): Date => momentOf(hasTime(text) ? text : dayAfter(text));

/**
 * When an event is on. An end that is a date is the last day itself, and one that is no later than
 * the start counts for nothing; without an end it takes the day.
 */
export function spanOf({ start, end }: Dates): Span {
  const starts = momentOf(start);
  const firstDay = dayOf(start);
  const isRight = end && (hasTime(end) ? momentOf(end) > starts : end >= firstDay);
  const given = isRight ? end : firstDay;
  const ends = passedAt(given);
  const evening = dayPart(clockOf(new Date(ends.getTime() - MORNING * HOUR_MS)));
  return {
    start: starts,
    end: ends,
    firstDay,
    // Not before the first day, for an event that begins and ends in one night.
    lastDay: evening > firstDay ? evening : firstDay,
    isAllDay: !hasTime(start),
    hasEndTime: hasTime(given),
  };
}
