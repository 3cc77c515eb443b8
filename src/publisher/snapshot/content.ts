import type { Filter } from '../../feed/filter.js';
import { appliesTo, unknownPlaces } from '../../feed/filter.js';
import type { FeedNames } from '../../feed/read/document.js';
import { hrefOf } from '../../feed/read/document.js';
import type { ReadSection, Section } from '../../feed/read/section.js';
import { isUsable } from '../../feed/read/section.js';
import { partners } from '../../feed/read/sections/partners.js';
import { priorities } from '../../feed/read/sections/priorities.js';
import { subgoals } from '../../feed/read/sections/subgoals.js';
import { filterRecords } from '../../feed/record-index.js';
import type { SectionName, Sections } from '../../feed/sections.js';
import * as geography from '../../geo/geography.js';
import { AttributeError } from '../attributes.js';
import { withoutNowhere } from '../nowhere.js';
import type { OpenFeed } from '../section.js';
import { findSection, foreignOrigin, openFeed, readFound } from '../section.js';
import type { FeedSource } from '../source.js';
import { UnreadableError } from '../unreadable.js';

/** The content of a feed that a widget would show. */
export interface Content<S extends SectionName> {
  /** The names that the feed gives itself. */
  readonly names: FeedNames | undefined;
  readonly records: readonly Sections[S][];
  /** The records of another section, if the feed contains it inline; else none. */
  readonly related: <A extends SectionName>(section: A) => readonly Sections[A][];
  /** Number of invalid values that were left out. */
  readonly problems: number;
  /** Whether relative addresses were left out, because the address of the feed is unknown. */
  readonly hasRelative: boolean;
}

/**
 * Reads the content that a widget would show.
 * @param filter - The filter that the attributes of the widget set.
 * @param anySection - Whether sections may be on another origin than the feed.
 * @param adapt - Changes the records according to the attributes of the widget.
 * @throws UnreadableError, AttributeError
 */
export async function contentOf<S extends SectionName>(
  source: FeedSource,
  section: Section<S>,
  filter: Filter,
  anySection: boolean,
  adapt: (records: readonly Sections[S][]) => readonly Sections[S][],
): Promise<Content<S>> {
  const opened = await openFeed(source);
  const read = await readOne(source, opened, section, anySection);
  if (!read) throw new UnreadableError('no-section', opened.document.name, section.name);

  const related = new Map<SectionName, readonly unknown[]>();
  for (const other of [subgoals, partners, priorities] as readonly Section[]) {
    const isInside = hrefOf(opened.feed.sections[other.name]) === undefined;
    // Resolving the number of a subgoal takes the subgoals themselves.
    const isNeeded = other.name === 'subgoals' && filter.subgoal?.length;
    if (!isInside && !isNeeded) continue;
    const { records = [] } = (await readOne(source, opened, other, anySection)) ?? {};
    related.set(
      other.name,
      withoutNowhere(records, () => undefined),
    );
  }
  const recordsOf = <A extends SectionName>(name: A) =>
    (related.get(name) ?? []) as readonly Sections[A][];

  for (const [criterion, values] of Object.entries(filter) as [keyof Filter, string[]][]) {
    if (!appliesTo(criterion, section)) {
      throw new AttributeError('not-applicable', criterion, values.join());
    }
  }
  const [unknown] = unknownPlaces(filter, geography);
  if (unknown !== undefined) {
    const isProvince = filter.province?.includes(unknown);
    throw new AttributeError('unknown-place', isProvince ? 'province' : 'municipality', unknown);
  }
  const known = { subgoals: recordsOf('subgoals'), geography };
  const found = filterRecords(section, adapt(read.records), filter, known);
  let hasRelative = false;
  const records = withoutNowhere(found, () => (hasRelative = true));
  const problems = read.problems.length;
  return { names: opened.feed.names, records, related: recordsOf, problems, hasRelative };
}

async function readOne<S extends SectionName>(
  source: FeedSource,
  opened: OpenFeed,
  section: Section<S>,
  anySection: boolean,
): Promise<ReadSection<S> | undefined> {
  const foreign = anySection ? undefined : foreignOrigin(source, opened, section.name);
  if (foreign) throw new UnreadableError('section-origin', opened.document.name, foreign);
  const found = await findSection(source, opened, section.name);
  if (!found) return undefined;
  const read = await readFound(section, found, opened.feed.language);
  if (!read || !isUsable(read)) throw new UnreadableError('not-a-feed', found.document.name);
  return read;
}
