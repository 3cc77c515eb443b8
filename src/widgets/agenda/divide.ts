import type { AgendaItem } from '../../feed/schema/index.js';
import { passedAt, spanOf } from '../../util/span.js';

/** Events at a moment. */
export interface Divided {
  /** What is on or yet to come, soonest first. */
  readonly coming: readonly AgendaItem[];
  /** What is over, latest first. */
  readonly been: readonly AgendaItem[];
  /** When that changes: an event is over, or a registration closes. */
  readonly until: Date | undefined;
}

/** Divides events by whether they are over. */
export function divide(events: readonly AgendaItem[], now: Date): Divided {
  const dated = events
    .map((event) => ({ event, span: spanOf(event) }))
    .sort((one, other) => Number(one.span.start) - Number(other.span.start));
  const coming = dated.filter(({ span }) => span.end > now);
  const been = dated.filter(({ span }) => !(span.end > now));
  const changes = coming
    .flatMap(({ event: { registration }, span }) => [
      span.end,
      ...(registration?.closes ? [passedAt(registration.closes)] : []),
    ])
    .filter((moment) => moment > now)
    .map(Number);
  return {
    coming: coming.map(({ event }) => event),
    been: been.map(({ event }) => event).reverse(),
    until: changes.length ? new Date(Math.min(...changes)) : undefined,
  };
}
