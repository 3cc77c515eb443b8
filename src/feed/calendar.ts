import { clockOf } from '../util/clock.js';
import { AMSTERDAM, icalendar, textValue } from '../util/icalendar.js';
import { dayAfter, spanOf } from '../util/span.js';
import type { AgendaItem } from './schema/index.js';

/** Milliseconds in an hour. */
const HOUR = 3_600_000;

/** What a calendar says of an event beside what the event says itself. */
export interface CalendarDetails {
  /** Where the feed has the event; with its id it is known by when it comes again. */
  readonly feed: string;
  /** Where it is, in words. */
  readonly place: string;
  /** When this was last known to be so. */
  readonly now: Date;
}

/** Without what stands between the figures. */
const compact = (iso: string): string => iso.replace(/[-:]/g, '');

const inUtc = (moment: Date): string => `${compact(moment.toISOString().slice(0, -5))}Z`;

/**
 * A property with a time: as the clock says it, or in UTC in the hour that the clock says twice, of
 * which calendars take one or the other.
 */
function timeLine(name: string, moment: Date): string {
  const clock = clockOf(moment);
  const isTwice = [-HOUR, HOUR].some((aside) => clockOf(new Date(+moment + aside)) === clock);
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
      // Up to that day, not with it.
      `DTEND;VALUE=DATE:${compact(dayAfter(lastDay))}`,
    );
  } else {
    lines.push(timeLine('DTSTART', start));
    // Where no end is given, a calendar has its own idea of how long things take.
    if (hasEndTime || lastDay > firstDay) lines.push(timeLine('DTEND', end));
  }
  lines.push(
    `SUMMARY:${textValue(title)}`,
    `STATUS:${status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
  );
  // Some calendars show no URL.
  const description = [summary, url].filter(Boolean).join('\n\n');
  if (description) lines.push(`DESCRIPTION:${textValue(description)}`);
  if (url) lines.push(`URL:${url}`);
  if (place) lines.push(`LOCATION:${textValue(place)}`);
  if (coordinates) lines.push(`GEO:${coordinates[1]};${coordinates[0]}`);
  lines.push('END:VEVENT');
  return lines;
}

/**
 * A file of a calendar (RFC 5545). Without `METHOD`, which would make it a message of an organiser whose
 * mail address we do not know (RFC 5546, 3.2.1).
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
