import type { Filter } from '../../feed/filter.js';
import { appliesTo, unknownPlaces } from '../../feed/filter.js';
import { hrefOf } from '../../feed/read/document.js';
import type { FeedDocument } from '../../feed/read/document.js';
import { recordReader } from '../../feed/read/record.js';
import type { Section } from '../../feed/read/section.js';
import { readSection } from '../../feed/read/section.js';
import { partners } from '../../feed/read/sections/partners.js';
import { priorities } from '../../feed/read/sections/priorities.js';
import { subgoals } from '../../feed/read/sections/subgoals.js';
import { filterRecords } from '../../feed/record-index.js';
import type { SectionName, Sections } from '../../feed/sections.js';
import * as geography from '../../geo/geography.js';
import { atOnce } from '../../util/at-once.js';
import type { Documents, Loaded } from '../documents/documents.js';
import { asFeed } from '../documents/feed.js';
import { UnreadableError } from '../documents/unreadable.js';
import { UsageError } from '../usage.js';
import { withoutNowhere } from '../documents/nowhere.js';

/** What a widget would have of a feed. */
export interface Content<S extends SectionName> {
  readonly records: readonly Sections[S][];
  /** The records of a section that stands in the feed itself. */
  readonly along: <A extends SectionName>(section: A) => readonly Sections[A][];
  /** How many mistakes were left out. */
  readonly problems: number;
  /** Whether addresses were left out that are relative to nothing known. */
  readonly hasRelative: boolean;
}

/**
 * Reads what a widget would show, with the reader that runs in browsers.
 * @param bounds - What the attributes of the widget let through.
 * @throws UnreadableError, UsageError
 */
export async function contentOf<S extends SectionName>(
  documents: Documents,
  section: Section<S>,
  bounds: Filter,
): Promise<Content<S>> {
  const loaded = await documents.feed();
  const feed = asFeed(loaded);
  const read = await readOne(documents, loaded, feed, section);
  if (!read) throw new UnreadableError('no-section', loaded.name, section.name);

  const along = new Map<SectionName, readonly unknown[]>();
  for (const other of [subgoals, partners, priorities] as readonly Section[]) {
    const isInside = hrefOf(feed.sections[other.name]) === undefined;
    // A number means nothing without the subgoals themselves.
    const isNeeded = other.name === 'subgoals' && bounds.subgoal?.length;
    if (!isInside && !isNeeded) continue;
    const { records = [] } = (await readOne(documents, loaded, feed, other)) ?? {};
    along.set(other.name, records);
  }
  const recordsOf = <A extends SectionName>(name: A) =>
    (along.get(name) ?? []) as readonly Sections[A][];

  for (const criterion of Object.keys(bounds) as (keyof Filter)[]) {
    if (!appliesTo(criterion, section)) throw new UsageError(`--${criterion} has no meaning here.`);
  }
  const [unknown] = unknownPlaces(bounds, geography);
  if (unknown !== undefined) {
    throw new UsageError(`We know no municipality or province "${unknown}".`);
  }
  const known = { subgoals: recordsOf('subgoals'), geography };
  const found = filterRecords(section, read.records, bounds, known);
  let hasRelative = false;
  const records = withoutNowhere(found, () => (hasRelative = true));
  return { records, along: recordsOf, problems: read.problems.length, hasRelative };
}

async function readOne<S extends SectionName>(
  documents: Documents,
  loaded: Loaded,
  feed: FeedDocument,
  section: Section<S>,
) {
  const value = feed.sections[section.name] ?? undefined;
  if (value === undefined) return undefined;
  const href = hrefOf(value);
  const document = href === undefined ? loaded : await documents.section(href, loaded);
  const content = href === undefined ? value : document.json;
  await section.prepare?.(content);
  const reader = recordReader(section.table, section.where);
  const steps = readSection(section, content, document.url, feed.language, reader);
  const read = atOnce(steps);
  if (!read) throw new UnreadableError('not-a-feed', document.name);
  return read;
}
