import type { Instrument } from '../schema/index.js';

/** All kinds as they follow each other: first what people do together, then what they read. */
export const INSTRUMENT_KINDS = [
  'game',
  'workshop',
  'scan',
  'toolkit',
  'guide',
  'book',
  'publication',
] as const satisfies Instrument['kind'][];

/**
 * Instruments as they are shown: kind by kind, what has no kind last.
 * @param kinds - Only these; none for all.
 */
export function instrumentsOf(
  records: readonly Instrument[],
  kinds: readonly Instrument['kind'][],
): Instrument[] {
  const rank = ({ kind }: Instrument) =>
    kind ? INSTRUMENT_KINDS.indexOf(kind) : INSTRUMENT_KINDS.length;
  return records
    .filter(({ kind }) => !kinds.length || kinds.includes(kind))
    .sort((one, other) => rank(one) - rank(other));
}
