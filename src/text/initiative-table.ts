import type { Initiative, Subgoal } from '../feed/schema/index.js';
import { csv, type Cell } from '../util/csv.js';
import { kindName } from '../util/kind-name.js';
import type { DownloadTexts, WidgetTexts } from './index.js';
import { download as dutch } from './nl/download.js';
import { wordIn } from './records/presentation.js';

/** In another language these come with all its texts. */
export const inOne = (texts: WidgetTexts<'initiatives'>): DownloadTexts => ({ ...dutch, ...texts });

/** What a column holds. */
export type Column =
  Exclude<keyof Initiative, 'point' | 'image' | 'language'> | 'longitude' | 'latitude';

/** The texts of the table. */
export interface CsvWords {
  /** The headings of the columns, in order. Columns without a heading are left out. */
  readonly columns: Readonly<Partial<Record<Column, string>>>;
  readonly municipality: (record: Initiative) => string;
  readonly subgoals: (record: Initiative) => string;
  readonly kind: (record: Initiative) => string;
  /** As the feed has it when left out. */
  readonly status?: (record: Initiative) => string;
  /** As the feed has them when left out. */
  readonly themes?: (record: Initiative) => string;
}

/** Initiatives as a table, one a row. */
export function csvOf(records: readonly Initiative[], words: CsvWords): string {
  const { columns, ...writers } = words;
  const names = Object.keys(columns) as Column[];
  const rows = records.map((record) =>
    names.map((name): Cell =>
      name in writers ? writers[name as keyof typeof writers]?.(record) : raw(record, name),
    ),
  );
  return csv([names.map((name) => columns[name]), ...rows]);
}

function raw(record: Initiative, column: Column): Cell {
  if (column === 'longitude') return record.point?.[0];
  if (column === 'latitude') return record.point?.[1];
  const value = record[column];
  return typeof value === 'object' ? value.join(', ') : value;
}

/** Initiatives as a table in the words of a language, with the titles of their subgoals. */
export function initiativeTable(
  records: readonly Initiative[],
  texts: WidgetTexts<'initiatives'>,
  subgoals: readonly Subgoal[],
  placeName: (record: Initiative) => string | undefined,
): string {
  const titles = new Map(subgoals.map(({ id, title }) => [id, title]));
  const { columns } = inOne(texts);
  return csvOf(records, {
    columns,
    municipality: (record) => placeName(record) ?? '',
    kind: ({ kind }) => (kind ? kindName(kind) : ''),
    subgoals: ({ subgoals: ids = [] }) => ids.map((id) => titles.get(id) ?? id).join(', '),
    status: ({ status }) => (status ? wordIn(texts.status, status) : ''),
  });
}
