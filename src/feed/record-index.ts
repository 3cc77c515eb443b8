import { atOnce } from '../util/at-once.js';
import type { AnyRecord, Facet, Knowledge } from './criteria/criterion.js';
import { textsIn } from './criteria/criterion.js';
import { searchText, wordsOf } from './criteria/search.js';
import type { Criterion, FacetName, Filter, FilterableSection } from './filter.js';
import { CRITERIA, FACETS, appliesTo, facet, fieldsFor, isListOf } from './filter.js';

/**
 * For each value of a criterion, how many records would match if it were chosen, given the filter on the
 * other criteria. The values are normalised: municipalities are CBS codes (unknown ones stay as written),
 * provinces are ISO codes. Empty if no record has a value.
 */
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

// How many records a step takes: well under a millisecond, also on a phone. Powers of two.
const READ_PER_STEP = 256;
const FOLDED_PER_STEP = 64;
const SEARCHED_PER_STEP = 1024;
const COUNTED_PER_STEP = 8192;

/**
 * Filters the same records again and again. The values of a criterion are indexed when a filter first
 * uses it. The last result of each criterion is cached, since usually only one of them changes.
 *
 * Slow methods are generators that yield after every step: run them with `inSlices`, `whenIdle` or
 * `atOnce`. They can be abandoned halfway.
 *
 * @example
 * const index = new RecordIndex(initiatives, records, { geography });
 * const found = await inSlices(index.finding({ province: ['NL-UT'] }), signal);
 */
export class RecordIndex<R extends object = object> {
  readonly records: readonly R[];
  readonly #section: FilterableSection;
  readonly #knowledge: Knowledge;
  readonly #columns = new Map<FacetName, ValueColumn>();
  readonly #texts: TextColumn;
  /** Whether any record has a value, by criterion. */
  readonly #hasValues = new Map<Criterion, boolean>();
  /** The last result of each criterion: 1 for each record that does not match the values of `key`. */
  readonly #last = new Map<Criterion, { readonly key: string; readonly misses: Uint8Array }>();

  constructor(section: FilterableSection, records: readonly R[], knowledge: Knowledge = {}) {
    this.records = records;
    this.#section = section;
    this.#knowledge = knowledge;
    this.#texts = new TextColumn(records as readonly AnyRecord[], knowledge);
  }

  /**
   * The part of a visitors' filter that applies to these records. A criterion does not apply if no record
   * has a value for it, nor to the section that lists its values, so that visitors can choose another one.
   */
  *applicable(filter: Filter): Generator<void, Filter> {
    const entries: [Criterion, Filter[Criterion]][] = [];
    for (const criterion of CRITERIA) {
      const values = filter[criterion];
      if (!values?.length || isListOf(criterion, this.#section)) continue;
      if (yield* this.hasValues(criterion)) entries.push([criterion, values]);
    }
    return Object.fromEntries(entries);
  }

  /** Whether any of the records has a value of a criterion. */
  *hasValues(criterion: Criterion): Generator<void, boolean> {
    let hasValues = this.#hasValues.get(criterion);
    if (hasValues === undefined) {
      hasValues = yield* this.#findValue(criterion);
      this.#hasValues.set(criterion, hasValues);
    }
    return hasValues;
  }

  /** 1 for each record that matches all criteria of a filter that apply to the section. */
  *matching(filter: Filter): Generator<void, Uint8Array> {
    const { missed } = yield* this.#missing(filter);
    const matches = new Uint8Array(missed.length);
    for (let at = 0; at < missed.length; at++) matches[at] = missed[at] ? 0 : 1;
    return matches;
  }

  /** The records that match. */
  *finding(filter: Filter): Generator<void, readonly R[]> {
    if (!Object.keys(filter).length) return this.records;
    const matches = yield* this.matching(filter);
    return this.records.filter((_, at) => matches[at]);
  }

  /**
   * The values of a filter that no record has, which may be mistakes. Municipalities and provinces are left
   * out: whether these exist does not depend on the records.
   */
  *unmatched(filter: Filter): Generator<void, (readonly [name: FacetName, value: string])[]> {
    const found: (readonly [FacetName, string])[] = [];
    for (const name of FACETS) {
      const values = filter[name] ?? [];
      const column =
        values.length && !facet(name).isKnown ? yield* this.#columnOf(name) : undefined;
      if (!column) continue;
      for (const value of values) if (!column.has(value)) found.push([name, value]);
    }
    return found;
  }

  /** How many records each value would leave, given the rest of the filter. */
  *counting(filter: Filter): Generator<void, FacetCounts> {
    const { missed, missedOf } = yield* this.#missing(filter);
    const counts = {} as Record<FacetName, ReadonlyMap<string, number>>;
    for (const name of FACETS) {
      const column = yield* this.#columnOf(name);
      counts[name] = column ? yield* column.counting(missed, missedOf.get(name)) : new Map();
    }
    return counts;
  }

  /** The criteria by which some record can be left out: not every record has each of their values. */
  *narrowable(): Generator<void, readonly FacetName[]> {
    const found: FacetName[] = [];
    for (const name of FACETS) {
      const column = yield* this.#columnOf(name);
      if (column?.hasDifferences) found.push(name);
    }
    return found;
  }

  /** Prepares the search, so that the first one does not wait. */
  *warmSearchIndex(): Generator<void, void> {
    yield* this.#texts.warm();
  }

  *#findValue(criterion: Criterion): Generator<void, boolean> {
    if (!appliesTo(criterion, this.#section)) return false;
    const fields = fieldsFor(criterion, this.#section);
    let read = 0;
    for (const record of this.records) {
      if (++read % READ_PER_STEP === 0) yield;
      if (textsIn(record as AnyRecord, fields).length) return true;
    }
    return false;
  }

  /** How many criteria each record does not match, and which records do not match each criterion. */
  *#missing(filter: Filter): Generator<void, Misses> {
    const missed = new Uint8Array(this.records.length);
    const missedOf = new Map<Criterion, Uint8Array>();
    for (const criterion of CRITERIA) {
      const values = filter[criterion];
      if (!values?.length || !appliesTo(criterion, this.#section)) continue;
      const misses = yield* this.#missingOne(criterion, values);
      missedOf.set(criterion, misses);
      for (let at = 0; at < missed.length; at++) {
        missed[at] = (missed[at] ?? 0) + (misses[at] ?? 0);
      }
      yield;
    }
    return { missed, missedOf };
  }

  *#missingOne(
    criterion: Criterion,
    values: string | readonly string[],
  ): Generator<void, Uint8Array> {
    const key = JSON.stringify(values);
    const last = this.#last.get(criterion);
    if (last?.key === key) return last.misses;
    const column = criterion === 'search' ? undefined : yield* this.#columnOf(criterion);
    const misses = column
      ? yield* column.missing(values as readonly string[])
      : yield* this.#texts.missing(values as string);
    this.#last.set(criterion, { key, misses });
    return misses;
  }

  /** The values of a criterion; undefined if it does not apply to the section. */
  *#columnOf(name: FacetName): Generator<void, ValueColumn | undefined> {
    let column = this.#columns.get(name);
    if (!column && appliesTo(name, this.#section)) {
      const fields = fieldsFor(name, this.#section);
      const records = this.records as readonly AnyRecord[];
      column = yield* ValueColumn.read(facet(name), fields, records, this.#knowledge);
      this.#columns.set(name, column);
    }
    return column;
  }
}

/** The records of a section that match a filter. For more than one filter, keep a `RecordIndex`. */
export const filterRecords = <R extends object>(
  section: FilterableSection,
  records: readonly R[],
  filter: Filter,
  knowledge: Knowledge = {},
): readonly R[] => atOnce(new RecordIndex(section, records, knowledge).finding(filter));

interface Misses {
  /** How many criteria each record does not match. */
  readonly missed: Uint8Array;
  /** By criterion of the filter: 1 for each record that does not match it. */
  readonly missedOf: ReadonlyMap<Criterion, Uint8Array>;
}

/** The values of the records for one criterion, each as a number. */
class ValueColumn {
  /** The values to show, by number. */
  readonly #values: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** The numbers of all records in one array, and where those of each record begin. */
  readonly #all: number[] = [];
  readonly #starts: Uint32Array;
  readonly #normalize: (text: string) => string | undefined;

  private constructor(count: number, normalizeFilterValue: (text: string) => string | undefined) {
    this.#starts = new Uint32Array(count + 1);
    this.#normalize = normalizeFilterValue;
  }

  static *read(
    { normalizers, offeredAs = (_, value) => value }: Facet,
    fields: readonly string[],
    records: readonly AnyRecord[],
    knowledge: Knowledge,
  ): Generator<void, ValueColumn> {
    const { normalizeRecordValue, normalizeFilterValue } = normalizers(knowledge);
    const column = new ValueColumn(records.length, normalizeFilterValue);
    /** The last record with each value: a record may have one municipality in two spellings. */
    const lastWith: number[] = [];
    let at = 0;
    for (const record of records) {
      if (at % READ_PER_STEP === 0) yield;
      for (const text of textsIn(record, fields)) {
        const value = normalizeRecordValue(text);
        if (value === undefined) continue;
        let number = column.#numbers.get(value);
        if (number === undefined) {
          number = column.#values.push(offeredAs(text, value)) - 1;
          column.#numbers.set(value, number);
        }
        if (lastWith[number] !== at) column.#all.push(number);
        lastWith[number] = at;
      }
      column.#starts[++at] = column.#all.length;
    }
    return column;
  }

  /** Whether some record lacks a value that another has. */
  get hasDifferences(): boolean {
    const records = this.#starts.length - 1;
    return this.#all.length < records * this.#values.length;
  }

  /** Whether any record has a value of a filter. */
  has(text: string): boolean {
    const value = this.#normalize(text);
    return value !== undefined && this.#numbers.has(value);
  }

  /** 1 for each record that has none of the values. */
  *missing(values: readonly string[]): Generator<void, Uint8Array> {
    const isWanted = new Uint8Array(this.#values.length);
    for (const text of values) {
      const value = this.#normalize(text);
      const number = value === undefined ? undefined : this.#numbers.get(value);
      if (number !== undefined) isWanted[number] = 1;
    }
    const misses = new Uint8Array(this.#starts.length - 1).fill(1);
    for (let at = 0; at < misses.length; at++) {
      if (at % COUNTED_PER_STEP === 0) yield;
      const end = this.#starts[at + 1] ?? 0;
      for (let index = this.#starts[at] ?? 0; index < end; index++) {
        if (isWanted[this.#all[index] ?? 0]) misses[at] = 0;
      }
    }
    return misses;
  }

  /**
   * How many records have each value, of the records that match all other criteria.
   * @param missed - How many criteria each record does not match.
   * @param misses - Which records do not match this criterion; undefined if the filter does not use it.
   */
  *counting(
    missed: Uint8Array,
    misses: Uint8Array | undefined,
  ): Generator<void, ReadonlyMap<string, number>> {
    const counts = new Uint32Array(this.#values.length);
    for (let at = 0; at < missed.length; at++) {
      if (at % COUNTED_PER_STEP === 0) yield;
      if ((missed[at] ?? 0) > (misses?.[at] ?? 0)) continue;
      const end = this.#starts[at + 1] ?? 0;
      for (let index = this.#starts[at] ?? 0; index < end; index++) {
        const number = this.#all[index] ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    const byValue = new Map<string, number>();
    let number = -1;
    for (const value of this.#values) {
      if (++number % SEARCHED_PER_STEP === 0) yield;
      byValue.set(value, counts[number] ?? 0);
    }
    return byValue;
  }
}

/** The searched texts of records, each made when it is first needed. */
class TextColumn {
  readonly #records: readonly AnyRecord[];
  readonly #texts: string[] = [];
  readonly #textOf: (record: AnyRecord) => string;

  constructor(records: readonly AnyRecord[], knowledge: Knowledge) {
    this.#records = records;
    this.#textOf = searchText(knowledge);
  }

  /** 1 for each record that lacks one of the words. */
  *missing(search: string): Generator<void, Uint8Array> {
    const words = wordsOf(search);
    const misses = new Uint8Array(this.#records.length);
    for (let at = 0; at < misses.length; at++) {
      const isPrepared = this.#texts[at] !== undefined;
      if (at % (isPrepared ? SEARCHED_PER_STEP : FOLDED_PER_STEP) === 0) yield;
      const text = this.#text(at);
      if (!words.every((word) => text.includes(word))) misses[at] = 1;
    }
    return misses;
  }

  *warm(): Generator<void, void> {
    for (let at = 0; at < this.#records.length; at++) {
      if (at % FOLDED_PER_STEP === 0) yield;
      this.#text(at);
    }
  }

  #text(at: number): string {
    return (this.#texts[at] ??= this.#textOf(this.#records[at] ?? {}));
  }
}
