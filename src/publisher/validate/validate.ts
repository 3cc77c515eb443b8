import type { FeedDocument } from '../../feed/read/document.js';
import type { ProblemCode } from '../../feed/read/record.js';
import { isObject, recordReader } from '../../feed/read/record.js';
import type { Section } from '../../feed/read/section.js';
import { sections } from '../../feed/read/sections/index.js';
import { table } from '../../feed/read/tables/feed.js';
import type { SectionName } from '../../feed/sections.js';
import type { FoundSection, OpenFeed } from '../section.js';
import { findSection, openFeed, readFound } from '../section.js';
import type { FeedSource, SourceDocument } from '../source.js';
import { UnreadableError } from '../unreadable.js';
import { itemFindings } from './checks.js';
import type { Finding } from './finding.js';
import { hostFindings } from './host.js';
import type { Item } from './item.js';
import { itemsOf } from './item.js';

/** What was found in a feed. */
export interface Report {
  /** What people call the feed. */
  readonly feed: string;
  /** Number of records of each section that widgets show. */
  readonly counts: Readonly<Partial<Record<SectionName, number>>>;
  readonly findings: readonly Finding[];
}

/**
 * Checks everything of a feed, also the documents that it names, with the reader that runs in
 * browsers: what a widget would leave out is an error.
 * @throws UnreadableError when the feed itself cannot be read.
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

  for (const [, section] of Object.entries<Section>(sections)) {
    const { name } = section;
    const found = await findOrReport(source, opened, name);
    if (!found) continue;
    if ('level' in found) {
      findings.push(found);
      continue;
    }
    if (found.document !== document) findings.push(...documentFindings(found.document));
    const read = await readOrReport(section, found, feed.language);
    findings.push(...read.findings);
    counts[name] = read.records.length;
    ids.set(name, new Set(read.records.map(({ id }) => String(id))));
    for (const item of itemsOf(section, found.value, found.document.name, found.document.url)) {
      items.push(item);
    }
  }

  const origin = source.base && new URL(document.url).origin;
  for (const item of items) findings.push(...itemFindings(item, { ids, origin }));
  return { feed: document.name, counts, findings: oncePerHost(findings) };
}

/** All images are on another host, or hardly any: each host is reported once. */
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
  ...(isObject(document.json) && 'crs' in document.json ? [warning(document, 'crs', 'crs')] : []),
];

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

/** Reads what a programme feed says beside its sections. */
const readFeed = recordReader(table);

const KNOWN = new Set(['version', ...Object.keys(table), ...Object.keys(sections)]);

function feedFindings(document: SourceDocument, feed: FeedDocument): Finding[] {
  const { json } = document;
  // A JSON Feed or GeoJSON has a form of its own.
  if (!isObject(json) || feed.sections !== json) return [];
  const findings: Finding[] = [];
  const report = (path: string, code: ProblemCode, expected: string, found?: unknown) =>
    findings.push({ ...error(document, code, path, JSON.stringify(found)), expected });
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

async function findOrReport(
  source: FeedSource,
  opened: OpenFeed,
  name: SectionName,
): Promise<FoundSection | Finding | undefined> {
  try {
    return await findSection(source, opened, name);
  } catch (cause) {
    if (!(cause instanceof UnreadableError)) throw cause;
    const { code, place, found } = cause;
    const path = `${name}.href`;
    return {
      ...error(opened.document, 'section-unreadable', path, found || place),
      expected: code,
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
  const findings = read.problems.map(({ path: at, code, expected, found: value }) => ({
    ...error(document, code, at, value),
    expected,
  }));
  return { records: read.records as readonly { id?: unknown }[], findings };
}
