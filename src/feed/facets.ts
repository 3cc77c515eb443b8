import { fold } from '../util/fold.js';
import type { AnyRecord, Criterion, Facet, Filter, Knowledge } from './filter.js';
import { CRITERIA, concerns, fieldsOf, meaning, searchable, valuesOf, wordsOf } from './filter.js';
import type { Section } from './read/section.js';
import type { SectionName, Sections } from './sections.js';

export type { Facet } from './filter.js';

/**
 * For each value that records have how many would fit if it were chosen beside what is chosen of
 * the other criteria: municipalities by CBS code, or as written where that is not known, provinces
 * by ISO code. Empty where no record says anything.
 */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** Answers filters quickly, for the same records over and over. All in steps for `inSlices`. */
export interface FilterIndex {
  /** The part of a filter that narrows these records, as `narrowing` has it. */
  narrowing(filter: Filter): Filter;
  /** 1 for each record that fits. Texts that were not searched before are folded on the way. */
  matching(filter: Filter): Generator<void, Uint8Array>;
  counting(filter: Filter): Generator<void, FacetCounts>;
  /** Folds the texts ahead, so that the first search does not wait. */
  folding(): Generator<void, void>;
}

/** In this order. */
export const FACETS = CRITERIA.filter((criterion) => criterion !== 'search');

/** The bit of a criterion in what a record misses. */
const bitOf = (criterion: Criterion): number => 1 << CRITERIA.indexOf(criterion);

// A step takes well under a millisecond, also on a phone. Powers of two.
const READ_A_STEP = 256;
const FOLDED_A_STEP = 64;
const SEARCHED_A_STEP = 1024;
const COUNTED_A_STEP = 8192;

/** Prepares records so that filters are answered quickly; in steps for `inSlices`. */
export function* indexing<S extends SectionName>(
  section: Section<S>,
  records: readonly Sections[S][],
  knowledge: Knowledge = {},
): Generator<void, FilterIndex> {
  const columns = new Map<Facet, Column>();
  for (const facet of FACETS) {
    if (!concerns(facet, section)) continue;
    const column = yield* Column.of(facet, fieldsOf(facet, section), records, knowledge);
    columns.set(facet, column);
  }
  return new Index(section, records, columns, knowledge);
}

/** The values that records have of a criterion, as numbers. */
class Column {
  /** As they are chosen, by number. */
  readonly values: string[] = [];
  /** Whether any record says something, even if nobody knows what it stands for. */
  isSaid = false;
  readonly #wanted: (text: string) => string | undefined;
  readonly #numbers = new Map<string, number>();
  /** The values of all records one behind the other, and where those of each begin. */
  readonly #held: number[] = [];
  readonly #starts: Uint32Array;

  static *of(
    facet: Facet,
    fields: readonly string[],
    records: readonly AnyRecord[],
    knowledge: Knowledge,
  ): Generator<void, Column> {
    const { held, wanted } = meaning(facet, knowledge);
    const column = new Column(wanted, records.length);
    /** Of each value the last record that has it: Weesp and Amsterdam are one. */
    const last: number[] = [];
    let index = 0;
    for (const record of records) {
      if (index % READ_A_STEP === 0) yield;
      for (const text of valuesOf(record, fields)) {
        column.isSaid = true;
        const key = held(text);
        if (key === undefined) continue;
        let number = column.#numbers.get(key);
        if (number === undefined) {
          const isUnknownPlace = facet === 'municipality' && key === fold(text);
          number = column.values.push(isUnknownPlace ? text : key) - 1;
          column.#numbers.set(key, number);
        }
        if (last[number] !== index) column.#held.push(number);
        last[number] = index;
      }
      column.#starts[++index] = column.#held.length;
    }
    return column;
  }

  private constructor(wanted: (text: string) => string | undefined, count: number) {
    this.#wanted = wanted;
    this.#starts = new Uint32Array(count + 1);
  }

  /** 1 for each record that has none of the values. */
  *missing(values: readonly string[]): Generator<void, Uint8Array> {
    const isWanted = new Uint8Array(this.values.length);
    for (const value of values) {
      const key = this.#wanted(value);
      const number = key === undefined ? key : this.#numbers.get(key);
      if (number !== undefined) isWanted[number] = 1;
    }
    const starts = this.#starts;
    const held = this.#held;
    const missing = new Uint8Array(starts.length - 1).fill(1);
    for (let index = 0; index < missing.length; index++) {
      if (index % COUNTED_A_STEP === 0) yield;
      const end = starts[index + 1] ?? 0;
      for (let at = starts[index] ?? 0; at < end; at++) {
        if (isWanted[held[at] ?? 0]) missing[index] = 0;
      }
    }
    return missing;
  }

  /**
   * How many records have each value, of those that miss nothing else.
   * @param missed - The criteria that each record misses, as bits.
   * @param own - The bit of this criterion.
   */
  *counting(missed: Uint8Array, own: number): Generator<void, ReadonlyMap<string, number>> {
    const counts = new Uint32Array(this.values.length);
    const starts = this.#starts;
    const held = this.#held;
    for (let index = 0; index < missed.length; index++) {
      if (index % COUNTED_A_STEP === 0) yield;
      if ((missed[index] ?? 0) & ~own) continue;
      const end = starts[index + 1] ?? 0;
      for (let at = starts[index] ?? 0; at < end; at++) {
        const number = held[at] ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    const byValue = new Map<string, number>();
    for (const [number, value] of this.values.entries()) {
      if (number % SEARCHED_A_STEP === 0) yield;
      byValue.set(value, counts[number] ?? 0);
    }
    return byValue;
  }
}

class Index implements FilterIndex {
  readonly #section: Section;
  readonly #records: readonly AnyRecord[];
  readonly #columns: ReadonlyMap<Facet, Column>;
  readonly #textOf: (record: AnyRecord) => string;
  readonly #texts: string[] = [];
  /** What records miss of the last values of each criterion: mostly one criterion changes. */
  readonly #last = new Map<Criterion, { readonly key: string; readonly missing: Uint8Array }>();

  constructor(
    section: Section,
    records: readonly AnyRecord[],
    columns: ReadonlyMap<Facet, Column>,
    knowledge: Knowledge,
  ) {
    this.#section = section;
    this.#records = records;
    this.#columns = columns;
    this.#textOf = searchable(knowledge);
  }

  narrowing(filter: Filter): Filter {
    const isSaid = (criterion: Criterion) =>
      criterion === 'search' ? this.#records.length : this.#columns.get(criterion)?.isSaid;
    return Object.fromEntries(
      CRITERIA.filter(
        (criterion) =>
          filter[criterion]?.length && this.#section.name !== `${criterion}s` && isSaid(criterion),
      ).map((criterion) => [criterion, filter[criterion]]),
    );
  }

  *matching(filter: Filter): Generator<void, Uint8Array> {
    const missed = yield* this.#missed(filter);
    const matches = new Uint8Array(missed.length);
    for (let index = 0; index < missed.length; index++) matches[index] = missed[index] ? 0 : 1;
    return matches;
  }

  *counting(filter: Filter): Generator<void, FacetCounts> {
    const missed = yield* this.#missed(filter);
    const counts = {} as Record<Facet, ReadonlyMap<string, number>>;
    for (const facet of FACETS) {
      const column = this.#columns.get(facet);
      counts[facet] = column ? yield* column.counting(missed, bitOf(facet)) : new Map();
    }
    return counts;
  }

  *folding(): Generator<void, void> {
    for (let index = 0; index < this.#records.length; index++) {
      if (index % FOLDED_A_STEP === 0) yield;
      this.#text(index);
    }
  }

  /** For each record the criteria that it misses, as bits. */
  *#missed(filter: Filter): Generator<void, Uint8Array> {
    const missed = new Uint8Array(this.#records.length);
    for (const criterion of CRITERIA) {
      const values = filter[criterion];
      if (!values?.length || !concerns(criterion, this.#section)) continue;
      const missing = yield* this.#missing(criterion, values);
      const bit = bitOf(criterion);
      for (let index = 0; index < missed.length; index++) {
        if (missing[index]) missed[index] = (missed[index] ?? 0) | bit;
      }
      yield;
    }
    return missed;
  }

  *#missing(criterion: Criterion, values: string | readonly string[]): Generator<void, Uint8Array> {
    const key = JSON.stringify(values);
    const last = this.#last.get(criterion);
    if (last?.key === key) return last.missing;
    const missing =
      typeof values === 'string'
        ? yield* this.#notSaying(values)
        : yield* (this.#columns.get(criterion as Facet) as Column).missing(values);
    this.#last.set(criterion, { key, missing });
    return missing;
  }

  /** 1 for each record in which not all words stand. */
  *#notSaying(search: string): Generator<void, Uint8Array> {
    const words = wordsOf(search);
    const missing = new Uint8Array(this.#records.length);
    for (let index = 0; index < missing.length; index++) {
      const isFolded = this.#texts[index] !== undefined;
      if (index % (isFolded ? SEARCHED_A_STEP : FOLDED_A_STEP) === 0) yield;
      const text = this.#text(index);
      if (!words.every((word) => text.includes(word))) missing[index] = 1;
    }
    return missing;
  }

  #text(index: number): string {
    return (this.#texts[index] ??= this.#textOf(this.#records[index] ?? {}));
  }
}
