import { sections } from '../../../feed/read/sections/index.js';
import { fold } from '../../../util/fold.js';
import { countKnown } from '../columns.js';
import type { SourceConfig } from '../config.js';
import { targetsOf } from '../fields.js';
import { SourceError } from '../note.js';
import type { SourceRecord, SourceValue } from '../source-record.js';
import { isEmpty, textOf } from '../values.js';

/** Maximum number of rows above the header: there may be a title and remarks. */
const MAX_HEAD = 15;

/**
 * Converts the rows of a sheet to records. The header is the row with the most known column names, or
 * else the first row that is not empty. Each record is made when it is asked for.
 * @throws SourceError `empty`
 */
export function recordsOf(
  rows: Iterable<readonly SourceValue[]>,
  source: SourceConfig,
  name: string,
): { readonly columns: readonly string[]; readonly records: Iterable<SourceRecord> } {
  const iterator = rows[Symbol.iterator]();
  const head: (readonly SourceValue[])[] = [];
  // A table may begin with more empty lines than that.
  while (head.length < MAX_HEAD || head.every((row) => row.every(isEmpty))) {
    const next = iterator.next();
    if (next.done) break;
    head.push(next.value);
  }
  const header = headerOf(head, source);
  if (header < 0) throw new SourceError('empty', name);
  const columns = namesOf(head[header] ?? []);

  function* records(): Generator<SourceRecord> {
    let number = 0;
    for (const row of inTurn(head, iterator)) {
      number++;
      if (number <= header + 1 || row.every(isEmpty)) continue;
      const values: Record<string, SourceValue> = {};
      for (const [at, column] of columns.entries()) if (column) values[column] = row[at];
      yield { place: String(number), values };
    }
  }
  return { columns: columns.filter(Boolean), records: records() };
}

/** Rows that were read already, and those behind them. */
function* inTurn<T>(first: readonly T[], rest: Iterator<T>): Generator<T> {
  yield* first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

function headerOf(rows: readonly (readonly SourceValue[])[], { section, fields }: SourceConfig) {
  const known = targetsOf(sections[section].table).map(({ path }) => path);
  const named = new Set(
    Object.values(fields)
      .flatMap((rule) => JSON.stringify(rule))
      .map(fold),
  );
  const scores = rows.slice(0, MAX_HEAD).map((row) => {
    const texts = row.map((cell) => textOf(cell)).filter(Boolean);
    const asked = texts.filter((text) => named.has(fold(text))).length;
    return texts.length ? 1 + countKnown(section, known, texts) + asked : 0;
  });
  const best = Math.max(0, ...scores);
  return best === 0 ? rows.findIndex((row) => !row.every(isEmpty)) : scores.indexOf(best);
}

/** The names of the columns. A repeated name gets a number. */
function namesOf(row: readonly SourceValue[]): string[] {
  const used = new Map<string, number>();
  return row.map((cell) => {
    const name = textOf(cell).replace(/\s+/g, ' ');
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return name && times > 1 ? `${name} (${times})` : name;
  });
}
