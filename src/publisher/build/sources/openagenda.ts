import { isObject } from '../../../feed/read/record.js';
import { readClock, readDate, withOffset } from '../dates.js';
import type { SourceRecord, SourceValue } from '../source-record.js';
import type { ReadSource, SourceAccess } from './source.js';
import {
  baseOf,
  htmlIn,
  jsonOf,
  listIn,
  onlyUrl,
  pageNotes,
  pages,
  recordId,
  textIn,
  withParameters,
} from './source.js';

/** The maximum page size of OpenAgenda. */
const PER_PAGE = 100;

/**
 * Events of OpenAgenda, a plugin of OpenWebconcept: `…/wp-json/owc/openagenda/v1/items`. An event can
 * have many dates there; each becomes a record.
 */
export const openagenda: ReadSource = async (source, access) => {
  const url = onlyUrl(source);
  const found = await pages<Record<string, unknown>>(
    source.limit,
    ({ id }) => id,
    async (number) => {
      const parameters = { perpage: String(PER_PAGE), page: String(number) };
      const document = await access.get(withParameters(url, parameters));
      const list = listIn(jsonOf(document), document.name, 'results', 'data', 'items');
      const items = list.filter(isObject);
      return { items, isLast: items.length < PER_PAGE };
    },
  );
  return {
    records: found.items.flatMap((item) => timesOf(item, url, access)),
    base: baseOf(source, url, access),
    count: found.items.length,
    notes: pageNotes(found, source.limit),
  };
};

function timesOf(item: Record<string, unknown>, url: string, access: SourceAccess): SourceRecord[] {
  const dates = Array.isArray(item.dates) ? item.dates.filter(isObject) : [];
  const given = dates.length ? dates : [{ date: item.next_date }];
  const isAlone = given.length === 1;
  const known = given.flatMap(({ date, start_time, end_time }) => {
    const day = readDate(date)?.slice(0, 10);
    if (!day) return isAlone ? [{ day: textIn(date), from: undefined, until: undefined }] : [];
    return [{ day, from: readClock(start_time), until: readClock(end_time) }];
  });
  return known
    .filter(({ day }) => isAlone || (new Date(day) >= access.from && new Date(day) <= access.until))
    .map(({ day, from, until }) => {
      const start = from ? withOffset(`${day}T${from}`) : day;
      // If the end is earlier than the start, it is on the next day. The feed leaves that end out.
      const end = from && until && until > from ? withOffset(`${day}T${until}`) : undefined;
      return recordOf(item, url, { start, end, time: isAlone ? '' : `/${start}` });
    });
}

function recordOf(
  item: Record<string, unknown>,
  endpoint: string,
  { start, end, time }: { start: string; end: string | undefined; time: string },
): SourceRecord {
  const location = isObject(item.location) ? item.location : {};
  const where = [location.title, location.address].filter(
    (text) => typeof text === 'string' && text,
  );
  const images = Array.isArray(item.images) ? item.images : [];
  return {
    place: textIn(item.title ?? item.id),
    values: {
      ...(item as Record<string, SourceValue>),
      id: `${recordId(endpoint, 'openagenda', item.id)}${time}`,
      title: htmlIn(item.title),
      summary: htmlIn(item.teaser) ?? htmlIn(item.excerpt),
      content: htmlIn(item.description),
      url: textIn(item.event_website_url),
      start,
      end,
      status: item.post_status === 'cancelled' ? 'cancelled' : undefined,
      'place.name': where.join(', '),
      'place.municipality': location.city as SourceValue,
      location: undefined,
      organiser: htmlIn(item.organizer),
      'registration.url': textIn(item.registration_url) || textIn(item.ticket_website_url),
      registration: undefined,
      dates: undefined,
      slug: undefined,
      images: images as SourceValue,
    },
  };
}
