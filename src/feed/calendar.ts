import { clockOf } from '../util/clock.js';
import { AMSTERDAM, icalendar, textValue } from '../util/icalendar.js';
import { dayAfter, spanOf } from '../util/span.js';
import type { AgendaItem } from './schema/index.js';

const HOUR_MS = 3_600_000;

/** Data for a calendar that the event itself does not have. */
export interface CalendarDetails {
  /** Address of the feed. With the id of the event it makes the `UID`. */
  readonly feed: string;
  /** Text of the place; empty for none. */
  readonly place: string;
  /** The current time, for `DTSTAMP`. */
  readonly now: Date;
}

/** A date or time without hyphens and colons. */
const compact = (iso: string): string => iso.replace(/[-:]/g, '');

const inUtc = (moment: Date): string => `${compact(moment.toISOString().slice(0, -5))}Z`;

/**
 * A property with a time. It is local time, except in the hour that is repeated when summer time ends:
 * calendars interpret that hour differently, so it is in UTC.
 */
function timeLine(name: string, moment: Date): string {
  const clock = clockOf(moment);
  const isTwice = [-HOUR_MS, HOUR_MS].some((aside) => clockOf(new Date(+moment + aside)) === clock);
  return isTwice ? `${name}:${inUtc(moment)}` : `${name};TZID=Europe/Amsterdam:${compact(clock)}`;
}

/** The lines of an event in a calendar (RFC 5545, 3.6.1). */
export function eventLines(event: AgendaItem, { feed, place, now }: CalendarDetails): string[] {
  const { id, title, summary, url, status, place: { coordinates } = {} } = event;
  const { start, end, firstDay, lastDay, isAllDay, hasEndTime } = spanOf(event);
  const lines = [
    'BEGIN:VEVENT',
    `UID:${textValue(`${id}@${feed.replace(/^https?:\/\//, '')}`)}`,
    `DTSTAMP:${inUtc(now)}`,
  ];
  if (isAllDay) {
    lines.push(
      `DTSTART;VALUE=DATE:${compact(firstDay)}`,
      // The end of an all-day event is the day after it.
      `DTEND;VALUE=DATE:${compact(dayAfter(lastDay))}`,
    );
  } else {
    lines.push(timeLine('DTSTART', start));
    // Without an end, calendars use a default duration.
    if (hasEndTime || lastDay > firstDay) lines.push(timeLine('DTEND', end));
  }
  lines.push(
    `SUMMARY:${textValue(title)}`,
    `STATUS:${status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
  );
  // Some calendars do not show the URL.
  const description = [summary, url].filter(Boolean).join('\n\n');
  if (description) lines.push(`DESCRIPTION:${textValue(description)}`);
  if (url) lines.push(`URL:${url}`);
  if (place) lines.push(`LOCATION:${textValue(place)}`);
  if (coordinates) lines.push(`GEO:${coordinates[1]};${coordinates[0]}`);
  lines.push('END:VEVENT');
  return lines;
}

/**
 * A calendar file (RFC 5545). It has no `METHOD`: that would make it an invitation, which must have the
 * mail address of its organiser (RFC 5546, 3.2.1).
 * @param events - The lines of each event, by {@link eventLines}.
 * @param properties - Lines about the calendar as a whole.
 */
export function calendar(
  events: readonly (readonly string[])[],
  properties: readonly string[] = [],
): string {
  const lines = events.flat();
  return icalendar([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Democratie in Actie//DiA widgets//NL',
    ...properties,
    ...(lines.some((line) => line.includes(';TZID=')) ? AMSTERDAM : []),
    ...lines,
    'END:VCALENDAR',
  ]);
}
