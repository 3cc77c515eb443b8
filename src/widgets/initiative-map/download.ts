import type { TemplateResult } from 'lit';
import { html } from 'lit';

import type { Initiative, Subgoal } from '../../feed/schema/index.js';
import type { DownloadTexts, WidgetTexts } from '../../text/index.js';
import { download as dutch } from '../../text/nl/download.js';
import { wordIn } from '../../text/records/presentation.js';
import { save } from '../../ui/save.js';
import { kindName } from '../../util/kind-name.js';
import { csv, type Cell } from '../../util/csv.js';

/** In another language these come with all its texts. */
const inOne = (texts: WidgetTexts<'initiatives'>): DownloadTexts => ({ ...dutch, ...texts });

/** What a column holds. */
export type Column =
  Exclude<keyof Initiative, 'point' | 'image' | 'language'> | 'longitude' | 'latitude';

/** How the table says things. */
export interface CsvWords {
  /** The heading of each column, in their order; what is not there is left out. */
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

/** Initiatives as a GeoJSON FeatureCollection (RFC 7946), in the form that a feed has them. */
export function geoJsonOf(records: readonly Initiative[]): object {
  return {
    type: 'FeatureCollection',
    features: records.map(({ id, point, ...properties }) => ({
      type: 'Feature',
      id,
      geometry: point ? { type: 'Point', coordinates: point } : null,
      properties,
    })),
  };
}

type Form = 'CSV' | 'GeoJSON';

/** Offers to save initiatives. */
export function renderDownload(
  records: readonly Initiative[],
  texts: WidgetTexts<'initiatives'>,
  subgoals: readonly Subgoal[],
  placeName: (record: Initiative) => string | undefined,
): TemplateResult {
  const { download } = inOne(texts);
  const button = (form: Form) =>
    html`<button
      type="button"
      class="button"
      @click=${() => saveAs(form, records, texts, subgoals, placeName)}
    >
      ${download} ${form}
    </button>`;
  return html`<div class="tools" role="group" aria-label=${download}>
    ${button('CSV')} ${button('GeoJSON')}
  </div>`;
}

/** Saves initiatives in a form, under a name with the day of today. */
function saveAs(
  form: Form,
  records: readonly Initiative[],
  texts: WidgetTexts<'initiatives'>,
  subgoals: readonly Subgoal[],
  placeName: (record: Initiative) => string | undefined,
): void {
  const name = `initiatieven-${new Date().toISOString().slice(0, 10)}`;
  if (form === 'GeoJSON') {
    save(`${name}.geojson`, 'application/geo+json', JSON.stringify(geoJsonOf(records)));
    return;
  }
  const titles = new Map(subgoals.map(({ id, title }) => [id, title]));
  const { columns } = inOne(texts);
  const table = csvOf(records, {
    columns,
    municipality: (record) => placeName(record) ?? '',
    kind: ({ kind }) => (kind ? kindName(kind) : ''),
    subgoals: ({ subgoals: ids = [] }) => ids.map((id) => titles.get(id) ?? id).join(', '),
    status: ({ status }) => (status ? wordIn(texts.status, status) : ''),
  });
  save(`${name}.csv`, 'text/csv;charset=utf-8', table);
}
