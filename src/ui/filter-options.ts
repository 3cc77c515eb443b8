import type { Choice } from '../feed/criteria/criterion.js';
import type { FacetName, Filter, ValueNames } from '../feed/filter.js';
import { facet } from '../feed/filter.js';
import type { FacetCounts } from '../feed/record-index.js';
import type * as Geography from '../geo/geography.js';
import { fold } from '../util/fold.js';
import { kindName } from '../util/kind-name.js';
import type { Suggestion } from './combobox.js';

/** Longer lists are slow, and useless for visitors. */
const MAX_OPTIONS = 500;
const MAX_SUGGESTIONS = 8;

/** The current filter, and the data for its options. */
export interface FilterState extends ValueNames {
  readonly filter: Filter;
  /** How many records have each value; undefined while unknown: then all values are options. */
  readonly counts: Partial<FacetCounts> | undefined;
  readonly geography: typeof Geography | undefined;
}

/** An option of a field with a list. */
export interface Option extends Choice {
  readonly count: number | undefined;
  readonly isChosen: boolean;
}

const { compare } = new Intl.Collator('nl');

/** The options of a criterion; if several are selected, also their names. */
export function optionsOf(
  state: FilterState,
  name: FacetName,
): { options: Option[]; several?: string } {
  const { choices, nameOf, normalizers } = facet(name);
  const counts = state.counts?.[name];
  const { normalizeFilterValue } = normalizers(state);
  const chosen = new Set(state.filter[name]?.map((text) => normalizeFilterValue(text) ?? text));
  const listed = choices?.(state) ?? [];
  const isListed = new Set(listed.map(({ value }) => value));
  const others = [...new Set([...(counts?.keys() ?? []), ...chosen])]
    .filter((value) => !isListed.has(value))
    .map((value) => ({ value, name: nameOf(value, state) ?? kindName(value) }))
    .sort((one, other) => compare(one.name, other.name));
  const options: Option[] = [...listed, ...others]
    // Leave out values that no record has.
    .filter(({ value }) => !counts || counts.has(value) || chosen.has(value))
    .slice(0, MAX_OPTIONS)
    .map((choice) => ({
      ...choice,
      count: counts && (counts.get(choice.value) ?? 0),
      isChosen: chosen.size === 1 && chosen.has(choice.value),
    }));
  if (chosen.size < 2) return { options };
  const names = options.filter(({ value }) => chosen.has(value)).map(({ name }) => name);
  return { options, several: names.join(', ') };
}

/**
 * The municipalities that a visitor may mean by a text. Those with records come first, then those whose
 * name begins with the text. Without a text, those with the most records come first.
 * @returns undefined until the municipalities are loaded.
 */
export function suggestMunicipalities(
  { counts, geography }: FilterState,
  text: string,
): Suggestion[] | undefined {
  if (!geography) return undefined;
  const recordCounts = counts?.municipality;
  const key = fold(text);
  const exact = geography.municipality(text)?.code;
  const known = geography.searchMunicipalities(text).map(({ municipality, otherName, isFront }) => {
    const { code, name } = municipality;
    const count = recordCounts && (recordCounts.get(code) ?? 0);
    // Names that begin with the text come first, and current names before former ones.
    const rank = (isFront ? 0 : 2) + (otherName ? 1 : 0);
    return { value: code, label: name, hint: otherName, count, isExact: code === exact, rank };
  });
  // Unknown places, as the records write them.
  const others = [...(recordCounts ?? [])].flatMap(([value, count]) => {
    const name = geography.municipality(value) ? '' : fold(value);
    const isFront = name.startsWith(key);
    const isFound = name && (isFront || name.includes(` ${key}`));
    return isFound
      ? [{ value, label: value, count, isExact: name === key, rank: isFront ? 0 : 2 }]
      : [];
  });
  return [...known, ...others]
    .sort(
      (one, other) =>
        Number(one.count === 0) - Number(other.count === 0) ||
        (key ? one.rank - other.rank : (other.count ?? 0) - (one.count ?? 0)) ||
        compare(one.label, other.label),
    )
    .slice(0, MAX_SUGGESTIONS);
}
