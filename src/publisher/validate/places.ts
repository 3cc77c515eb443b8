import { isObject } from '../../feed/read/record.js';
import { sections } from '../../feed/read/sections/index.js';
import type { Section } from '../../feed/read/section.js';
import type { JsonPath } from '../../util/json-place.js';
import { jsonPath, jsonPlaces } from '../../util/json-place.js';
import type { SourceDocument } from '../source.js';
import type { Finding } from './finding.js';
import { HOST_CODES } from './finding.js';

/**
 * Says of each finding at which line and column it is, as far as the text of its document is known.
 * @param documents - By name.
 */
export function withPlaces(
  findings: readonly Finding[],
  documents: ReadonlyMap<string, SourceDocument>,
): Finding[] {
  const places = new Map<Finding, Finding['place']>();
  for (const [name, document] of documents) {
    if (document.text === undefined) continue;
    const own = findings.filter((one) => one.document === name && !HOST.has(one.code));
    const paths = own.map(({ path }) => pathIn(document.json, path));
    const found = jsonPlaces(document.text, paths);
    own.forEach((finding, index) => places.set(finding, found[index]));
  }
  return findings.map((finding) => {
    const place = places.get(finding);
    return place ? { ...finding, place } : finding;
  });
}

const HOST: ReadonlySet<string> = new Set(HOST_CODES);

/** By the member of its document in which the list of a section is, the name of the section. */
const LISTS: ReadonlyMap<unknown, string> = new Map(
  Object.entries<Section>(sections).map(([name, { list }]) => [list, name]),
);

/** The way to a value in its document; a finding names it as it is called in a document of its own. */
function pathIn(json: unknown, text: string): JsonPath {
  const path = jsonPath(text);
  const [first = '', ...rest] = path;
  if (isObject(json)) {
    if (first in json) return path;
    // One Feature is a list of one.
    if (json.type === 'Feature' && first === 'features') return rest.slice(1);
    const section = first ? LISTS.get(first) : undefined;
    if (section !== undefined && section in json) return [section, ...path];
  }
  // "themes[1].id" in a list of themes, "feed.updated" of the feed itself.
  return rest;
}
