import { NOWHERE } from '../nowhere.js';
import type { SourceConfig } from './config.js';
import type { FeedRecord } from './map.js';
import { mapTable } from './map.js';
import { Notebook, SourceError } from './note.js';
import type { Folder } from './ports.js';
import type { Requests, SourceDocument, StoredDocument } from './request.js';
import type { SourceRecord } from './source-record.js';
import { readers } from './sources/index.js';

/** The days before and after today for which recurring events are expanded. */
const DAYS_BEFORE = 31;
const DAYS_AFTER = 366;
const DAY = 24 * 3_600_000;

/** What a source is read with. */
export interface ReadContext {
  /** Gives a document of the source. @throws SourceError */
  readonly get: (document: string) => Promise<SourceDocument>;
  /** Address that addresses in files are relative to. */
  readonly base: string;
  /** BCP 47 tag of the feed. */
  readonly language: string;
  readonly now: Date;
  /** Called with each record and its place in the source. */
  readonly onRecord?: (place: string, record: FeedRecord) => void;
}

/** The records of a source. */
export interface SourceContent {
  readonly records: readonly FeedRecord[];
  /** The number of records in the source, those that were left out included. */
  readonly found: number;
  readonly notebook: Notebook;
}

/**
 * Reads a source and converts it to records of its section.
 * @throws SourceError
 */
export async function readSource(
  source: SourceConfig,
  { get, base, language, now, onRecord }: ReadContext,
): Promise<SourceContent> {
  const { section, fields, defaults, limit } = source;
  const notebook = new Notebook();
  const reader = await readers[source.type]();
  const table = await reader(source, {
    get,
    base,
    from: new Date(now.getTime() - DAYS_BEFORE * DAY),
    until: new Date(now.getTime() + DAYS_AFTER * DAY),
    language,
  });
  const mapping = { section, fields, defaults, language };
  let found = 0;
  function* kept(): Generator<SourceRecord> {
    for (const record of table.records) {
      // Of events that come again the source says itself how many there are.
      if (table.count === undefined && found === limit) {
        notebook.add('limit-reached', { found: String(limit) });
        return;
      }
      found++;
      yield record;
    }
  }
  const records = mapTable({ ...table, records: kept() }, mapping, notebook, onRecord);
  notebook.addAll(table.notes);
  return { records, found: table.count ?? found, notebook };
}

/**
 * Gives a document of a source: an address, or a file of a folder.
 * @param known - What was read of it last.
 * @throws SourceError
 */
export async function documentOf(
  name: string,
  { maxSize, allowsHttp, timeout }: SourceConfig,
  folder: Folder,
  requests: Requests,
  known?: StoredDocument,
): Promise<SourceDocument> {
  if (/^https?:/i.test(name)) return requests.get(name, { allowsHttp, timeout, maxSize, known });
  const bytes = await folder.read(name);
  if (!bytes) throw new SourceError('no-file', name);
  if (bytes.byteLength > maxSize) {
    throw new SourceError('too-large', name, String(maxSize / 1_000_000));
  }
  return { name, url: name, bytes, headers: {} };
}

/** The `User-Agent` of requests: the program and the site that it works for. */
export const userAgent = (version: string, base: string): string =>
  `dia-feed/${version} (publishes a feed${base === NOWHERE ? '' : `; +${base}`})`;
