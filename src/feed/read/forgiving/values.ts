import { leaves } from '../leaves.js';
import type { Field, Table } from '../record.js';
import { MAX_ITEMS, MAX_LENGTH, isObject } from '../record.js';
import { understoodDate, understoodDay } from './dates.js';
import { understoodGeometry } from './geometry.js';
import { understoodWord } from './words.js';

/** Input for converting values. */
export interface Reading {
  /** Replaces character references. */
  readonly decode: (text: string) => string;
  /** Called with each converted value: its path, kind, original and result. */
  readonly onUnderstood: (path: string, kind: string, given: unknown, read: unknown) => void;
}

/** The field of a nested record that a bare text belongs to. */
const BARE: Readonly<Record<string, string>> = {
  place: 'name',
  registration: 'url',
  period: 'start',
  documents: 'url',
};

/** The names of the main text or address in objects of other formats. */
const WHOLE = {
  text: ['name', 'title', 'label'],
  id: ['id', 'name'],
  address: ['url', 'href', 'src', '@id'],
};

const firstOf = (object: Readonly<Record<string, unknown>>, names: readonly string[]): unknown =>
  names.map((name) => object[name]).find((value) => (value ?? '') !== '');

/**
 * Converts the values of a record to the published form. An unknown value is kept, so that the reader
 * reports it.
 * @param table - The kinds of the fields.
 * @param path - Of the record.
 */
export function understoodRecord(
  values: unknown,
  table: Table,
  path: string,
  reading: Reading,
): unknown {
  if (!isObject(values)) return values;
  const read: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(table)) {
    const value = values[name] ?? undefined;
    if (value !== undefined)
      read[name] = understoodField(name, value, field, `${path}.${name}`, reading);
  }
  return read;
}

function understoodField(
  name: string,
  value: unknown,
  field: Field,
  path: string,
  reading: Reading,
): unknown {
  if (typeof field !== 'string') {
    if (Array.isArray(field)) {
      return listOf(value).map((one, index) =>
        understoodNested(name, one, field[0] as Table, `${path}[${index}]`, reading),
      );
    }
    return understoodNested(name, value, field as Table, path, reading);
  }
  const kind = field.replace('!', '');
  const one = (item: unknown, at: string, own: string) => {
    const read = understoodValue(item, own, reading);
    if (read !== item) reading.onUnderstood(at, own, item, read);
    return read;
  };
  if (!kind.endsWith('[]')) return one(value, path, kind);
  const list = listOf(value);
  if (!Array.isArray(value)) reading.onUnderstood(path, 'list', value, list);
  return list.map((item, index) => one(item, `${path}[${index}]`, kind.slice(0, -2)));
}

/** A list, cut to one item more than the maximum, so that the reader reports that it is too long. */
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value)
    ? value.length > MAX_ITEMS
      ? value.slice(0, MAX_ITEMS + 1)
      : value
    : [value];

function understoodNested(
  name: string,
  value: unknown,
  table: Table,
  path: string,
  reading: Reading,
): unknown {
  // The table of an image says which field a bare address belongs to.
  const bare = (table[''] as string | undefined) ?? bareField(name, value);
  let whole: unknown = Array.isArray(value) && table[''] ? value[0] : value;
  if (typeof whole === 'string' && bare && !table['']) {
    whole =
      /^\d{4}-\d{4}$/.test(whole.trim()) && bare === 'start'
        ? { start: whole.trim().slice(0, 4), end: whole.trim().slice(5) }
        : { [bare]: whole };
    reading.onUnderstood(path, bare, value, whole);
  }
  if (isObject(whole) && 'src' in table && whole.src === undefined) {
    whole = { ...pickOf(whole, table), src: firstOf(whole, WHOLE.address) };
  }
  const { '': _, ...fields } = table;
  return understoodRecord(whole, fields, path, reading);
}

const pickOf = (value: Readonly<Record<string, unknown>>, table: Table): Record<string, unknown> =>
  Object.fromEntries(Object.keys(table).map((name) => [name, value[name]]));

const bareField = (name: string, value: unknown): string | undefined =>
  name === 'contact'
    ? typeof value === 'string' && value.includes('@')
      ? 'email'
      : 'url'
    : BARE[name];

/** Converts a single value to the published form. */
function understoodValue(value: unknown, kind: string, { decode }: Reading): unknown {
  // Do not convert more than needed: the reader cuts and reports texts that are too long.
  const text = typeof value === 'string' ? value.slice(0, 2 * MAX_LENGTH) : undefined;
  if (kind.includes('|')) return text === undefined ? value : understoodWord(text, kind.split('|'));
  switch (kind) {
    case 'text':
    case 'string':
      if (text !== undefined) return text.includes('&') ? decode(text) : value;
      if (typeof value === 'number') return String(value);
      return isObject(value) ? (firstOf(value, WHOLE.text) ?? value) : value;
    case 'id':
      return isObject(value) ? (firstOf(value, WHOLE.id) ?? value) : value;
    case 'url':
    case 'link': {
      const address = isObject(value) ? firstOf(value, WHOLE.address) : (text ?? value);
      return typeof address === 'string' ? address.replaceAll('&amp;', '&') : value;
    }
    case 'email':
      return text === undefined ? value : text.trim().replace(/^mailto:/i, '');
    case 'date':
      return text === undefined ? value : understoodDate(text);
    case 'day':
      return text === undefined ? value : understoodDay(text);
    case 'year':
      return text !== undefined && /^\s*\d{4}(?:-\d\d-\d\d.*)?\s*$/.test(text)
        ? Number(text.trim().slice(0, 4))
        : value;
    case 'count':
      return text !== undefined && /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : value;
    case 'lang':
      return text === undefined ? value : text.trim().replaceAll('_', '-');
    case 'point':
      return leaves.point(value, '') ? value : understoodGeometry(value);
    case 'position':
      return leaves.position(value, '') ? value : understoodPosition(value);
  }
  return value;
}

/** A position that is written as a GeoJSON Point, or as an object with named coordinates. */
function understoodPosition(value: unknown): unknown {
  if (Array.isArray(value)) {
    const point = understoodGeometry({ type: 'Point', coordinates: value });
    return (point as { coordinates: unknown }).coordinates;
  }
  if (!isObject(value)) return value;
  const longitude = firstOf(value, ['longitude', 'lon', 'lng', 'long']);
  const latitude = firstOf(value, ['latitude', 'lat']);
  return longitude === undefined || latitude === undefined
    ? value
    : understoodPosition([longitude, latitude]);
}
