import ICAL from 'ical.js';

import { inAmsterdam, withOffset } from '../dates.js';
import type { Note } from '../note.js';
import { SourceError } from '../note.js';
import { Html } from '../source-record.js';
import type { SourceRecord, SourceValue } from '../source-record.js';
import type { ReadSource, SourceAccess } from './source.js';
import { baseOf, onlyDocument } from './source.js';

/** Maximum number of occurrences of a recurring event. */
const MAX_TIMES = 1000;

/** A calendar (RFC 5545), as Outlook, Google and Nextcloud write it. */
export const ical: ReadSource = async (source, access) => {
  const document = await onlyDocument(source, access);
  const text = new TextDecoder().decode(document.bytes).replace(/^\ufeff/, '');
  const calendars = parsed(text, document.name);
  const zones = new Set<string>();
  const records: SourceRecord[] = [];
  let count = 0;
  for (const calendar of calendars) {
    const components = calendar.getAllSubcomponents('vevent');
    count += components.length;
    for (const zone of calendar.getAllSubcomponents('vtimezone'))
      ICAL.TimezoneService.register(zone);
    for (const master of eventsOf(components)) records.push(...timesOf(master, access, zones));
    // The next calendar may use the same name for another zone.
    ICAL.TimezoneService.reset();
  }
  const notes = [...zones].map((zone): Note => ({
    code: 'time-zone',
    place: '',
    field: '',
    found: zone,
    expected: '',
    count: 1,
  }));
  return { records, base: baseOf(source, document.url, access), count, notes };
};

/** @throws SourceError `not-ical` */
function parsed(text: string, name: string): ICAL.Component[] {
  if (!/^\s*BEGIN:VCALENDAR/i.test(text))
    throw new SourceError('not-ical', name, text.slice(0, 40));
  // A truncated file can look complete.
  if (!/END:VCALENDAR\s*$/i.test(text))
    throw new SourceError('not-ical', name, text.slice(-40).trim());
  try {
    const json = ICAL.parse(text) as unknown[];
    const calendars = Array.isArray(json[0]) ? json : [json];
    return calendars.map((calendar) => new ICAL.Component(calendar as never));
  } catch (error) {
    throw new SourceError('not-ical', name, (error as Error).message);
  }
}

/** Events, each with the exceptions to its recurrence rule. */
function eventsOf(components: readonly ICAL.Component[]): ICAL.Event[] {
  const masters = new Map<string, ICAL.Event>();
  const exceptions: ICAL.Component[] = [];
  const alone: ICAL.Event[] = [];
  for (const component of components) {
    const uid = component.getFirstPropertyValue('uid');
    if (component.hasProperty('recurrence-id')) exceptions.push(component);
    else if (typeof uid !== 'string' || masters.has(uid)) alone.push(new ICAL.Event(component));
    else masters.set(uid, new ICAL.Event(component, { strictExceptions: false, exceptions: [] }));
  }
  for (const component of exceptions) {
    const master = masters.get(String(component.getFirstPropertyValue('uid')));
    if (master) master.relateException(component);
    else alone.push(new ICAL.Event(component));
  }
  return [...masters.values(), ...alone];
}

/** One occurrence of a recurring event. */
interface Occurrence {
  readonly item: ICAL.Event;
  readonly startDate: ICAL.Time;
  readonly endDate: ICAL.Time | undefined;
}

function* timesOf(
  event: ICAL.Event,
  { from, until }: SourceAccess,
  zones: Set<string>,
): Generator<SourceRecord> {
  if (!event.startDate) {
    yield { place: event.summary ?? event.uid ?? '', values: { title: event.summary } };
    return;
  }
  if (!event.isRecurring()) {
    yield recordOf(event, event.startDate, event.endDate, '', zones);
    return;
  }
  const iterator = event.iterator();
  for (let times = 0; times < MAX_TIMES;) {
    const next = iterator.next() as ICAL.Time | undefined;
    if (!next || momentOf(next) > until) return;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next) as Occurrence;
    if (momentOf(endDate ?? startDate) < from) continue;
    times++;
    yield recordOf(item, startDate, endDate, `/${next.toString()}`, zones);
  }
}

const HOUR_MS = 3_600_000;

/** The moment. It may be an hour off if the time zone is unknown, which is good enough to compare dates. */
const momentOf = (time: ICAL.Time): Date =>
  new Date(time.toUnixTime() * 1000 - (time.zone === ICAL.Timezone.localTimezone ? HOUR_MS : 0));

const STATUS: Readonly<Record<string, string>> = {
  CANCELLED: 'cancelled',
  CONFIRMED: 'scheduled',
  TENTATIVE: 'scheduled',
};

function recordOf(
  event: ICAL.Event,
  start: ICAL.Time,
  end: ICAL.Time | null | undefined,
  time: string,
  zones: Set<string>,
): SourceRecord {
  const { component, summary, uid } = event;
  const text = (name: string): string | undefined => {
    const value = component.getFirstPropertyValue(name);
    return value === null ? undefined : String(value);
  };
  const [latitude, longitude] = [component.getFirstPropertyValue('geo')].flat() as SourceValue[];
  // Outlook writes whole days with the times at which they begin.
  const isAllDay = /^true$/i.test(text('x-microsoft-cdo-alldayevent') ?? '') && isMidnight(start);
  if (isAllDay) {
    start = asDay(start);
    end = end && isMidnight(end) ? asDay(end) : undefined;
  }
  const organiser = component.getFirstProperty('organizer')?.getParameter('cn');
  return {
    place: summary || uid,
    values: {
      id: uid && `${uid}${time}`,
      title: summary,
      summary: new Html(withBreaks(withoutUrl(text('description') ?? '', text('url')))),
      url: text('url'),
      start: dateOf(start, zoneOf(component, 'dtstart'), zones),
      ...(end && end.compare(start) > 0 ? { end: lastOf(end, start, component, zones) } : {}),
      status: STATUS[text('status')?.toUpperCase() ?? ''],
      'place.name': text('location'),
      organiser: typeof organiser === 'string' ? organiser : undefined,
      categories: component
        .getAllProperties('categories')
        .flatMap((one) => one.getValues() as string[]),
      ...(longitude === undefined ? {} : { position: [longitude, latitude] }),
    },
  };
}

const isMidnight = ({ isDate, hour, minute, second }: ICAL.Time): boolean =>
  !isDate && hour + minute + second === 0;

const asDay = ({ year, month, day }: ICAL.Time): ICAL.Time =>
  ICAL.Time.fromData({ year, month, day, isDate: true });

/** Removes the URL from the end of the text, where some calendars repeat it. */
const withoutUrl = (text: string, url: string | undefined): string =>
  url && text.trim().endsWith(url) ? text.trim().slice(0, -url.length) : text;

/** Outlook writes HTML, most others text: a space before each line break separates words in both. */
const withBreaks = (text: string): string => text.replace(/\n/g, ' \n');

/** Names of zones with the same time as Amsterdam, beside the zones that a calendar defines itself. */
const LIKE_AMSTERDAM =
  /^(?:Europe\/(?:Amsterdam|Brussels|Berlin|Paris|Luxembourg|Rome|Madrid|Vienna|Zurich|Copenhagen)|W\. Europe Standard Time|Romance Standard Time|Central European Standard Time)$/;

/** A date, or a time with the offset of Amsterdam. A time without a zone is a time in Amsterdam. */
function dateOf(time: ICAL.Time, named: string | undefined, zones: Set<string>): string {
  if (time.isDate) return time.toString();
  const { zone } = time;
  const clock = time.toString().replace(/Z$/, '');
  const isKnown = zone && zone !== ICAL.Timezone.localTimezone && zone.tzid !== 'floating';
  if (isKnown) return inAmsterdam(new Date(time.toUnixTime() * 1000));
  if (!named || LIKE_AMSTERDAM.test(named)) return withOffset(clock);
  const moment = inZone(clock, named);
  if (!moment) zones.add(named);
  return moment ? inAmsterdam(moment) : withOffset(clock);
}

/** The moment of a local time in a zone of the IANA database. */
function inZone(clock: string, timeZone: string): Date | undefined {
  try {
    const format = new Intl.DateTimeFormat('sv', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const wanted = Date.parse(`${clock}Z`);
    let moment = wanted;
    // Twice, because the offset may change in between.
    for (let turn = 0; turn < 2; turn++) {
      moment += wanted - Date.parse(`${format.format(moment).replace(' ', 'T')}Z`);
    }
    return new Date(moment);
  } catch {
    return undefined;
  }
}

/** The name of a zone that a calendar uses without defining it. */
function zoneOf(component: ICAL.Component, property: string): string | undefined {
  const name = component.getFirstProperty(property)?.getParameter('tzid');
  return typeof name === 'string' ? name : undefined;
}

/** The last day of an event: calendars give the day after it, the feed the day itself. */
function lastOf(
  end: ICAL.Time,
  start: ICAL.Time,
  component: ICAL.Component,
  zones: Set<string>,
): string | undefined {
  if (!end.isDate) {
    return dateOf(end, zoneOf(component, 'dtend') ?? zoneOf(component, 'dtstart'), zones);
  }
  const last = end.clone();
  last.adjust(-1, 0, 0, 0);
  return last.compare(start) > 0 ? last.toString() : undefined;
}
