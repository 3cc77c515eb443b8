import type { Filter, Geography, Knowledge } from '../feed/filter.js';
import { matcher, unknownPlaces } from '../feed/filter.js';
import type { Section } from '../feed/read/section.js';
import type { SectionName, Sections } from '../feed/sections.js';
import { report } from './report.js';

/** How many records pass between two moments at which a visitor may be served. */
const BATCH = 500;

/** The records within the bounds of a webmaster, in steps for `inSlices`; tells of unknown places. */
export function* within<S extends SectionName>(
  section: Section<S>,
  records: readonly Sections[S][],
  bounds: Filter,
  known: Knowledge,
): Generator<void, Sections[S][]> {
  reportUnknown(bounds, known.geography, section.name);
  const fits = matcher(section, bounds, known);
  const found: Sections[S][] = [];
  for (const [index, record] of records.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    if (fits(record)) found.push(record);
  }
  return found;
}

function reportUnknown(bounds: Filter, geography: Geography | undefined, of: SectionName): void {
  if (!geography) return;
  for (const name of unknownPlaces(bounds, geography)) {
    report(`${of}: we know no municipality or province "${name}".`);
  }
}
