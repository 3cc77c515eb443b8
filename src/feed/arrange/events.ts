import { passedAt, spanOf } from '../../util/span.js';
import type { AgendaItem } from '../schema/index.js';

/** The events of an agenda at one moment. */
export interface Agenda {
  /** Ongoing and then upcoming events, soonest first. */
  readonly coming: readonly AgendaItem[];
  /** How many of them are ongoing. */
  readonly ongoing: number;
  /** Past events, latest first. */
  readonly past: readonly AgendaItem[];
  /** Milliseconds since the epoch until which this is valid: then an event begins or ends, or a registration closes. Infinity for always. */
  readonly until: number;
}

/** What an agenda does with past events. `show`: on request, and if there are no upcoming events. */
export const PAST_EVENTS = ['show', 'hide', 'only'] as const;
export type PastEvents = (typeof PAST_EVENTS)[number];

/**
 * The events that an agenda shows.
 * @param wantsPast - Whether a visitor asked for past events.
 */
export function eventsShown(
  { coming, past }: Agenda,
  policy: PastEvents,
  wantsPast = false,
): readonly AgendaItem[] {
  const isPast = !coming.length || (wantsPast && past.length > 0);
  return { show: isPast ? past : coming, hide: coming, only: past }[policy];
}

/**
 * Whether an event takes place as far as is known: it is not cancelled, and has no status other than the
 * words of the feed, which could mean anything.
 */
export const goesOn = ({ status = 'scheduled' }: AgendaItem): boolean =>
  status === 'scheduled' || status === 'moved';

/** Sorts events, and divides them into past and coming ones. */
export function agendaAt(records: readonly AgendaItem[], now: Date): Agenda {
  const coming: AgendaItem[] = [];
  const past: AgendaItem[] = [];
  let ongoing = 0;
  let until = Infinity;
  const moments = records.map((event) => ({ event, ...spanOf(event) }));
  for (const { event, start, end } of moments.sort(
    (one, other) => Number(one.start) - Number(other.start),
  )) {
    (end > now ? coming : past).push(event);
    if (start <= now && end > now) ongoing++;
    const { closes } = event.registration ?? {};
    for (const moment of [start, end, ...(closes ? [passedAt(closes)] : [])]) {
      if (moment > now) until = Math.min(until, Number(moment));
    }
  }
  return { coming, ongoing, past: past.reverse(), until };
}
