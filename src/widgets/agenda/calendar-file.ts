import type { CalendarDetails } from '../../feed/calendar.js';
import { calendar, eventLines } from '../../feed/calendar.js';
import type { AgendaItem } from '../../feed/schema/index.js';
import { save } from '../../ui/save.js';

/** Downloads the file of an event for the visitor's own calendar, named after the event. */
export function saveEvent(event: AgendaItem, details: CalendarDetails): void {
  const name = event.title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  const file = calendar([eventLines(event, details)]);
  save(`${name}.ics`, 'text/calendar;charset=utf-8', file);
}
