import type { Field, Table } from '../../feed/read/record.js';

/** A field of a record that holds one value, or a list of values. */
export interface Target {
  /** Its name. Fields of a nested record have a dot: `place.name`. */
  readonly path: string;
  /** In the words of the reader's `Field`, without `!` and `[]`. */
  readonly kind: string;
  readonly isList: boolean;
  /** If the field is a list of records, such as `documents`: their table. */
  readonly records?: Table;
}

/** All fields of a table, those of nested records included. */
export function targetsOf(table: Table, prefix = ''): Target[] {
  return Object.entries(table).flatMap(([name, field]): Target[] => {
    if (name === '') return [];
    const path = prefix + name;
    if (typeof field !== 'string') {
      return isListOfRecords(field)
        ? [{ path, kind: 'object', isList: true, records: field[0] }]
        : targetsOf(field, `${path}.`);
    }
    const plain = field.replace('!', '');
    return [{ path, kind: plain.replace('[]', ''), isList: plain.endsWith('[]') }];
  });
}

const isListOfRecords = (field: Field): field is readonly [Table] => Array.isArray(field);

/** Puts a value at a path of a record. */
export function put(record: Record<string, unknown>, path: string, value: unknown): void {
  const dot = path.indexOf('.');
  if (dot < 0) {
    record[path] = value;
    return;
  }
  const name = path.slice(0, dot);
  const inner = (record[name] ?? {}) as Record<string, unknown>;
  record[name] = inner;
  put(inner, path.slice(dot + 1), value);
}
