import type { FeedDocument } from '../../feed/read/document.js';
import type { ProblemCode } from '../../feed/read/record.js';
import type { Understood } from '../../feed/read/forgiving/forgiving.js';
import { isObject, recordReader } from '../../feed/read/record.js';
import type { Section } from '../../feed/read/section.js';
import { sections } from '../../feed/read/sections/index.js';
import { table } from '../../feed/read/tables/feed.js';
import type { SectionName } from '../../feed/sections.js';
import { PROVINCES } from '../../geo/provinces.js';
import { preview } from '../../util/preview.js';
import { resolveUrl } from '../../util/url.js';
import type { FoundSection, OpenFeed } from '../section.js';
import { findPart, findSection, foreignOrigin, openFeed, partsOf, readFound } from '../section.js';
import type { FeedSource, SourceDocument } from '../source.js';
import { UnreadableError } from '../unreadable.js';
import { itemFindings } from './checks.js';
import type { Finding } from './finding.js';
import { hostFindings } from './host.js';
import type { Item } from './item.js';
import { itemsOf } from './item.js';
import { withPlaces } from './places.js';

/** The result of checking a feed. */
export interface Report {
  /** Name of the feed in messages. */
  readonly feed: string;
  /** Number of records of each section that widgets show. */
  readonly counts: Readonly<Partial<Record<SectionName, number>>>;
  readonly findings: readonly Finding[];
}

/**
 * Checks a feed and all its documents with the reader that runs in browsers: everything that a widget
 * would leave out is an error.
 * @throws UnreadableError if the feed itself cannot be read.
 * @example
 * const report = await validate(source);
 * for (const line of lines(report, en)) console.log(line);
 */
export async function validate(source: FeedSource): Promise<Report> {
  const opened = await openFeed(source);
  const { document, feed } = opened;
  const findings: Finding[] = [...documentFindings(document), ...feedFindings(document, feed)];
  const ids = new Map<SectionName, ReadonlySet<string>>();
  const counts: Partial<Record<SectionName, number>> = {};
  const items: Item[] = [];
  const documents = new Map([[document.name, document]]);

  for (const [, section] of Object.entries<Section>(sections)) {
    const { name } = section;
    const foreign = foreignOrigin(source, opened, name);
    if (foreign) findings.push(warning(document, 'section-origin', `${name}.href`, foreign));
    findings.push(...(await partFindings(source, opened, section)));
    const found = await findOrReport(
      () => findSection(source, opened, name),
      document,
      `${name}.href`,
    );
    if (!found) continue;
    if ('level' in found) {
      findings.push(found);
      continue;
    }
    if (found.document !== document) findings.push(...documentFindings(found.document));
    documents.set(found.document.name, found.document);
    const read = await readOrReport(section, found, feed.language);
    findings.push(...read.findings);
    counts[name] = read.records.length;
    ids.set(name, new Set(read.records.map(({ id }) => String(id))));
    const own = itemsOf(section, found.value, found.document.name, found.document.url);
    for (const item of own) items.push(item);
    if (source.base !== undefined && name === 'news') {
      findings.push(...homePageFindings(found, own));
    }
  }

  const origin = source.base && new URL(document.url).origin;
  for (const item of items) findings.push(...itemFindings(item, { ids, origin }));
  return { feed: document.name, counts, findings: withPlaces(oncePerHost(findings), documents) };
}

/**
 * Warns about relative addresses in a feed on another host than its `home_page_url`: they are probably
 * relative to the site.
 */
function homePageFindings({ value, document }: FoundSection, items: readonly Item[]): Finding[] {
  const home = isObject(value) ? value.home_page_url : undefined;
  const url = typeof home === 'string' ? resolveUrl(home, document.url) : undefined;
  const isElsewhere = url !== undefined && new URL(url).host !== new URL(document.url).host;
  const relative = items.find(({ values }) => isRelative(values.url));
  return isElsewhere && relative
    ? [warning(document, 'home-page', relative.at('url'), String(relative.values.url))]
    : [];
}

const isRelative = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  !/^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(value);

/** Reports each host of images once, not once per image. */
function oncePerHost(findings: readonly Finding[]): Finding[] {
  const hosts = new Set<string | undefined>();
  return findings.filter(({ code, found }) => {
    if (code !== 'image-origin') return true;
    const isNew = !hosts.has(found);
    hosts.add(found);
    return isNew;
  });
}

const documentFindings = (document: SourceDocument): Finding[] => [
  ...hostFindings(document),
  ...(document.isUtf8 ? [] : [error(document, 'not-utf-8')]),
  ...crsFindings(document),
];

/** Names of the coordinates of GeoJSON itself, longitude and latitude in WGS 84. */
const WGS_84 = /(?:CRS:?84|EPSG:+4326|WGS ?84)$/i;

/** Reports a `crs`, which RFC 7946 abolished, unless it is the standard one. */
function crsFindings(document: SourceDocument): Finding[] {
  const { json } = document;
  if (!isObject(json) || !('crs' in json)) return [];
  const { properties } = isObject(json.crs) ? json.crs : {};
  const name = isObject(properties) ? properties.name : undefined;
  return json.crs === null || (typeof name === 'string' && WGS_84.test(name))
    ? []
    : [warning(document, 'crs', 'crs')];
}

const error = (
  { name }: SourceDocument,
  code: Finding['code'],
  path = '',
  found = '',
): Finding => ({
  level: 'error',
  code,
  document: name,
  path,
  found,
});

const warning = (...details: Parameters<typeof error>): Finding => ({
  ...error(...details),
  level: 'warning',
});

/** Reads the fields of a programme feed other than its sections. */
const readFeed = recordReader(table);

const KNOWN = new Set(['$schema', 'version', ...Object.keys(table), ...Object.keys(sections)]);

function feedFindings(document: SourceDocument, feed: FeedDocument): Finding[] {
  const { json } = document;
  // A JSON Feed or GeoJSON has other fields.
  if (!isObject(json)) return [];
  if (feed.sections.news === json) return jsonFeedFindings(document, json);
  if (feed.sections !== json) return [];
  const findings: Finding[] = [];
  const report = (path: string, code: ProblemCode, expected: string, found?: unknown) =>
    findings.push({ ...error(document, code, path, preview(found)), expected });
  readFeed(json, { base: document.url, report }, 'feed');

  const { version } = json;
  if (typeof version === 'number' && version > 1) {
    findings.push(warning(document, 'newer-version', 'version', String(version)));
  } else if (version !== 1) findings.push(error(document, 'version', 'version'));

  const names = Object.keys(json);
  const unknown = names.filter((name) => !KNOWN.has(name) && !name.startsWith('_'));
  for (const name of unknown) findings.push(warning(document, 'unknown-field', name));
  if (!names.some((name) => Object.hasOwn(sections, name))) {
    findings.push(warning(document, 'no-sections'));
  }
  return findings;
}

/** Checks the fields of a JSON Feed other than its items. */
function jsonFeedFindings(
  document: SourceDocument,
  { version }: Readonly<Record<string, unknown>>,
): Finding[] {
  const isKnown = typeof version === 'string' && version.includes('jsonfeed.org/version/');
  return isKnown ? [] : [{ ...warning(document, 'version', 'version'), expected: 'news' }];
}

/** What is wrong with the parts of a section; that its records are good is said of the whole. */
async function partFindings(
  source: FeedSource,
  opened: OpenFeed,
  section: Section,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [province, href] of partsOf(opened, section.name)) {
    const path = `${section.name}.parts.${province}`;
    const isProvince = Object.hasOwn(PROVINCES, province);
    if (!isProvince || typeof href !== 'string') {
      const expected = isProvince ? 'url' : Object.keys(PROVINCES).join('|');
      const found = preview(isProvince ? href : province);
      findings.push({ ...error(opened.document, 'invalid', path, found), expected });
      continue;
    }
    const found = await findOrReport(() => findPart(source, opened, href), opened.document, path);
    if (!found) continue;
    if ('level' in found) findings.push(found);
    else {
      const read = await readOrReport(section, found, opened.feed.language);
      findings.push(...read.findings.filter(({ code }) => code === 'section-form'));
    }
  }
  return findings;
}

async function findOrReport(
  find: () => Promise<FoundSection | undefined>,
  document: SourceDocument,
  path: string,
): Promise<FoundSection | Finding | undefined> {
  try {
    return await find();
  } catch (cause) {
    if (!(cause instanceof UnreadableError)) throw cause;
    const { code, place, found } = cause;
    return {
      ...error(document, 'section-unreadable', path, found),
      expected: code,
      unreadable: place,
    };
  }
}

async function readOrReport(
  section: Section,
  found: FoundSection,
  language: string,
): Promise<{ records: readonly { id?: unknown }[]; findings: Finding[] }> {
  const { document, path } = found;
  const read = await readFound(section, found, language);
  if (!read) {
    const form = { ...error(document, 'section-form', path), expected: section.name };
    return { records: [], findings: [form] };
  }
  const problems = read.problems.map(({ path: at, code, expected, found: value }) => ({
    ...(isShown(code, expected) ? warning : error)(document, code, at, preview(value)),
    expected,
  }));
  const findings = [...problems, ...understoodFindings(document, read.understood ?? [])];
  return { records: read.records as readonly { id?: unknown }[], findings };
}

/** Whether a value with a problem is still shown. */
const isShown = (code: ProblemCode, expected: string): boolean =>
  code === 'reference' || (code === 'invalid' && expected.endsWith('*'));

/** Reports values that are not in the published form, once per field: usually all records have them. */
function understoodFindings(
  document: SourceDocument,
  understood: readonly Understood[],
): Finding[] {
  const byField = new Map<string, Finding & { count: number }>();
  for (const { code, path, field, found, read } of understood) {
    const key = `${code} ${field}`;
    const known = byField.get(key);
    if (known) known.count++;
    else {
      const texts = code === 'renamed' ? [found, read].map(String) : [found, read].map(preview);
      const [text = '', expected = ''] = texts;
      byField.set(key, { ...warning(document, code, path, text), expected, count: 1 });
    }
  }
  return [...byField.values()];
}
