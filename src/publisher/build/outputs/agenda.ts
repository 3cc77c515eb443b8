import { calendar, eventLines } from '../../../feed/calendar.js';
import { resolveMunicipality } from '../../../geo/resolve.js';
import { placeOf } from '../../../text/records/events.js';
import { textValue } from '../../../util/icalendar.js';
import type { Publication } from './documents.js';

/** All events as a calendar to subscribe to (RFC 5545, with the name and rhythm that RFC 7986 has). */
export function agendaIcs({ records, title, url = '', updated }: Publication): string {
  const feed = url && new URL('feed.json', url).href;
  const events = (records.events ?? []).map(({ url: page, ...event }) =>
    // A calendar cannot resolve relative addresses.
    eventLines(/^https?:/.test(page ?? '') ? { ...event, url: page } : event, {
      feed: feed || 'dia-feed',
      place: placeOf(event, resolveMunicipality),
      now: new Date(updated),
    }),
  );
  const name = textValue(title);
  return calendar(events, [
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...(url ? [`SOURCE;VALUE=URI:${new URL('agenda.ics', url).href}`] : []),
  ]);
}
