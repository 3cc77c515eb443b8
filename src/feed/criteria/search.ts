import { fold } from '../../util/fold.js';
import type { AnyRecord, Knowledge, RecordField } from './criterion.js';
import { memoized, textsIn } from './criterion.js';
import { PLACE_FIELDS } from './municipality.js';

/** Words that a visitor types, all of which have to stand in a record. */
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

/** The words of a search, as they are compared. */
export const wordsOf = (search: string): string[] => fold(search).split(' ');

/** Stand among the keys of a WeakMap for no geography, and for texts that need none. */
const NO_GEOGRAPHY = {};
const ANY_GEOGRAPHY = {};

/** The text of each record that was searched: visitors type letter after letter. */
const foldedTexts = new WeakMap<object, WeakMap<object, string>>();

/**
 * Gives the text of a record that is searched, as it is compared: with the names that its
 * municipalities have today, since records often carry no more than a code.
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
