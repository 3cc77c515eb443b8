import { fold } from '../util/fold.js';
import type { Section } from './read/section.js';
import type { SectionName, Sections } from './sections.js';

/** What is chosen: within a criterion one value must fit, and all criteria must. */
export interface Filter {
  /** Words, all of which must stand in the record. */
  readonly search?: string;
  /** Ids, or the numbers of subgoals. */
  readonly subgoal?: readonly string[];
  readonly theme?: readonly string[];
  readonly kind?: readonly string[];
  /** CBS codes or names. */
  readonly municipality?: readonly string[];
  /** `NL-UT` or names. */
  readonly province?: readonly string[];
}
export type Criterion = keyof Filter;
/** Criteria whose values can be chosen from a list. */
export type Facet = Exclude<Criterion, 'search'>;

/** Where a municipality lies, by its code or name of today or before. */
export interface Geography {
  municipality(
    codeOrName: string,
  ): { readonly code: string; readonly name?: string; readonly province: string } | undefined;
  province(codeOrName: string): string | undefined;
}

/** What a filter needs to know beside the records. */
export interface Knowledge {
  /** To tell which subgoal a number means. */
  readonly subgoals?: readonly Sections['subgoals'][];
  /** Without it municipalities are compared as they are written, and no record fits a province. */
  readonly geography?: Geography;
}

/** The fields that a criterion looks at; a section without any of them is left as it is. */
const FIELDS: Readonly<Record<Criterion, readonly string[]>> = {
  search: [
    'title',
    'name',
    'abbreviation',
    'summary',
    'organisation',
    'municipality',
    'municipalities',
    'place',
    'kind',
  ],
  subgoal: ['subgoals'],
  theme: ['themes'],
  kind: ['kind'],
  municipality: ['municipality', 'municipalities', 'place'],
  province: ['municipality', 'municipalities', 'place'],
};

/** The fields of a section that a criterion looks at: of the subgoals themselves their ids. */
export const fieldsOf = (criterion: Criterion, { name }: Section): readonly string[] =>
  name === `${criterion}s` ? ['id', 'number'] : FIELDS[criterion];

/** All criteria, always in this order. */
export const CRITERIA = Object.keys(FIELDS) as Criterion[];

/** Whether a criterion means anything to a section; `subgoals` and `themes` have it in their ids. */
export const concerns = (criterion: Criterion, { name, table }: Section): boolean =>
  name === `${criterion}s` ||
  (FIELDS[criterion] as readonly string[] | undefined)?.some((field) => field in table) === true;

/**
 * The part of what visitors chose that narrows the records of a section: an overview of subgoals
 * stays whole, and so do records that say nothing about a criterion at all.
 */
export const narrowing = <S extends SectionName>(
  filter: Filter,
  section: Section<S>,
  records: readonly Sections[S][],
): Filter =>
  Object.fromEntries(
    (Object.entries(filter) as [Criterion, Filter[Criterion]][]).filter(
      ([criterion, values]) =>
        values?.length &&
        section.name !== `${criterion}s` &&
        concerns(criterion, section) &&
        records.some((record) => valuesOf(record, FIELDS[criterion]).length),
    ),
  );

/** Whether any of the records says where it belongs. */
export const saysPlace = <S extends SectionName>(
  section: Section<S>,
  records: readonly Sections[S][],
): boolean =>
  concerns('municipality', section) &&
  records.some((record) => valuesOf(record, FIELDS.municipality).length);

/** A record of any section. */
export type AnyRecord = Readonly<Record<string, unknown>>;

/**
 * Makes the test of a filter: prepared once, so that 100,000 records pass quickly.
 * @returns Whether a record of the section fits.
 */
export function matcher<S extends SectionName>(
  section: Section<S>,
  filter: Filter,
  knowledge: Knowledge = {},
): (record: Sections[S]) => boolean {
  const tests = CRITERIA.filter(
    (criterion) => filter[criterion]?.length && concerns(criterion, section),
  ).map((criterion) =>
    criterion === 'search'
      ? searchTest(filter, knowledge)
      : facetTest(criterion, fieldsOf(criterion, section), filter, knowledge),
  );
  return (record) => tests.every((fits) => fits(record as AnyRecord));
}

function searchTest({ search = '' }: Filter, knowledge: Knowledge): (record: AnyRecord) => boolean {
  const words = wordsOf(search);
  const textOf = searchable(knowledge);
  return (record) => {
    const text = textOf(record);
    return words.every((word) => text.includes(word));
  };
}

function facetTest(
  facet: Facet,
  fields: readonly string[],
  filter: Filter,
  knowledge: Knowledge,
): (record: AnyRecord) => boolean {
  const { held, wanted } = meaning(facet, knowledge);
  const chosen = new Set(filter[facet]?.map(wanted));
  chosen.delete(undefined);
  return (record) => valuesOf(record, fields).some((text) => chosen.has(held(text)));
}

/** The words that a visitor searches for. */
export const wordsOf = (search: string): string[] => fold(search).split(' ');

/** Stand among the keys of a WeakMap for no geography, and for texts that need none. */
const NOWHERE = {};
const ANYWHERE = {};

/** The text of each record that was searched: visitors type letter after letter. */
const folded = new WeakMap<object, WeakMap<object, string>>();

/**
 * Gives the text of a record that is searched, as it is compared: with the names that its
 * municipalities have today, since records often carry no more than a code.
 */
export function searchable({ geography }: Knowledge): (record: AnyRecord) => string {
  const cacheOf = (key: object) => {
    const texts = folded.get(key) ?? new WeakMap<object, string>();
    folded.set(key, texts);
    return texts;
  };
  const [placed, others] = [cacheOf(geography ?? NOWHERE), cacheOf(ANYWHERE)];
  const nameOf = once((text: string) => geography?.municipality(text)?.name);
  return (record) => {
    const known = placed.get(record) ?? others.get(record);
    if (known !== undefined) return known;
    const values = valuesOf(record, FIELDS.search);
    const places = valuesOf(record, FIELDS.municipality);
    for (const place of places) values.push(nameOf(place) ?? '');
    const text = fold(values.join(' '));
    // What says no place is the same with and without a geography.
    (places.length ? placed : others).set(record, text);
    return text;
  };
}

/** What texts stand for: one value, however it is written. */
interface Meaning {
  /** In a record. */
  readonly held: (text: string) => string | undefined;
  /** In a filter. */
  readonly wanted: (text: string) => string | undefined;
}

/** How a criterion understands the texts of records and of filters. */
export function meaning(facet: Facet, { subgoals = [], geography }: Knowledge): Meaning {
  switch (facet) {
    case 'subgoal': {
      const ids = new Map(
        // Of two with one number the first counts, and an id that looks like a number is an id.
        [...subgoals].reverse().map(({ id, number }) => [String(number ?? id), id]),
      );
      for (const { id } of subgoals) ids.set(id, id);
      const held = (text: string) => ids.get(text) ?? text;
      return { held, wanted: held };
    }
    case 'municipality': {
      const held = once((text) => geography?.municipality(text)?.code ?? fold(text));
      return { held, wanted: held };
    }
    case 'province':
      return {
        held: once((text) => geography?.municipality(text)?.province),
        wanted: (text) => geography?.province(text),
      };
    case 'theme':
    case 'kind':
      return { held: itself, wanted: itself };
  }
}

const itself = (text: string): string => text;

/** Looks up each text once: many records, few municipalities. */
function once<T>(look: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    if (!found.has(text)) found.set(text, look(text));
    return found.get(text) as T;
  };
}

type Value = string | number | readonly string[] | undefined;

/** The texts in some fields of a record, those of lists and of the place of an event too. */
export function valuesOf(record: AnyRecord, fields: readonly string[]): string[] {
  const { place } = record as { place?: { municipality?: string } };
  const values: string[] = [];
  for (const field of fields) {
    const value = field === 'place' ? place?.municipality : (record[field] as Value);
    if (typeof value === 'object') for (const one of value) values.push(one);
    else if (value !== undefined) values.push(String(value));
  }
  return values;
}

/** The places in a filter that nobody knows. */
export const unknownPlaces = (
  { municipality = [], province = [] }: Filter,
  geography: Geography,
): string[] => [
  ...municipality.filter((name) => !geography.municipality(name)),
  ...province.filter((name) => !geography.province(name)),
];
