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

/** Presents an event: what became of it, its day and times, where it is and who organises it. */
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
 * What stands above the events when they are over.
 * @param wantsPast - Whether a visitor asked for those.
 * @returns undefined when they are yet to come, or when a page shows nothing but what is over.
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
