import { fold } from '../../util/fold.js';
import type { AnyRecord, Knowledge, RecordField } from './criterion.js';
import { memoized, textsIn } from './criterion.js';
import { PLACE_FIELDS } from './municipality.js';

/** Words that a visitor types. They must all occur in a record. */
export const search = {
  fields: [
    'title',
    'name',
    'abbreviation',
    'summary',
    'organisation',
    'municipality',
    'municipalities',
    'place',
    'kind',
  ] satisfies RecordField[],
  isPreset: false,
  control: 'search',
  isOfferedEarly: true,
} as const;

/** The normalised words of a search. */
export const wordsOf = (search: string): string[] => fold(search).split(' ');

/** Key of the WeakMap for texts that were made without a geography. */
const NO_GEOGRAPHY = {};
const ANY_GEOGRAPHY = {};

/** A cache of the searched text of each record: every typed letter searches them all. */
const foldedTexts = new WeakMap<object, WeakMap<object, string>>();

/**
 * Returns a function that gives the searched text of a record, normalised. It includes the current names
 * of municipalities, since records often only have a code.
 */
export function searchText({ geography }: Knowledge): (record: AnyRecord) => string {
  const cacheOf = (key: object) => {
    const texts = foldedTexts.get(key) ?? new WeakMap<object, string>();
    foldedTexts.set(key, texts);
    return texts;
  };
  const withPlace = cacheOf(geography ?? NO_GEOGRAPHY);
  const withoutPlace = cacheOf(ANY_GEOGRAPHY);
  const nameOf = memoized((text) => geography?.municipality(text)?.name);
  return (record) => {
    const known = withPlace.get(record) ?? withoutPlace.get(record);
    if (known !== undefined) return known;
    const values = textsIn(record, search.fields);
    const places = textsIn(record, PLACE_FIELDS);
    for (const place of places) values.push(nameOf(place) ?? '');
    const text = fold(values.join(' '));
    (places.length ? withPlace : withoutPlace).set(record, text);
    return text;
  };
}
