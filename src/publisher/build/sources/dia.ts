import { feedDocument, hrefOf } from '../../../feed/read/document.js';
import { isObject } from '../../../feed/read/record.js';
import type { Section } from '../../../feed/read/section.js';
import { sections } from '../../../feed/read/sections/index.js';
import { readTolerantly } from '../../../feed/read/tolerant.js';
import { atOnce } from '../../../util/at-once.js';
import type { Note } from '../note.js';
import { SourceError } from '../note.js';
import type { SourceDocument } from '../request.js';
import type { SourceRecord, SourceValue } from '../source-record.js';
import type { ReadSource, SourceAccess } from './source.js';
import { quoted } from '../values.js';
import { baseOf, jsonOf, onlyDocument, textIn } from './source.js';

/**
 * A section of another feed: a programme feed, a bare JSON Feed or GeoJSON, or a JSON file with just the
 * list of records.
 */
export const dia: ReadSource = async (source, access) => {
  const document = await onlyDocument(source, access);
  const section = sections[source.section] as Section;
  const { value, from } = await valueOf(document, section.name, source.location, access);
  const base = baseOf(source, from.url, access);
  const read = await readTolerantly(section, value, base, access.language, atOnce);
  if (!read) throw new SourceError('shape', from.name, section.name);
  const notes = read.problems.map(({ path, code, expected, found }): Note => ({
    code,
    place: path,
    field: '',
    found: quoted(found),
    expected,
    count: 1,
  }));
  const records = read.records.map((record): SourceRecord => {
    const { point, ...values } = record as unknown as Record<string, SourceValue>;
    return {
      place: textIn(values.id ?? values.title ?? values.name),
      values: { ...values, ...(point ? { position: point } : {}) },
    };
  });
  return { records, base, notes };
};

/** Finds a section, which may be a separate document. */
async function valueOf(
  document: SourceDocument,
  section: keyof typeof sections,
  location: { readonly files: readonly string[] } | { readonly url: string },
  access: SourceAccess,
): Promise<{ value: unknown; from: SourceDocument }> {
  const json = jsonOf(document);
  if (Array.isArray(json)) return { value: json, from: document };
  const whole = isWhole(json, section);
  if (whole) return { value: json, from: document };
  let found: unknown;
  try {
    found = feedDocument(json, 'https://feed.invalid/').sections[section];
  } catch {
    throw new SourceError('not-a-feed', document.name);
  }
  if (found === undefined) throw new SourceError('no-section', document.name, section);
  const href = hrefOf(found);
  if (href === undefined) return { value: found, from: document };
  const isFile = 'files' in location && !/^https?:/i.test(href);
  const name = isFile
    ? document.name.replace(/[^/]*$/, '') + href
    : new URL(href, document.url).href;
  const own = await access.get(name);
  return { value: jsonOf(own), from: own };
}

/** Whether a document is the record of a section that has only one. */
const isWhole = (json: unknown, section: string): boolean =>
  isObject(json) &&
  json.version === undefined &&
  ((section === 'programme' && typeof json.name === 'string') ||
    (section === 'submission' && (json.email !== undefined || json.post !== undefined)));
