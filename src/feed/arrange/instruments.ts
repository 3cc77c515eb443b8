import type { Instrument } from '../schema/index.js';

/** All kinds in the order of the list: first activities for a group, then publications. */
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
 * Instruments sorted by kind; those without a kind last.
 * @param kinds - The kinds to keep; empty for all.
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
