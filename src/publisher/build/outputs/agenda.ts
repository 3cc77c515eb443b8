import { calendar, eventLines } from '../../../feed/calendar.js';
import type { AgendaItem } from '../../../feed/schema/index.js';
import { PROVINCES, type ProvinceCode } from '../../../geo/provinces.js';
import { resolveMunicipality } from '../../../geo/resolve.js';
import { placeOf } from '../../../text/records/events.js';
import { textValue } from '../../../util/icalendar.js';
import type { Publication } from './documents.js';
import { agendaName } from './documents.js';

/**
 * Events as a calendar to subscribe to (RFC 5545, with the name and rhythm that RFC 7986 has).
 * @param province - Where these are all the events of a province.
 */
export function agendaIcs(
  { title, url = '', updated }: Publication,
  events: readonly AgendaItem[],
  province?: ProvinceCode,
): string {
  const feed = url && new URL('feed.json', url).href;
  const lines = events.map(({ url: page, ...event }) =>
    // A calendar cannot resolve relative addresses.
    eventLines(/^https?:/.test(page ?? '') ? { ...event, url: page } : event, {
      feed: feed || 'dia-feed',
      place: placeOf(event, resolveMunicipality),
      now: new Date(updated),
    }),
  );
  const name = textValue(province ? `${title}: ${PROVINCES[province]}` : title);
  return calendar(lines, [
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...(url ? [`SOURCE;VALUE=URI:${new URL(agendaName(province), url).href}`] : []),
  ]);
}
