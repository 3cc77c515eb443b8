import type { Gathered } from './gather.js';
import { NOWHERE } from './gather.js';

const byName = new Intl.Collator('nl');

/** Indices of records, sorted by the name of their municipality; those that are not on the map last. */
export function byMunicipality({ places, placeOf }: Gathered): Uint32Array {
  const named = places.filter(({ name }) => name !== undefined);
  const others = places.filter(({ name }) => name === undefined);
  named.sort((one, other) => byName.compare(one.name ?? '', other.name ?? ''));
  const order = new Uint32Array(placeOf.length);
  let next = 0;
  for (const { members } of [...named, ...others]) {
    order.set(members, next);
    next += members.length;
  }
  for (let index = 0; index < placeOf.length; index++) {
    if (placeOf[index] === NOWHERE) order[next++] = index;
  }
  return order;
}
