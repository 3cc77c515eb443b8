import type { Table } from '../../feed/read/record.js';
import { isObject, recordReader } from '../../feed/read/record.js';
import { sections } from '../../feed/read/sections/index.js';
import type { Section } from '../../feed/read/section.js';
import type { SectionName } from '../../feed/sections.js';
import { resolveMunicipality } from '../../geo/resolve.js';
import { firstWords } from '../../util/first-words.js';
import { fold } from '../../util/fold.js';
import {
  END_TIME,
  LATITUDE,
  LONGITUDE,
  PERIOD,
  POSITION,
  START_TIME,
  namesOf,
  readerNamesOf,
} from './columns.js';
import type { FieldRule, FieldRules } from './config.js';
import { readClock, readDate, readYearOrDay, withOffset } from './dates.js';
import type { Target } from './fields.js';
import { put, targetsOf } from './fields.js';
import type { Notebook } from './note.js';
import { Html } from './source-record.js';
import type { SourceRecord, SourceTable, SourceValue } from './source-record.js';
import type { OnConverted } from './values.js';
import { convert, isEmpty, numberOf, positionOf, quoted, textOf, twoNumbers } from './values.js';

/** A record of the feed, as the reader of a section gives it. */
export type FeedRecord = Record<string, unknown> & { readonly id?: string };

/** How a source becomes a section, according to `dia.json`. */
export interface Mapping {
  readonly section: SectionName;
  readonly fields: FieldRules;
  /** Values for records that lack a field, by field. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** BCP 47 tag of the feed. */
  readonly language: string;
}

/** All fields that a source can fill: those of the feed and some helpers, such as the start time. */
function targets(name: SectionName, table: Table): readonly Target[] {
  const own = targetsOf(table).filter(({ kind }) => kind !== 'point' && kind !== 'position');
  const extra = (path: string): Target => ({ path, kind: 'extra', isList: false });
  const hasPosition = name === 'initiatives' || name === 'events';
  return [
    ...own,
    ...(name === 'events' ? [START_TIME, END_TIME].map(extra) : []),
    ...('period' in table ? [extra(PERIOD)] : []),
    ...(hasPosition ? [POSITION, LONGITUDE, LATITUDE].map(extra) : []),
  ];
}

/** Length of a title that is made of the first words of a message, in characters. */
const TITLE_LENGTH = 80;

/** The columns that can fill a field. For each record, the first one with a value counts. */
interface Plan {
  readonly target: Target;
  readonly columns: readonly string[];
  readonly translate: ((text: string) => string) | undefined;
  /** Whether the source is structured. Then an empty text is a value; in a table it is a lack of one. */
  readonly isExact: boolean;
}

/**
 * Turns the rows of a source into records of a section. Each record goes through the reader that
 * browsers use: a field or record that it drops is dropped here too, and reported.
 * @param onRecord - Called with each record and its place in the source.
 */
export function mapTable(
  { records, base, hasColumns = false, columns }: SourceTable,
  mapping: Mapping,
  notebook: Notebook,
  onRecord?: (place: string, record: FeedRecord) => void,
): FeedRecord[] {
  const section = sections[mapping.section] as Section;
  // All of them at once only where it takes all to know which fields there are.
  const rows: Iterable<SourceRecord> = columns ? records : [...records].map(flattenedRecord);
  const plans = plan(section, columns ?? fieldsOf(rows), mapping, hasColumns, notebook);
  const read = recordReader(section.table);
  const ids = new Ids(mapping.section);
  const mapped: FeedRecord[] = [];

  for (const { place, values } of rows) {
    const candidate = candidateOf(values, place, plans, mapping, notebook);
    if ('id' in section.table) candidate.id = ids.next(candidate);
    const record = read(
      candidate,
      {
        base,
        report: (path, code, expected, value) =>
          notebook.add(code, { place, field: path.slice(1), found: quoted(value), expected }),
      },
      '',
    );
    if (!record) continue;
    if (record.language === mapping.language) delete record.language;
    const { id } = record as FeedRecord;
    if (id !== undefined && !ids.take(id)) {
      notebook.add('duplicate', { place, field: 'id', found: id, expected: 'id' });
      continue;
    }
    onRecord?.(place, record);
    mapped.push(record);
  }
  return mapped;
}

const flattenedRecord = ({ place, values }: SourceRecord): SourceRecord => ({
  place,
  values: flattened(values),
});

function fieldsOf(rows: Iterable<SourceRecord>): string[] {
  const fields = new Set<string>();
  for (const { values } of rows) for (const field of Object.keys(values)) fields.add(field);
  return [...fields];
}

type Values = Readonly<Record<string, SourceValue>>;

const isNested = (value: SourceValue): boolean =>
  isObject(value) && !(value instanceof Html) && !(value instanceof Date);

/** Flattens nested records: their fields get names with dots, such as `place.name`. */
function flattened(values: Values, prefix = ''): Values {
  // The rows of a table have no nested records, and there can be many rows.
  if (!prefix && !Object.values(values).some(isNested)) return values;
  const flat: Record<string, SourceValue> = {};
  for (const [name, value] of Object.entries(values)) {
    if (isNested(value)) Object.assign(flat, flattened(value as Values, `${prefix}${name}.`));
    else flat[prefix + name] = value;
  }
  return flat;
}

function plan(
  { name, table }: Section,
  columns: readonly string[],
  { fields }: Mapping,
  hasFreeNames: boolean,
  notebook: Notebook,
): Plan[] {
  const all = targets(name, table);
  const byName = new Map<string, string>();
  for (const column of [...columns].reverse()) byName.set(fold(column), column);
  const used = new Set<string>();
  const plans: Plan[] = [];

  for (const [path, rule] of Object.entries(fields)) {
    const target = all.find((one) => one.path === path || one.path === `${path}.src`);
    if (!target) {
      notebook.add('unknown-field', { field: path });
      continue;
    }
    const found = columnsOf(rule).flatMap((column) => {
      const known = columns.includes(column) ? column : byName.get(fold(column));
      if (known === undefined) {
        notebook.add('column-missing', {
          field: path,
          found: column,
          expected: columns.join(', '),
        });
      }
      return known ?? [];
    });
    for (const column of found) used.add(column);
    plans.push({ target, columns: found, translate: translationOf(rule), isExact: !hasFreeNames });
  }

  const guessed: string[] = [];
  const mapped = new Set(plans.map(({ target }) => target.path));
  for (const target of all.filter(({ path }) => !mapped.has(path))) {
    const names = hasFreeNames ? namesOf(name, target.path) : readerNamesOf(target.path);
    const found = names.flatMap((one) => {
      const column = byName.get(one);
      return column === undefined || used.has(column) ? [] : column;
    });
    if (!found.length) continue;
    const chosen = [...new Set(found)];
    for (const column of chosen) {
      used.add(column);
      if (fold(column) !== fold(target.path)) guessed.push(`"${column}" → ${target.path}`);
    }
    plans.push({ target, columns: chosen, translate: undefined, isExact: !hasFreeNames });
  }
  if (hasFreeNames && guessed.length)
    notebook.add('columns-guessed', { found: guessed.join(', ') });
  const unused = columns.filter((column) => !used.has(column));
  if (hasFreeNames && unused.length) notebook.add('columns-unused', { found: unused.join(', ') });
  return plans;
}

const isRule = (rule: FieldRule): rule is Exclude<FieldRule, null | string | string[]> =>
  isObject(rule);

function columnsOf(rule: FieldRule): readonly string[] {
  if (rule === null) return [];
  if (typeof rule === 'string') return [rule];
  return isRule(rule) ? columnsOf(rule.column) : rule;
}

function translationOf(rule: FieldRule): ((text: string) => string) | undefined {
  if (!isRule(rule) || !rule.values) return undefined;
  const words = new Map(Object.entries(rule.values).map(([from, to]) => [fold(from), to]));
  return (text) => words.get(fold(text)) ?? text;
}

function candidateOf(
  values: Readonly<Record<string, SourceValue>>,
  place: string,
  plans: readonly Plan[],
  { section, defaults }: Mapping,
  notebook: Notebook,
): Record<string, unknown> {
  const candidate: Record<string, unknown> = {};
  const extra: Record<string, SourceValue> = {};
  for (const { target, columns, translate, isExact } of plans) {
    const { path, kind, isList, records } = target;
    // An image without a description is not the same as a decorative image.
    const isEnough = (given: SourceValue) =>
      !isEmpty(given) || (isExact && given === '' && kind === 'string');
    const column = columns.find((one) => isEnough(values[one]));
    if (column === undefined) continue;
    const value = values[column];
    if (kind === 'extra') extra[path] = value;
    else if (records) put(candidate, path, value);
    else {
      const onConverted: OnConverted = (code, found) =>
        notebook.add(code, { place, field: path, found: found.slice(0, 60) });
      const converted = convert(value, { kind, isList, translate }, onConverted);
      // A text without a letter, such as "<p></p>", is no value.
      if (converted !== '' || kind === 'string') put(candidate, path, converted);
    }
  }
  for (const [path, value] of Object.entries(defaults)) {
    if (valueAt(candidate, path) === undefined) put(candidate, path, value);
  }
  if (section === 'events') addTimes(candidate, extra);
  // As the reader of a JSON Feed: short messages of a site have no title. In a table it was forgotten.
  const mayLackTitle = section === 'news' && plans.some(({ isExact }) => isExact);
  if (mayLackTitle && !candidate.title && typeof candidate.summary === 'string') {
    candidate.title = firstWords(candidate.summary, TITLE_LENGTH);
  }
  if (!isEmpty(extra[PERIOD])) addPeriod(candidate, textOf(extra[PERIOD]));
  addPosition(candidate, extra, section, place, notebook);
  addCodes(candidate, place, notebook);
  return candidate;
}

function valueAt(record: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), record);
}

/** Adds times of day that are in separate columns. */
function addTimes(event: Record<string, unknown>, extra: Readonly<Record<string, SourceValue>>) {
  const day = typeof event.start === 'string' ? event.start.slice(0, 10) : undefined;
  const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  // "20:00 - 22:00" in one cell.
  const [, from, until] =
    /^\s*([\d:.]+)(?:\s*uur)?\s*(?:-|–|tot)\s*([\d:.]+)(?:\s*uur)?\s*$/.exec(
      textOf(extra[START_TIME]),
    ) ?? [];
  const start = from ? readClock(from) : readClock(extra[START_TIME]);
  if (start && isDay(event.start)) event.start = withOffset(`${day}T${start}`);
  const end = readClock(extra[END_TIME]) ?? readClock(event.end) ?? readClock(until);
  if (!end || !day || !readDate(day)) return;
  const lastDay = isDay(event.end) ? String(event.end) : day;
  if (!isDay(event.end) && readDate(event.end)) return;
  event.end = withOffset(`${lastDay}T${end}`);
}

/** A year, a date, or two with something between. */
const YEARS =
  /^(?:vanaf|sinds)?\s*([12]\d{3})(?:\s*(?:-|–|—|\/|t\/m|tot en met|tot)\s*([12]\d{3})?)?$/i;

function addPeriod(record: Record<string, unknown>, text: string) {
  const [, start, end] = YEARS.exec(text) ?? [];
  // If it is not a period, the reader drops and reports it.
  record.period ??= { start: start ?? readYearOrDay(text) ?? text, ...(end ? { end } : {}) };
}

function addPosition(
  record: Record<string, unknown>,
  extra: Readonly<Record<string, SourceValue>>,
  section: SectionName,
  place: string,
  notebook: Notebook,
) {
  const lon = numberOf(extra[LONGITUDE]);
  const lat = numberOf(extra[LATITUDE]);
  const pair =
    lon !== undefined && lat !== undefined ? ([lon, lat] as const) : twoNumbers(extra[POSITION]);
  const given = [extra[POSITION], extra[LONGITUDE], extra[LATITUDE]].filter((one) => !isEmpty(one));
  if (!given.length) return;
  const field = section === 'events' ? 'place.coordinates' : 'geometry';
  const position =
    pair &&
    positionOf(pair[0], pair[1], (code, found) => notebook.add(code, { place, field, found }));
  if (!position) {
    const found = given.map((one) => textOf(one)).join(' ') || JSON.stringify(given[0]);
    notebook.add('invalid', { place, field, found, expected: 'position' });
  } else if (section === 'events') put(record, 'place.coordinates', position);
  else record.point = { type: 'Point', coordinates: position };
}

/** Replaces names of municipalities by their codes. An unknown name is kept, and reported. */
function addCodes(record: Record<string, unknown>, place: string, notebook: Notebook) {
  const codeOf = (field: string) => (name: unknown) => {
    const code = typeof name === 'string' ? resolveMunicipality(name)?.code : undefined;
    if (code === undefined && typeof name === 'string' && name) {
      notebook.add('unknown-municipality', { place, field, found: name.slice(0, 60) });
    }
    return code ?? name;
  };
  const { municipality, municipalities, place: where } = record;
  if (municipality !== undefined) record.municipality = codeOf('municipality')(municipality);
  if (Array.isArray(municipalities)) {
    record.municipalities = municipalities.map(codeOf('municipalities'));
  }
  if (isObject(where) && where.municipality !== undefined) {
    where.municipality = codeOf('place.municipality')(where.municipality);
  }
}

/** Gives records without an id a stable one, made from their other fields. */
class Ids {
  readonly #section: SectionName;
  readonly #taken = new Set<string>();

  constructor(section: SectionName) {
    this.#section = section;
  }

  /** @returns Whether the id was still free. */
  take(id: string): boolean {
    if (this.#taken.has(id)) return false;
    this.#taken.add(id);
    return true;
  }

  next({ id, url, title, name, start, municipality }: Record<string, unknown>): unknown {
    if (!isEmpty(id as SourceValue)) return id;
    const isKnownByUrl = this.#section === 'news' || this.#section === 'initiatives';
    const made =
      isKnownByUrl && typeof url === 'string' && url
        ? url
        : slug([title ?? name, typeof start === 'string' ? start.slice(0, 10) : '', municipality]);
    for (let number = 1; ; number++) {
      const free = number === 1 ? made : `${made}-${number}`;
      if (!this.#taken.has(free)) return free;
    }
  }
}

const slug = (parts: readonly unknown[]): string =>
  fold(parts.filter((part) => typeof part === 'string').join(' '))
    .slice(0, 100)
    .trim()
    .replaceAll(' ', '-') || 'zonder-titel';
