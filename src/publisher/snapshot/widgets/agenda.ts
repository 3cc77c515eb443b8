import type { PastEvents } from '../../../feed/arrange/events.js';
import { PAST_EVENTS, agendaAt, eventsShown } from '../../../feed/arrange/events.js';
import { events as section } from '../../../feed/read/sections/events.js';
import type { AgendaItem } from '../../../feed/schema/index.js';
import { resolveMunicipality } from '../../../geo/resolve.js';
import { events as dutch } from '../../../text/nl/events.js';
import { noteAbove, present, townOf } from '../../../text/records/events.js';
import { enumAttribute } from '../../attributes.js';
import type { Thing } from '../json-ld.js';
import { isoDate } from '../json-ld.js';
import type { View, WidgetSnapshot } from '../widget.js';

/** @see https://schema.org/EventStatusType */
const STATUS: Readonly<Record<string, string>> = {
  scheduled: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  moved: 'https://schema.org/EventRescheduled',
};

export const agenda: WidgetSnapshot<'events'> = {
  section,
  dutch,
  present,
  attributes: { past: PAST_EVENTS.join(', ') },

  arrange: (records, view) => eventsShown(agendaAt(records, view.now), policyOf(view)),

  note: (records, view) => noteAbove(agendaAt(records, view.now), policyOf(view), view.texts),

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
      eventStatus: Object.hasOwn(STATUS, status) ? STATUS[status] : undefined,
      location: locationOf(event),
      organizer: name && { '@type': 'Organization', name, url: partner?.url },
      inLanguage: language,
    };
  },
};

const policyOf = ({ attributes }: View<'events'>): PastEvents =>
  enumAttribute(attributes, 'past', PAST_EVENTS);

function locationOf({ place }: AgendaItem): Thing | undefined {
  if (!place) return undefined;
  const { name, municipality, coordinates: [longitude, latitude] = [] } = place;
  const addressLocality = municipality && townOf(municipality, resolveMunicipality);
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
