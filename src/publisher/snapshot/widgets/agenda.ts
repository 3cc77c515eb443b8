import { agendaAt } from '../../../feed/arrange/events.js';
import { partnerName } from '../../../feed/partner-name.js';
import { events } from '../../../feed/read/sections/events.js';
import type { AgendaItem } from '../../../feed/schema/index.js';
import { resolveMunicipality } from '../../../geo/resolve.js';
import { FULL, eventTimes } from '../../../text/event-times.js';
import { events as dutch } from '../../../text/nl/events.js';
import { spanOf } from '../../../util/span.js';
import { enumAttribute } from '../../attributes.js';
import { h } from '../html.js';
import type { Thing } from '../json-ld.js';
import { isoDate } from '../json-ld.js';
import type { View, WidgetSnapshot } from '../widget.js';

const PAST = ['show', 'hide', 'only'] as const;

/** @see https://schema.org/EventStatusType */
const STATUS = {
  scheduled: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  moved: 'https://schema.org/EventRescheduled',
} as const;

export const agenda: WidgetSnapshot<'events'> = {
  section: events,
  dutch,
  attributes: { past: PAST.join(', ') },

  arrange: (records, view) => {
    const { coming, past } = agendaAt(records, view.now);
    const isPast = pastOf(view) === 'only' || (pastOf(view) === 'show' && !coming.length);
    return isPast ? past : coming;
  },

  note: (records, view) => {
    const { coming, past } = agendaAt(records, view.now);
    const isAsked = pastOf(view) === 'show';
    return isAsked && !coming.length && past.length ? view.texts.nothingComing : undefined;
  },

  title: ({ title }) => title,

  meta: (event, { texts, related }) => {
    const { start, status, organiser } = event;
    const span = spanOf(event);
    return [
      status && status !== 'scheduled' ? texts.status[status] : undefined,
      h('time', { datetime: start }, texts.day(span.start, FULL)),
      eventTimes(span, texts),
      ...placeOf(event),
      organiser && partnerName(organiser, related('partners')),
    ];
  },

  thing: (event, { related }) => {
    const { title, url, summary, start, end, status = 'scheduled', organiser, language } = event;
    const partner = related('partners').find(({ id }) => id === organiser);
    const name = partner?.name ?? organiser;
    return {
      '@type': 'Event',
      name: title,
      url,
      description: summary,
      startDate: isoDate(start),
      endDate: end && isoDate(end),
      eventStatus: STATUS[status],
      location: locationOf(event),
      organizer: name && { '@type': 'Organization', name, url: partner?.url },
      inLanguage: language,
    };
  },
};

const pastOf = ({ attributes }: View<'events'>): (typeof PAST)[number] =>
  enumAttribute(attributes, 'past', PAST);

/** What a municipality is called; a code that nobody knows says nothing. */
const townOf = (municipality: string): string | undefined =>
  /^GM\d+$/.test(municipality) ? resolveMunicipality(municipality)?.name : municipality;

function placeOf({ place: { name, municipality = '' } = {} }: AgendaItem): (string | undefined)[] {
  const town = townOf(municipality) ?? '';
  return [name, name?.endsWith(town) ? undefined : town];
}

function locationOf({ place }: AgendaItem): Thing | undefined {
  if (!place) return undefined;
  const { name, municipality, coordinates: [longitude, latitude] = [] } = place;
  const addressLocality = municipality && townOf(municipality);
  return {
    '@type': 'Place',
    name: name ?? addressLocality,
    address: addressLocality && {
      '@type': 'PostalAddress',
      addressLocality,
      addressCountry: 'NL',
    },
    geo: latitude === undefined ? undefined : { '@type': 'GeoCoordinates', latitude, longitude },
  };
}
