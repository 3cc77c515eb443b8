import * as z from 'zod/mini';

import type { FeedDocument } from '../../feed/read/document.js';
import { hrefOf } from '../../feed/read/document.js';
import type { ProblemCode } from '../../feed/read/record.js';
import { isObject } from '../../feed/read/record.js';
import type { Section } from '../../feed/read/section.js';
import { readSection } from '../../feed/read/section.js';
import { sections } from '../../feed/read/sections/index.js';
import { Feed, records as schemas } from '../../feed/schema/index.js';
import { zodReader } from '../../feed/schema/reference.js';
import type { SectionName } from '../../feed/sections.js';
import { atOnce } from '../../util/at-once.js';
import type { Documents, Loaded } from '../documents/documents.js';
import { asFeed } from '../documents/feed.js';
import { UnreadableError } from '../documents/unreadable.js';
import { itemFindings } from './checks.js';
import type { Finding } from './finding.js';
import { hostFindings } from './host.js';
import type { Item } from './item.js';
import { itemsOf } from './item.js';

/** What is to be said of a feed. */
export interface Report {
  /** What people call it. */
  readonly feed: string;
  /** How many records of each section are shown. */
  readonly counts: Readonly<Partial<Record<SectionName, number>>>;
  readonly findings: readonly Finding[];
}

/**
 * Looks at everything of a feed, also at the documents that it names.
 * @throws UnreadableError when the feed itself cannot be read.
 */
export async function validate(documents: Documents): Promise<Report> {
  const loaded = await documents.feed();
  const feed = asFeed(loaded);
  const findings: Finding[] = [...documentFindings(loaded), ...feedFindings(loaded, feed)];
  const ids = new Map<SectionName, ReadonlySet<string>>();
  const counts: Partial<Record<SectionName, number>> = {};
  const items: Item[] = [];

  for (const section of Object.values<Section>(sections)) {
    const { name } = section;
    const value = feed.sections[name] ?? undefined;
    if (value === undefined) continue;
    const found = await sectionOf(documents, loaded, name, value);
    if ('level' in found) {
      findings.push(found);
      continue;
    }
    if (found.document !== loaded) findings.push(...documentFindings(found.document));
    const read = await readWhole(section, found, feed.language);
    findings.push(...read.findings);
    counts[name] = read.records.length;
    ids.set(name, new Set(read.records.map(({ id }) => String(id))));
    for (const item of itemsOf(section, found.value, found.document.name, found.document.url)) {
      items.push(item);
    }
  }

  const origin = documents.base && new URL(loaded.url).origin;
  for (const item of items) findings.push(...itemFindings(item, { ids, origin }));
  return { feed: loaded.name, counts, findings: withoutEchoes(findings) };
}

/** All images are on another host, or hardly any: of each host one is told of. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const told = new Set<string | undefined>();
  return findings.filter(({ code, found }) => {
    if (code !== 'image-origin') return true;
    const isNew = !told.has(found);
    told.add(found);
    return isNew;
  });
}

const documentFindings = (loaded: Loaded): Finding[] => [
  ...hostFindings(loaded),
  ...(loaded.isUtf8 ? [] : [error(loaded, 'not-utf-8')]),
  ...(isObject(loaded.json) && 'crs' in loaded.json ? [warning(loaded, 'crs', 'crs')] : []),
];

const error = ({ name }: Loaded, code: Finding['code'], path = '', found = ''): Finding => ({
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

/** What a programme feed says beside its sections. */
const Frame = z.pick(Feed, { language: true, updated: true });

function feedFindings(loaded: Loaded, { sections: given }: FeedDocument): Finding[] {
  const { json } = loaded;
  // A JSON Feed or GeoJSON has a form of its own.
  if (!isObject(json) || given !== json) return [];
  const findings: Finding[] = [];
  const report = (path: string, code: ProblemCode, expected: string, found?: unknown) =>
    findings.push({ ...error(loaded, code, path, JSON.stringify(found)), expected });
  zodReader(Frame)(json, { base: loaded.url, report }, 'feed');

  const { version } = json;
  if (typeof version === 'number' && version > 1) {
    findings.push(warning(loaded, 'newer-version', 'version', String(version)));
  } else if (version !== 1) findings.push(error(loaded, 'version', 'version'));

  const names = Object.keys(json);
  const unknown = names.filter((name) => !(name in Feed.shape) && !name.startsWith('_'));
  for (const name of unknown) findings.push(warning(loaded, 'unknown-field', name));
  if (!names.some((name) => name in sections)) findings.push(warning(loaded, 'no-sections'));
  return findings;
}

/** A section where it was found. */
interface Found {
  readonly value: unknown;
  readonly document: Loaded;
  /** What it is called there. */
  readonly path: string;
}

async function sectionOf(
  documents: Documents,
  feed: Loaded,
  name: SectionName,
  value: unknown,
): Promise<Found | Finding> {
  const href = hrefOf(value);
  if (href === undefined) return { value, document: feed, path: value === feed.json ? '' : name };
  try {
    const document = await documents.section(href, feed);
    return { value: document.json, document, path: '' };
  } catch (cause) {
    if (!(cause instanceof UnreadableError)) throw cause;
    const { code, place, found } = cause;
    return {
      ...error(feed, 'section-unreadable', `${name}.href`, found || place),
      expected: code,
    };
  }
}

/** Reads a section with zod itself. */
async function readWhole(
  section: Section,
  { value, document, path }: Found,
  language: string,
): Promise<{ records: readonly { id?: unknown }[]; findings: Finding[] }> {
  await section.prepare?.(value);
  const reader = zodReader(schemas[section.name], section.where);
  const steps = readSection(section, value, document.url, language, reader);
  const read = atOnce(steps);
  if (!read) {
    const form = { ...error(document, 'section-form', path), expected: section.name };
    return { records: [], findings: [form] };
  }
  const { records, problems } = read;
  const findings = problems.map(({ path: at, code, expected, found }) => ({
    ...error(document, code, at, found),
    expected,
  }));
  return { records: records as readonly { id?: unknown }[], findings };
}
