import { passedAt, spanOf } from '../../util/span.js';
import type { AgendaItem } from '../schema/index.js';

/** Events at a moment. */
export interface Agenda {
  /** What has begun and is not over, and behind it what is yet to come, soonest first. */
  readonly coming: readonly AgendaItem[];
  /** How many of those have begun. */
  readonly ongoing: number;
  /** What is over, latest first. */
  readonly past: readonly AgendaItem[];
  /** When it changes: an event begins or is over, or a registration closes; Infinity for never. */
  readonly until: number;
}

/** What an agenda does with events that are over; `show` when nothing is coming, or on request. */
export const PAST_EVENTS = ['show', 'hide', 'only'] as const;
export type PastEvents = (typeof PAST_EVENTS)[number];

/**
 * The events that an agenda shows.
 * @param wantsPast - Whether a visitor asked for what is over.
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
 * Whether an event goes on as far as is known: neither cancelled, nor in a status that is not one of the
 * feed's own words, which may mean anything.
 */
export const goesOn = ({ status = 'scheduled' }: AgendaItem): boolean =>
  status === 'scheduled' || status === 'moved';

/** Sorts events, apart by whether they have begun and are over. */
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
