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

/** Where a municipality lies, by its code or name of today or before. */
export interface Geography {
  municipality(
    codeOrName: string,
  ): { readonly code: string; readonly province: string } | undefined;
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
  search: ['title', 'name', 'abbreviation', 'summary', 'organisation', 'municipality', 'kind'],
  subgoal: ['subgoals'],
  theme: ['themes'],
  kind: ['kind'],
  municipality: ['municipality', 'municipalities', 'place'],
  province: ['municipality', 'municipalities', 'place'],
};

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

/** The text of each record that was searched: visitors type letter after letter. */
const folded = new WeakMap<object, string>();

type Test = (record: Readonly<Record<string, unknown>>) => boolean;

/**
 * Makes the test of a filter: prepared once, so that 100,000 records pass quickly.
 * @returns Whether a record of the section fits.
 */
export function matcher<S extends SectionName>(
  section: Section<S>,
  filter: Filter,
  knowledge: Knowledge = {},
): (record: Sections[S]) => boolean {
  const tests = (Object.keys(FIELDS) as Criterion[])
    .filter((criterion) => filter[criterion]?.length && concerns(criterion, section))
    .map((criterion) => test(criterion, section, filter, knowledge));
  return (record) => tests.every((fits) => fits(record as Readonly<Record<string, unknown>>));
}

function test(
  criterion: Criterion,
  section: Section,
  filter: Filter,
  { subgoals = [], geography }: Knowledge,
): Test {
  if (criterion === 'search') {
    const words = fold(filter.search ?? '').split(' ');
    return (record) => {
      let text = folded.get(record);
      if (text === undefined) {
        text = fold(valuesOf(record, FIELDS.search).join(' '));
        folded.set(record, text);
      }
      return words.every((word) => text.includes(word));
    };
  }

  const given = filter[criterion] ?? [];
  if (criterion === 'municipality' || criterion === 'province') {
    const known = new Map<string, string | undefined>();
    const resolve = (text: string) => {
      if (!known.has(text)) {
        const found = geography?.municipality(text);
        known.set(text, criterion === 'province' ? found?.province : (found?.code ?? fold(text)));
      }
      return known.get(text);
    };
    const wanted = new Set(
      criterion === 'province'
        ? given.map((text) => geography?.province(text))
        : given.map(resolve),
    );
    wanted.delete(undefined);
    return (record) =>
      valuesOf(record, FIELDS[criterion]).some((text) => wanted.has(resolve(text)));
  }

  const wanted = new Set(given);
  for (const { id, number } of criterion === 'subgoal' ? subgoals : []) {
    if (wanted.has(String(number))) wanted.add(id);
  }
  const fields = section.name === `${criterion}s` ? ['id', 'number'] : FIELDS[criterion];
  return (record) => valuesOf(record, fields).some((value) => wanted.has(value));
}

/** The texts in some fields of a record, those of lists and of the place of an event too. */
function valuesOf(record: Readonly<Record<string, unknown>>, fields: readonly string[]): string[] {
  const { place } = record as { place?: { municipality?: string } };
  return fields
    .flatMap((field) => (field === 'place' ? place?.municipality : record[field]))
    .filter((value) => value !== undefined)
    .map(String);
}
