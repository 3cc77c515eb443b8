import { momentOf } from '../util/moment.js';
import type { Span } from '../util/span.js';
import { DAY } from './date.js';
import type { EventTexts, Texts } from './texts.js';

/** A day of an event, with that of the week. */
export const FULL = { ...DAY, weekday: 'long' } as const;
export const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** The times of an event, and its last day when that is another. */
export function eventTimes(span: Span, { at, day, until }: Texts & EventTexts): string {
  const starts = !span.isAllDay && day(span.start, TIME);
  const ends = span.hasEndTime ? day(span.end, TIME) : undefined;
  if (span.firstDay === span.lastDay) return starts ? at(starts, ends) : '';
  const last = day(momentOf(span.lastDay), FULL);
  const isThen = day(span.end, FULL) === last;
  return [starts && at(starts), until(last), ends && isThen && at(ends)].filter(Boolean).join(', ');
}
