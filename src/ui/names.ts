import type { Filter, ValueNames } from '../feed/filter.js';
import { CRITERIA, facet } from '../feed/filter.js';
import { kindName } from '../util/kind-name.js';

/** The address of a page may hold thousands of names. */
export const MAX_NAMES = 5;
/** In characters. */
const MAX_NAME_LENGTH = 100;

/** The values of a filter as text for visitors: "Krachtige gemeenteraad, Utrecht". */
export function chosenNames(filter: Filter, names: ValueNames): string {
  const all = CRITERIA.flatMap((criterion) => {
    if (criterion === 'search') return filter.search ? [`“${filter.search}”`] : [];
    const { nameOf } = facet(criterion);
    return (filter[criterion] ?? []).map((value) => nameOf(value, names) ?? value);
  });
  const shown = all.slice(0, MAX_NAMES).map(shortName);
  return all.length > MAX_NAMES ? `${shown.join(', ')}, …` : shown.join(', ');
}

/** The name of a kind in the texts of a widget. Default: a name made from the kind itself. */
export const kindNameIn =
  (texts: object): ((kind: string) => string) =>
  (kind) => {
    const { kinds = {} } = texts as { readonly kinds?: Readonly<Record<string, string>> };
    // A kind may have the name of a method of objects, such as "constructor".
    return (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined) ?? kindName(kind);
  };

/** A name, with an ellipsis if it is too long to read. */
export const shortName = (name: string): string =>
  name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name;
