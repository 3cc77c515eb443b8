import type { Filter, ValueNames } from '../feed/filter.js';
import { CRITERIA, facet } from '../feed/filter.js';
import { kindName } from '../util/kind-name.js';

/** More names than this nobody reads, and an address may have thousands. */
const MAX_NAMES = 5;
/** No longer text is a name. */
const MAX_LENGTH = 100;

/** What is chosen, as people call it: "Krachtige gemeenteraad, Utrecht". */
export function chosenNames(filter: Filter, names: ValueNames): string {
  const all = CRITERIA.flatMap((criterion) => {
    if (criterion === 'search') return filter.search ? [`“${filter.search}”`] : [];
    const { nameOf } = facet(criterion);
    return (filter[criterion] ?? []).map((value) => nameOf(value, names) ?? value);
  });
  const shown = all.slice(0, MAX_NAMES).map(shortened);
  return all.length > MAX_NAMES ? `${shown.join(', ')}, …` : shown.join(', ');
}

/** The name that a widget gives a kind, else what the kind itself reads as. */
export const kindNameIn =
  (texts: object): ((kind: string) => string) =>
  (kind) => {
    const { kinds = {} } = texts as { readonly kinds?: Readonly<Record<string, string>> };
    // A kind may be called "constructor".
    return (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined) ?? kindName(kind);
  };

const shortened = (name: string): string =>
  name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH)}…` : name;
