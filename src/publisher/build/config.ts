import * as z from 'zod/mini';

import { sections } from '../../feed/read/sections/index.js';
import type { SectionName } from '../../feed/sections.js';

/** Kinds of sources. */
export const SOURCE_TYPES = [
  ...(['csv', 'xlsx', 'markdown', 'geojson', 'rss', 'ical'] as const),
  ...(['wordpress', 'openpub', 'openagenda', 'openkaarten', 'drupal', 'dia'] as const),
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

const Column = z.union([z.string(), z.array(z.string())]);

/**
 * Maps a column or field of the source to a field of the feed: one name, a list of names (the first
 * one with a value is used), or `null` to leave the field out. `values` translates words of the source
 * into words of the feed.
 */
const FieldRule = z.nullable(
  z.union([
    Column,
    z.strictObject({ column: Column, values: z.optional(z.record(z.string(), z.string())) }),
  ]),
);
export type FieldRule = z.infer<typeof FieldRule>;

const FieldRules = z.record(z.string(), FieldRule);
export type FieldRules = z.infer<typeof FieldRules>;

/** Values for records that lack a field. */
const Defaults = z.record(z.string(), z.unknown());

const SourceObject = z.strictObject({
  /** Type of the source. Default: derived from the file name or address. */
  type: z.optional(z.enum(SOURCE_TYPES)),
  /** A file in the folder, or several with a star: `news/*.md`. */
  file: z.optional(z.string()),
  url: z.optional(z.string()),
  /** Name of the source in the report and in `index.html`. */
  name: z.optional(z.string()),
  fields: z.optional(FieldRules),
  defaults: z.optional(Defaults),
  /** Maximum number of records: the first ones of the source. */
  limit: z.optional(z.int().check(z.gte(1), z.lte(100_000))),
  /** Name or number of the sheet, counted from 1. */
  sheet: z.optional(z.union([z.string(), z.int().check(z.gte(1))])),
  /** The separator of columns and the character encoding, if the guess is wrong. */
  separator: z.optional(z.string()),
  encoding: z.optional(z.string()),
  /** The type of content in Drupal, such as `article`. */
  bundle: z.optional(z.string()),
  /** Allows an address without encryption. */
  http: z.optional(z.boolean()),
  /** Seconds without data after which the download fails. */
  timeout: z.optional(z.int().check(z.gte(1), z.lte(600))),
  /** Maximum size in megabytes. */
  megabytes: z.optional(z.int().check(z.gte(1), z.lte(500))),
});

type SourceObject = z.infer<typeof SourceObject>;

/** A file, an address, or an object with more settings. */
const Source = z.union([z.string(), SourceObject]);
const Sources = z.union([Source, z.array(Source)]);

/** The sections that have sources: what there is to subscribe to follows from what is built. */
export const SOURCE_SECTIONS = (Object.keys(sections) as SectionName[]).filter(
  (name) => name !== 'subscribe',
);

const sectionShape = Object.fromEntries(
  SOURCE_SECTIONS.map((name) => [name, z.optional(Sources)]),
) as Record<SectionName, z.ZodMiniOptional<typeof Sources>>;

/** `dia.json`. */
export const BuildConfig = z.strictObject({
  /** Address of the JSON Schema, for code editors. */
  $schema: z.optional(z.string()),
  /** Address of the folder in which the files will be published. */
  url: z.optional(z.string()),
  /** BCP 47 tag of records without a language. */
  language: z.optional(z.string().check(z.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/))),
  /** Title of the news and the calendar. Default: the name of the programme. */
  title: z.optional(z.string()),
  /** The programme, in the format of the feed; it can also be one of the `sources`. */
  programme: z.optional(z.record(z.string(), z.unknown())),
  /** Where to send new initiatives, in the format of the feed. */
  submission: z.optional(z.record(z.string(), z.unknown())),
  sources: z.optional(z.strictObject(sectionShape)),
  defaults: z.optional(Defaults),
});
export type BuildConfig = z.infer<typeof BuildConfig>;

/** A source with all its settings. */
export interface SourceConfig {
  readonly section: SectionName;
  readonly type: SourceType;
  /** The files in the folder, in order, or an address. */
  readonly location: { readonly files: readonly string[] } | { readonly url: string };
  /** Name in reports. */
  readonly name: string;
  readonly fields: FieldRules;
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly limit: number;
  readonly sheet: string | number | undefined;
  readonly separator: string | undefined;
  readonly encoding: string | undefined;
  readonly bundle: string | undefined;
  readonly allowsHttp: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  /** Bytes. */
  readonly maxSize: number;
}

/** What is wrong with `dia.json`, or with the files that it refers to. */
export type ConfigErrorCode =
  | 'not-json'
  | 'invalid'
  | 'unknown-key'
  | 'no-location'
  | 'no-type'
  | 'not-a-url'
  | 'no-such-files'
  | 'no-sources';

/** `dia.json` cannot be used; nothing is built. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code: ConfigErrorCode;
  /** Where: `sources.news[0].type`. */
  readonly path: string;
  readonly found: string;
  /** What is allowed there. */
  readonly expected: string;

  constructor(code: ConfigErrorCode, path: string, found = '', expected = '') {
    super([code, path, found].filter(Boolean).join(' '));
    this.code = code;
    this.path = path;
    this.found = found;
    this.expected = expected;
  }
}

/**
 * Reads `dia.json`.
 * @throws ConfigError
 */
export function readConfig(bytes: Uint8Array): BuildConfig {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new ConfigError('not-json', '', (error as Error).message);
  }
  const parsed = z.safeParse(BuildConfig, json);
  if (parsed.success) return parsed.data;
  const issue = deepest(parsed.error.issues);
  const path = issue.path.map((part) =>
    typeof part === 'number' ? `[${part}]` : `.${String(part)}`,
  );
  const where = path.join('').replace(/^\./, '');
  if (issue.code === 'unrecognized_keys') {
    throw new ConfigError('unknown-key', where, issue.keys.join(', '));
  }
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String).join(', ') : '';
  const found = issue.path.reduce<unknown>(
    (value, key) => (Object(value) as Record<PropertyKey, unknown>)[key],
    json,
  );
  throw new ConfigError(
    'invalid',
    where,
    JSON.stringify(found) ?? '',
    allowed || expectedOf(issue),
  );
}

const expectedOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_type' ? issue.expected : '';

/** If a value can have several forms, the issue of the form that it comes closest to. */
function deepest(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue {
  const [first] = issues;
  if (!first) throw new Error('There is no issue.');
  if (first.code !== 'invalid_union') return first;
  const inner = first.errors
    .filter((errors) => errors.length)
    .map((errors) => deepest(errors))
    .sort((one, other) => rank(other) - rank(one));
  const [best] = inner;
  return best ? { ...best, path: [...first.path, ...best.path] } : first;
}

/** An issue inside a value is more specific than a wrong type of the whole value. */
const rank = (issue: z.core.$ZodIssue): number =>
  issue.path.length * 2 + (issue.code === 'invalid_type' ? 0 : 1);

/** The type of a source by the extension of its file. */
const EXTENSIONS: Readonly<Record<string, SourceType>> = {
  ...{ csv: 'csv', tsv: 'csv', txt: 'csv', xlsx: 'xlsx', md: 'markdown', markdown: 'markdown' },
  ...{
    geojson: 'geojson',
    rss: 'rss',
    atom: 'rss',
    xml: 'rss',
    rdf: 'rss',
    ics: 'ical',
    ical: 'ical',
  },
  json: 'dia',
};

/** The type of a source by a part of its address. */
const PATHS: readonly (readonly [RegExp, SourceType])[] = [
  [/\/owc\/openpub\//, 'openpub'],
  [/\/owc\/openagenda\//, 'openagenda'],
  [/\/owc\/openkaarten\//, 'openkaarten'],
  [/\/wp-json(?:\/wp\/|\/?$)/, 'wordpress'],
  [/\/jsonapi\b/, 'drupal'],
  [/\/(?:feed|rss|atom)\/?$/, 'rss'],
];

/** The type of a source, if its file name or address shows it. */
export function typeOf(name: string): SourceType | undefined {
  const isAddress = /^https?:/i.test(name);
  const path = isAddress ? name.replace(/[?#].*$/, '') : name;
  const known = isAddress ? PATHS.find(([pattern]) => pattern.test(path)) : undefined;
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return known?.[1] ?? (Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined);
}

/** The default maximum number of records of a source, by section. */
const LIMIT: Readonly<Partial<Record<SectionName, number>>> = { news: 500, events: 2000 };
const MAX_RECORDS = 100_000;
const MEGABYTE = 1_000_000;

/**
 * Finds the sources of each section: those in `dia.json`. If it has none for a section, the files
 * named after that section are used: `events.csv`, `news/*.md`.
 * @param files - Paths in the folder.
 * @throws ConfigError
 */
export function sourcesOf(config: BuildConfig, files: readonly string[]): SourceConfig[] {
  const found = SOURCE_SECTIONS.flatMap((section) => {
    const named = config.sources?.[section];
    const own = section === 'programme' || section === 'submission' ? config[section] : undefined;
    if (named === undefined) return own ? [] : beside(section, files, config);
    return (Array.isArray(named) ? named : [named]).map((source, index) => {
      const path = `sources.${section}${Array.isArray(named) ? `[${index}]` : ''}`;
      return sourceOf(section, source, path, files, config);
    });
  });
  if (!found.length && !config.programme) throw new ConfigError('no-sources', '');
  return found;
}

/**
 * A source that is named on its own, without a `dia.json`.
 * @param place - A file or an address.
 * @throws ConfigError
 */
export function sourceAt(
  section: SectionName,
  place: string,
  given: Partial<Pick<SourceObject, 'type' | 'sheet' | 'separator' | 'encoding' | 'http'>>,
): SourceConfig {
  const isAddress = /^https?:/i.test(place);
  const location = isAddress ? { url: place } : { file: place };
  return complete(section, { ...given, ...location }, isAddress ? undefined : [place], place, {});
}

/** The files that are named after a section; each format is a source. */
function beside(
  section: SectionName,
  files: readonly string[],
  config: BuildConfig,
): SourceConfig[] {
  const pattern = new RegExp(
    `^${section}(?:/[^/]+)?\\.(?:csv|tsv|xlsx|md|geojson|json|ics|rss|xml)$`,
  );
  const own = files.filter((file) => pattern.test(file) && typeOf(file));
  const markdown = own.filter(
    (file) => file.startsWith(`${section}/`) && typeOf(file) === 'markdown',
  );
  const others = own.filter((file) => !markdown.includes(file));
  return [
    ...others.map((file) => complete(section, { file }, [file], `sources.${section}`, config)),
    ...(markdown.length
      ? [complete(section, { name: `${section}/*.md` }, markdown, `sources.${section}`, config)]
      : []),
  ];
}

function sourceOf(
  section: SectionName,
  source: z.infer<typeof Source>,
  path: string,
  files: readonly string[],
  config: BuildConfig,
): SourceConfig {
  const given =
    typeof source !== 'string'
      ? source
      : /^https?:/i.test(source)
        ? { url: source }
        : { file: source };
  const { url, file } = given;
  if ((url === undefined) === (file === undefined)) throw new ConfigError('no-location', path);
  if (url !== undefined) {
    if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) {
      throw new ConfigError('not-a-url', `${path}.url`, url);
    }
    return complete(section, given, undefined, path, config);
  }
  const name = file ?? '';
  const pattern = name.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const matching = new RegExp(`^${pattern.join('[^/]*')}$`);
  const matched = name.includes('*') ? files.filter((one) => matching.test(one)) : [name];
  if (!matched.length) throw new ConfigError('no-such-files', path, name);
  return complete(section, given, matched, path, config);
}

function complete(
  section: SectionName,
  given: SourceObject,
  files: readonly string[] | undefined,
  path: string,
  config: BuildConfig,
): SourceConfig {
  const { url = '', file = files?.[0] ?? '', timeout = 30, megabytes = 50 } = given;
  const type = given.type ?? typeOf(url || file);
  if (!type) throw new ConfigError('no-type', path, url || file, SOURCE_TYPES.join(', '));
  return {
    section,
    type,
    location: files ? { files } : { url },
    name: given.name ?? (url || file),
    fields: given.fields ?? {},
    defaults: { ...defaultsOf(section, config.defaults ?? {}), ...given.defaults },
    limit: given.limit ?? LIMIT[section] ?? MAX_RECORDS,
    sheet: given.sheet,
    separator: given.separator,
    encoding: given.encoding,
    bundle: given.bundle,
    allowsHttp: given.http ?? false,
    timeout: timeout * 1000,
    maxSize: megabytes * MEGABYTE,
  };
}

/** The defaults that apply to the fields of this section. */
function defaultsOf(section: SectionName, defaults: Readonly<Record<string, unknown>>) {
  const { table } = sections[section];
  const { municipality, ...others } = defaults;
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(others)) {
    if (Object.hasOwn(table, name.split('.')[0] ?? name)) known[name] = value;
  }
  if (municipality === undefined) return known;
  if (Object.hasOwn(table, 'municipality')) known.municipality = municipality;
  if (Object.hasOwn(table, 'municipalities')) known.municipalities = [municipality].flat();
  if (section === 'events') known['place.municipality'] = municipality;
  return known;
}
