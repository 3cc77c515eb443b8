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
 * else the first row that is not empty.
 * @throws SourceError `empty`
 */
export function recordsOf(
  rows: readonly (readonly SourceValue[])[],
  source: SourceConfig,
  name: string,
): SourceRecord[] {
  const header = headerOf(rows, source);
  if (header < 0) throw new SourceError('empty', name);
  const columns = namesOf(rows[header] ?? []);
  const records: SourceRecord[] = [];
  for (let index = header + 1; index < rows.length && records.length <= source.limit; index++) {
    const row = rows[index] ?? [];
    if (row.every(isEmpty)) continue;
    const values: Record<string, SourceValue> = {};
    for (const [at, column] of columns.entries()) if (column) values[column] = row[at];
    records.push({ place: String(index + 1), values });
  }
  return records;
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
