import type { Filter } from '../feed/filter.js';
import { meaning } from '../feed/filter.js';
import type { Sections } from '../feed/sections.js';
import type * as Geography from '../geo/geography.js';
import { kindName } from '../util/kind-name.js';

/** Who knows what the values of a filter are called; what is not known yet is left out. */
export interface Names {
  readonly subgoals: readonly Sections['subgoals'][];
  readonly themes: readonly Sections['themes'][];
  readonly geography?: typeof Geography | undefined;
  readonly kindName: (kind: string) => string;
}

/** More names than this nobody reads, and an address may have thousands. */
const MOST = 5;
/** No longer text is a name. */
const LONGEST = 100;

/** What is chosen, as people call it: "Krachtige gemeenteraad, Utrecht". */
export function chosenNames(filter: Filter, names: Names): string {
  const { search, subgoal = [], theme = [], kind = [], municipality = [], province = [] } = filter;
  const all = [
    ...(search ? [`“${search}”`] : []),
    ...subgoal.map((value) => subgoalName(value, names)),
    ...theme.map((value) => names.themes.find(({ id }) => id === value)?.title ?? value),
    ...kind.map(names.kindName),
    ...municipality.map((value) => names.geography?.municipality(value)?.name ?? value),
    ...province.map((value) => provinceName(value, names)),
  ];
  const said = all.slice(0, MOST).map(shortened);
  return all.length > MOST ? `${said.join(', ')}, …` : said.join(', ');
}

/** The name that a widget gives a kind, else what the kind itself reads as. */
export const kindNameIn =
  (texts: object): ((kind: string) => string) =>
  (kind) => {
    const { kinds = {} } = texts as { readonly kinds?: Readonly<Record<string, string>> };
    // A kind may be called "constructor".
    return (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined) ?? kindName(kind);
  };

function subgoalName(value: string, { subgoals }: Names): string {
  const meant = meaning('subgoal', { subgoals }).wanted(value);
  return subgoals.find(({ id }) => id === meant)?.title ?? value;
}

function provinceName(value: string, { geography }: Names): string {
  const code = geography?.province(value);
  return (code && geography?.PROVINCES[code]) ?? value;
}

const shortened = (name: string): string =>
  name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
