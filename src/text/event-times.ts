import { momentOf } from '../util/moment.js';
import type { Span } from '../util/span.js';
import { hasTime } from '../util/span.js';
import { DAY, day } from './date.js';
import type { EventTexts, Texts } from './texts.js';

/** A day of an event, with that of the week. */
export const FULL = { ...DAY, weekday: 'long' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A time as people write it: "20.00", in English "20:00". */
const timeOf = (moment: Date, { day, timeSeparator }: Texts & EventTexts): string =>
  day(moment, TIME).replace(':', timeSeparator);

/** The times of an event, and its last day when that is another. */
export function eventTimes(span: Span, texts: Texts & EventTexts): string {
  const { at, day, until } = texts;
  const starts = !span.isAllDay && timeOf(span.start, texts);
  const ends = span.hasEndTime ? timeOf(span.end, texts) : undefined;
  if (span.firstDay === span.lastDay) return starts ? at(starts, ends) : '';
  const last = day(momentOf(span.lastDay), FULL);
  const end = day(span.end, FULL) === last ? ends : undefined;
  const untilWhen = until(end ? `${last}, ${at(end)}` : last, end !== undefined);
  return starts ? `${at(starts)}, ${untilWhen}` : untilWhen;
}

/** How long visitors can register for an event. */
export function closingText(closes: string, texts: Texts & EventTexts): string {
  const moment = momentOf(closes);
  const last = day(moment, texts);
  const isTime = hasTime(closes);
  return texts.closes(isTime ? `${last}, ${texts.at(timeOf(moment, texts))}` : last, isTime);
}
