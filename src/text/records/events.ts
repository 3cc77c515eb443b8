import type { Agenda, PastEvents } from '../../feed/arrange/events.js';
import { partnerName } from '../../feed/partner-name.js';
import type { AgendaItem } from '../../feed/schema/index.js';
import { spanOf } from '../../util/span.js';
import { FULL, eventTimes } from '../event-times.js';
import type { EventTexts } from '../index.js';
import type {
  DateText,
  FindMunicipality,
  Presentation,
  PresentationContext,
} from './presentation.js';
import { isCode, wordIn } from './presentation.js';

/** An event, whose date is always known. */
export interface EventPresentation extends Presentation {
  readonly date: DateText;
}

/** Presents an event: its status, day and times, place and organiser. */
export function present(
  event: AgendaItem,
  { texts, related, findMunicipality }: PresentationContext<'events'>,
): EventPresentation {
  const { title, start, status, organiser } = event;
  const span = spanOf(event);
  return {
    title,
    status: status && status !== 'scheduled' ? wordIn(texts.status, status) : undefined,
    date: { text: texts.day(span.start, FULL), datetime: start },
    meta: [
      eventTimes(span, texts),
      placeOf(event, findMunicipality),
      organiser && partnerName(organiser, related('partners')),
    ],
  };
}

/** Where an event is: the name of the place and its municipality, where that does not end in it. */
export function placeOf(
  { place: { name, municipality = '' } = {} }: AgendaItem,
  find: FindMunicipality | undefined,
): string {
  const town = townOf(municipality, find) ?? '';
  return [name, name?.endsWith(town) ? '' : town].filter(Boolean).join(', ');
}

/**
 * The name of the municipality of an event; a name is taken as it is written.
 * @returns undefined for a code whose name is not known.
 */
export const townOf = (
  municipality: string,
  find: FindMunicipality | undefined,
): string | undefined => (isCode(municipality) ? find?.(municipality)?.name : municipality);

/**
 * The text above past events.
 * @param wantsPast - Whether a visitor asked for those.
 * @returns undefined if the events are not past, or if the page shows only past events.
 */
export function noteAbove(
  { coming, past }: Agenda,
  policy: PastEvents,
  texts: EventTexts,
  wantsPast = false,
): string | undefined {
  if (policy !== 'show' || !past.length) return undefined;
  if (!coming.length) return texts.nothingComing;
  return wantsPast ? texts.past : undefined;
}
