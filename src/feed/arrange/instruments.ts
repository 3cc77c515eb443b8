import type { Instrument } from '../schema/index.js';

type Kind = NonNullable<Instrument['kind']>;

/**
 * Instruments as they are shown: kind by kind, what has no kind last.
 * @param kinds - All kinds, in their order.
 * @param wanted - Only these; none for all.
 */
export function instrumentsOf(
  records: readonly Instrument[],
  kinds: readonly Kind[],
  wanted: readonly Kind[],
): Instrument[] {
  const rank = ({ kind }: Instrument) => (kind ? kinds.indexOf(kind) : kinds.length);
  return records
    .filter(({ kind }) => !wanted.length || (kind && wanted.includes(kind)))
    .sort((one, other) => rank(one) - rank(other));
}
