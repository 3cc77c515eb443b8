import type { SectionName, Sections } from '../../feed/sections.js';
import { momentOf } from '../../util/moment.js';
import { spanOf } from '../../util/span.js';
import { NOWHERE } from '../nowhere.js';
import type { Answer, StoredAnswer } from './answers.js';
import { Answers } from './answers.js';
import type { BuildConfig, SourceConfig } from './config.js';
import { ConfigError, readConfig, sourcesOf } from './config.js';
import { inAmsterdam } from './dates.js';
import type { FeedRecord } from './map.js';
import { mapTable } from './map.js';
import type { Part } from './merge.js';
import { merge } from './merge.js';
import { Notebook, SourceError } from './note.js';
import type { Outdated, Publication } from './outputs/index.js';
import { OUTPUT_NAMES, outputsOf } from './outputs/index.js';
import type { BuildPorts, Folder } from './ports.js';
import { documentOf, readSource, userAgent } from './read.js';
import { resolveReferences } from './references.js';
import type { SourceDocument, StoredDocument } from './request.js';
import { Requests } from './request.js';
import { relativeAgain } from './relative.js';
import type { File } from './write.js';
import { writeAll } from './write.js';

/** The result for one source. */
export interface SourceReport {
  readonly section: SectionName;
  /** The file or address. */
  readonly name: string;
  /**
   * `read`: its records are current; `kept`: its last good answer is used, because the source cannot be
   * used now; `failed`: there are no records of it.
   */
  readonly outcome: 'read' | 'kept' | 'failed';
  /** Why the source could not be used. */
  readonly error?: SourceError | undefined;
  /** When the answer that is used was downloaded, RFC 3339. */
  readonly date?: string | undefined;
  /** How many records it has, and how many of them are in the feed. */
  readonly found: number;
  readonly used: number;
  readonly notebook: Notebook;
}

/** The result of a build. */
export interface BuildReport {
  readonly sources: readonly SourceReport[];
  /** Number of records of each section of the feed. */
  readonly counts: Readonly<Partial<Record<SectionName, number>>>;
  /** Files that were changed or removed. */
  readonly changed: readonly string[];
  /** Whether nothing was written, because a source that had records has none now. */
  readonly isRefused: boolean;
}

export interface BuildOptions {
  /** Accepts sources that lost many of their records, or that disappeared. */
  readonly allowShrink?: boolean | undefined;
  /** Version of the program, for the `User-Agent`. */
  readonly version: string;
}

/** If a source loses more than this share of its records, its last good answer is used. */
const MAX_LOSS = 1 / 3;

/**
 * Builds a feed from a folder and the sources that it names, and publishes it. A source that cannot be
 * used now never makes the feed worse: its last good answer is used.
 * @throws ConfigError
 * @example
 * const report = await build({ folder, output, state, fetch, now: () => new Date() }, { version });
 */
export async function build(ports: BuildPorts, options: BuildOptions): Promise<BuildReport> {
  const { folder, output, now } = ports;
  const files = await folder.list();
  const bytes = await folder.read('dia.json');
  const config: BuildConfig = bytes ? readConfig(bytes) : {};
  const base = baseOf(config);
  const language = config.language ?? 'nl';
  const sources = sourcesOf(config, files);

  const reading = new Reading(ports, options, base, language);
  const read = await Promise.all(sources.map((source) => reading.read(source)));
  const parts: (SectionPart & Part)[] = [
    ...inlineParts(config, base, language),
    ...read.map(({ records, report }) => ({ ...report, records })),
  ];

  const records = recordsOf(parts);
  const publication = publicationOf(records, read, config);

  const reports = read.map(({ report }) => report);
  const counts = Object.fromEntries(
    Object.entries(records).map(([section, list]) => [section, list.length]),
  );
  const wasPublished = (await output.read('feed.json')) !== undefined;
  const hasGap = reports.some(({ outcome }) => outcome === 'failed');
  if (hasGap && wasPublished && !options.allowShrink) {
    return { sources: reports, counts, changed: [], isRefused: true };
  }
  const current = await unchangedFiles(publication, output);
  const changed = await writeAll(
    output,
    filesToPublish(
      folder,
      assetsIn(records, base, files),
      current ? undefined : { ...publication, updated: inAmsterdam(now()) },
    ),
    OUTPUT_NAMES.filter((name) => !current?.has(name)),
  );
  for (const { source, answer } of read) if (answer) await reading.keep(source, answer);
  return { sources: reports, counts, changed, isRefused: false };
}

/** The address that relative addresses in files are resolved against. */
function baseOf({ url }: BuildConfig): string {
  if (url === undefined) return NOWHERE;
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) {
    throw new ConfigError('not-a-url', 'url', url);
  }
  return new URL(url.endsWith('/') ? url : `${url}/`).href;
}

interface SectionPart {
  readonly section: SectionName;
}

/** Sections that are written in `dia.json` itself. */
function inlineParts(config: BuildConfig, base: string, language: string): (SectionPart & Part)[] {
  return (['programme', 'submission'] as const).flatMap((section) => {
    const values = config[section];
    if (!values) return [];
    const notebook = new Notebook();
    const table = { records: [{ place: 'dia.json', values: values as never }], base, notes: [] };
    const records = mapTable(table, { section, fields: {}, defaults: {}, language }, notebook);
    const [first] = notebook.notes;
    if (first)
      throw new ConfigError('invalid', `${section}.${first.field}`, first.found, first.expected);
    return [{ section, records, notebook }];
  });
}

/** The records and notes of one source. */
interface ReadSourceResult {
  readonly source: SourceConfig;
  readonly records: readonly FeedRecord[];
  /** The answer to store, if it is new. */
  readonly answer: Answer | undefined;
  readonly report: SourceReport;
}

/** Reads sources, and their last good answers. */
class Reading {
  readonly #ports: BuildPorts;
  readonly #options: BuildOptions;
  readonly #base: string;
  readonly #language: string;
  readonly #answers: Answers;
  readonly #requests: Requests;

  constructor(ports: BuildPorts, options: BuildOptions, base: string, language: string) {
    this.#ports = ports;
    this.#options = options;
    this.#base = base;
    this.#language = language;
    this.#answers = new Answers(ports.state);
    this.#requests = new Requests(ports.fetch, userAgent(options.version, base));
  }

  keep = (source: SourceConfig, answer: Answer): Promise<void> =>
    this.#answers.write(source, answer);

  async read(source: SourceConfig): Promise<ReadSourceResult> {
    const { section, name } = source;
    const last = await this.#answers.read(source);
    const documents = new Map<string, SourceDocument>();
    try {
      const now = await this.#map(source, async (document) => {
        const known = last?.documents.find((one) => one.name === document);
        const found = documents.get(document) ?? (await this.#get(document, source, known));
        documents.set(document, found);
        return found;
      });
      refuseLoss(now, last, source, this.#options.allowShrink);
      const date = inAmsterdam(this.#ports.now());
      const { found, records, notebook } = now;
      return {
        source,
        records,
        answer: { date, count: found, used: records.length, documents: [...documents.values()] },
        report: { section, name, outcome: 'read', date, found, used: records.length, notebook },
      };
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const isMeant = this.#options.allowShrink === true || last?.count === 0;
      return isMeant && error.code === 'empty'
        ? this.#emptied(source, documents)
        : this.#old(source, last, error);
    }
  }

  /** A source that has nothing, not even the names of its columns. */
  #emptied(source: SourceConfig, documents: ReadonlyMap<string, SourceDocument>): ReadSourceResult {
    const { section, name } = source;
    const date = inAmsterdam(this.#ports.now());
    const counts = { found: 0, used: 0, notebook: new Notebook() };
    return {
      source,
      records: [],
      answer: { date, count: 0, used: 0, documents: [...documents.values()] },
      report: { section, name, outcome: 'read', date, ...counts },
    };
  }

  /** Reads the last good answer of a source. */
  async #old(
    source: SourceConfig,
    last: StoredAnswer | undefined,
    error: SourceError,
  ): Promise<ReadSourceResult> {
    const { section, name } = source;
    const failed = {
      ...{ source, records: [], answer: undefined },
      report: {
        section,
        name,
        outcome: 'failed' as const,
        error,
        found: 0,
        used: 0,
        notebook: new Notebook(),
      },
    };
    if (!last) return failed;
    try {
      const { records, found, notebook } = await this.#map(source, async (document) => {
        const stored = await last.documents.find(({ name }) => name === document)?.read();
        if (!stored) throw new SourceError('no-file', document);
        return stored;
      });
      const { date } = last;
      const report = { section, name, error, date, found, used: records.length, notebook };
      return { source, records, answer: undefined, report: { ...report, outcome: 'kept' } };
    } catch (old) {
      if (old instanceof SourceError) return failed;
      throw old;
    }
  }

  #map(source: SourceConfig, get: (document: string) => Promise<SourceDocument>) {
    const now = this.#ports.now();
    return readSource(source, { get, now, base: this.#base, language: this.#language });
  }

  #get(
    name: string,
    source: SourceConfig,
    known: StoredDocument | undefined,
  ): Promise<SourceDocument> {
    this.#ports.progress?.(name);
    return documentOf(name, source, this.#ports.folder, this.#requests, known);
  }
}

/** @throws SourceError `empty`, `shrunk` or `shape` */
function refuseLoss(
  { found, records }: { readonly found: number; readonly records: readonly unknown[] },
  last: StoredAnswer | undefined,
  { name }: SourceConfig,
  allowShrink = false,
): void {
  if (allowShrink || !last) return;
  const isLoss = (before: number, now: number) => before > 0 && now < before * (1 - MAX_LOSS);
  if (isLoss(last.count, found)) {
    throw new SourceError(found === 0 ? 'empty' : 'shrunk', name, `${last.count} → ${found}`);
  }
  // There are as many records as before, but they can no longer be read.
  if (isLoss(last.used, records.length)) {
    throw new SourceError('shape', name, `${last.used} → ${records.length}`);
  }
}

type Records = { readonly [S in SectionName]?: readonly Sections[S][] };

/** The records of each section from all its sources, in an order that does not depend on the sources. */
function recordsOf(parts: readonly (SectionPart & Part)[]): Records {
  const names = [...new Set(parts.map(({ section }) => section))];
  const merged = Object.fromEntries(
    names.map((name) => [
      name,
      merge(
        name,
        parts.filter(({ section }) => section === name),
      ),
    ]),
  );
  const resolved = resolveReferences(merged) as Partial<Record<SectionName, FeedRecord[]>>;
  resolved.news?.sort((one, other) => timeOf(other.date) - timeOf(one.date) || byId(one, other));
  resolved.events?.sort((one, other) => startOf(one) - startOf(other) || byId(one, other));
  return resolved as unknown as Records;
}

const timeOf = (date: unknown): number => (typeof date === 'string' ? momentOf(date).getTime() : 0);

const startOf = (event: FeedRecord): number => spanOf(event as never).start.getTime();

const byId = ({ id: one = '' }: FeedRecord, { id: other = '' }: FeedRecord): number =>
  one < other ? -1 : one > other ? 1 : 0;

function publicationOf(
  records: Records,
  read: readonly ReadSourceResult[],
  config: BuildConfig,
): Omit<Publication, 'updated'> {
  const base = baseOf(config);
  return {
    records: relativeAgain(records),
    url: base === NOWHERE ? undefined : base,
    language: config.language ?? 'nl',
    title: config.title ?? records.programme?.[0]?.name ?? 'Democratie in Actie',
    outdated: read.flatMap(({ report: { section, name, outcome, date = '' } }): Outdated[] =>
      outcome === 'kept' ? [{ section, source: name, date }] : [],
    ),
  };
}

/**
 * The names of the files of a publication, if all of them were published before. Then they are not
 * written, so that the feed keeps its date.
 */
async function unchangedFiles(
  publication: Omit<Publication, 'updated'>,
  output: Folder,
): Promise<ReadonlySet<string> | undefined> {
  const former = await output.read('feed.json');
  const updated = former && updatedIn(former);
  if (updated === undefined) return undefined;
  const names = new Set<string>();
  for await (const [name, ...content] of filesOf({ ...publication, updated })) {
    if (!(await output.holds(name, ...content))) return undefined;
    names.add(name);
  }
  return names;
}

/** Images of the editor, and the files of a publication, in the order in which they are written. */
async function* filesToPublish(
  folder: Folder,
  assets: Iterable<string>,
  publication: Publication | undefined,
): AsyncGenerator<File> {
  for (const path of assets) {
    const asset = await folder.read(path);
    if (asset) yield [path, asset];
  }
  if (publication) yield* filesOf(publication);
}

/** One at a time: together, the files of a large feed would take more memory than its records. */
async function* filesOf(publication: Publication): AsyncGenerator<File> {
  for await (const [name, pieces] of outputsOf(publication)) yield [name, ...encoded(pieces)];
}

/** How many characters are encoded at a time. */
const BATCH = 1_000_000;

/** A text in UTF-8. A piece of it may be a line, or a whole document. */
function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < BATCH) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text) yield encoder.encode(text);
}

function updatedIn(bytes: Uint8Array): string | undefined {
  try {
    const { updated } = JSON.parse(new TextDecoder().decode(bytes)) as { updated?: unknown };
    return typeof updated === 'string' && !Number.isNaN(Date.parse(updated)) ? updated : undefined;
  } catch {
    return undefined;
  }
}

/** Files of the folder that records refer to: images and linked documents. */
function assetsIn(records: Records, base: string, files: readonly string[]): Set<string> {
  const known = new Set(
    files.filter((file) => !/\.(?:csv|tsv|xlsx|json|geojson|md|ics|xml|rss)$/i.test(file)),
  );
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (!value.startsWith(base)) return;
      const path = decoded(value.slice(base.length).replace(/[?#].*$/, ''));
      if (known.has(path)) found.add(path);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  if (known.size) visit(records);
  return found;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
