import { sections } from '../../feed/read/sections/index.js';
import type { SectionName } from '../../feed/sections.js';
import { csv } from '../../util/csv.js';
import { NOWHERE } from '../nowhere.js';
import type { SourceConfig, SourceType } from './config.js';
import { targetsOf } from './fields.js';
import type { FeedRecord } from './map.js';
import { initiativesGeoJson, newsJson } from './outputs/documents.js';
import type { BuildPorts } from './ports.js';
import type { SourceContent } from './read.js';
import { documentOf, readSource, userAgent } from './read.js';
import { relativeAgain } from './relative.js';
import { Requests } from './request.js';

/** The section that a type of source usually contains. */
export const SECTION_OF: Readonly<Partial<Record<SourceType, SectionName>>> = {
  ...{ rss: 'news', wordpress: 'news', openpub: 'news', drupal: 'news', markdown: 'news' },
  ...{ ical: 'events', openagenda: 'events', geojson: 'initiatives', openkaarten: 'initiatives' },
  ...{ csv: 'initiatives', xlsx: 'initiatives' },
};

/** The result of reading one source. */
export interface Converted extends Omit<SourceContent, 'records'> {
  /** Each record with its place in the source: the number of a row, an address or a title. */
  readonly records: readonly { readonly place: string; readonly record: FeedRecord }[];
}

/**
 * Reads one source, without a `dia.json` and without its last good answer.
 * @throws SourceError
 */
export async function convertSource(
  source: SourceConfig,
  { folder, fetch, now }: Pick<BuildPorts, 'folder' | 'fetch' | 'now'>,
  version: string,
): Promise<Converted> {
  const requests = new Requests(fetch, userAgent(version, NOWHERE));
  const records: { place: string; record: FeedRecord }[] = [];
  const { found, notebook } = await readSource(source, {
    get: (name) => documentOf(name, source, folder, requests),
    base: NOWHERE,
    language: 'nl',
    now: now(),
    onRecord: (place, record) => records.push({ place, record: relativeAgain(record) }),
  });
  return { records, found, notebook };
}

/** A section as a separate document that a feed can refer to. */
export function sectionDocument(section: SectionName, records: readonly FeedRecord[]): string {
  const publication = {
    records: { [section]: records } as never,
    url: undefined,
    language: 'nl',
    title: 'Democratie in Actie',
    updated: '',
    outdated: [],
  };
  if (section === 'news') return newsJson(publication);
  if (section === 'initiatives') return [...initiativesGeoJson(records as never)].join('');
  const isOne = sections[section].list === undefined;
  return `${JSON.stringify(isOne ? records[0] : records, null, 1)}\n`;
}

/** A column of a table, and the field that it contains. */
interface TableColumn {
  readonly name: string;
  readonly path: string;
  /** If the field is a list: the index of the item in this column. */
  readonly index?: number;
}

/**
 * Records as a table. Its columns have the names of the feed, so that `build` need not guess, and a
 * Dutch Excel opens it.
 */
export function sectionTable(section: SectionName, records: readonly FeedRecord[]): string {
  const columns = targetsOf(sections[section].table).flatMap(({ path, kind }): TableColumn[] =>
    kind === 'point' || kind === 'position'
      ? [
          { name: 'longitude', path, index: 0 },
          { name: 'latitude', path, index: 1 },
        ]
      : [{ name: path, path }],
  );
  const cells = records.map((record) =>
    columns.map(({ path, index }) => cellOf(valueAt(record, path), index)),
  );
  const used = columns.map((_, at) => cells.some((row) => row[at] !== undefined && row[at] !== ''));
  const isUsed = (_: unknown, at: number) => used[at];
  return csv([
    columns.map(({ name }) => name).filter(isUsed),
    ...cells.map((row) => row.filter(isUsed)),
  ]);
}

const valueAt = (record: FeedRecord, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (Object(value) as Record<string, unknown>)[name], record);

function cellOf(value: unknown, index: number | undefined): string | number | undefined {
  if (Array.isArray(value)) {
    const list = value as (string | number)[];
    return index === undefined ? list.map(String).join(' | ') : list[index];
  }
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
