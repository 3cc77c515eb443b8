import { passedAt, spanOf } from '../../util/span.js';
import type { AgendaItem } from '../schema/index.js';

/** Events at a moment. */
export interface Agenda {
  /** What is on or yet to come, soonest first. */
  readonly coming: readonly AgendaItem[];
  /** What is over, latest first. */
  readonly past: readonly AgendaItem[];
  /** When it changes: an event is over, or a registration closes; Infinity for never. */
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

/** Sorts events, apart by whether they are over. */
export function agendaAt(records: readonly AgendaItem[], now: Date): Agenda {
  const coming: AgendaItem[] = [];
  const past: AgendaItem[] = [];
  let until = Infinity;
  const moments = records.map((event) => ({ event, ...spanOf(event) }));
  for (const { event, end } of moments.sort(
    (one, other) => Number(one.start) - Number(other.start),
  )) {
    (end > now ? coming : past).push(event);
    const { closes } = event.registration ?? {};
    for (const moment of [end, ...(closes ? [passedAt(closes)] : [])]) {
      if (moment > now) until = Math.min(until, Number(moment));
    }
  }
  return { coming, past: past.reverse(), until };
}
