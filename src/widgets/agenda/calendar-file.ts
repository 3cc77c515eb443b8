import type { AgendaItem } from '../../feed/schema/index.js';
import { save } from '../../ui/save.js';
import { clockOf } from '../../util/clock.js';
import { AMSTERDAM, icalendar, textValue } from '../../util/icalendar.js';
import { dayAfter, spanOf } from '../../util/span.js';

/** Milliseconds in an hour. */
const HOUR = 3_600_000;

/** Data for the file that the event itself does not have. */
export interface FileDetails {
  /** Address of the feed. With the id of the event it makes the `UID` of the file. */
  readonly feed: string;
  /** Text of the place; empty for none. */
  readonly place: string;
  readonly now: Date;
}

/** A date or time without hyphens and colons. */
const compact = (iso: string): string => iso.replace(/[-:]/g, '');

const inUtc = (moment: Date): string => `${compact(moment.toISOString().slice(0, -5))}Z`;

/**
 * A property with a time: local time, or UTC in the hour that the clock repeats when summer time ends,
 * since calendars differ in which of the two they take.
 */
function timeLine(name: string, moment: Date): string {
  const clock = clockOf(moment);
  const isTwice = [-HOUR, HOUR].some((aside) => clockOf(new Date(+moment + aside)) === clock);
  return isTwice ? `${name}:${inUtc(moment)}` : `${name};TZID=Europe/Amsterdam:${compact(clock)}`;
}

/**
 * An event as a file for the visitor's own calendar (RFC 5545). It has no `METHOD`, which would make it a
 * message from an organiser, whose mail address we do not know (RFC 5546, 3.2.1).
 */
export function calendarFile(event: AgendaItem, { feed, place, now }: FileDetails): string {
  const { id, title, summary, url, status, place: { coordinates } = {} } = event;
  const { start, end, firstDay, lastDay, isAllDay, hasEndTime } = spanOf(event);
  const lines: string[] = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Democratie in Actie//DiA widgets//NL',
    ...(isAllDay ? [] : AMSTERDAM),
    'BEGIN:VEVENT',
    `UID:${textValue(`${id}@${feed.replace(/^https?:\/\//, '')}`)}`,
    `DTSTAMP:${inUtc(now)}`,
  ];
  if (isAllDay) {
    lines.push(
      `DTSTART;VALUE=DATE:${compact(firstDay)}`,
      // The day after the last.
      `DTEND;VALUE=DATE:${compact(dayAfter(lastDay))}`,
    );
  } else {
    lines.push(timeLine('DTSTART', start));
    // Without an end, calendars use a duration of their own.
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
  lines.push('END:VEVENT', 'END:VCALENDAR');
  return icalendar(lines);
}

/** Downloads the file, named after the event. */
export function saveEvent(event: AgendaItem, details: FileDetails): void {
  const name = event.title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  save(`${name}.ics`, 'text/calendar;charset=utf-8', calendarFile(event, details));
}
