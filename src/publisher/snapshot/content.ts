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

/** What a widget would have of a feed. */
export interface Content<S extends SectionName> {
  /** What the feed calls itself. */
  readonly names: FeedNames | undefined;
  readonly records: readonly Sections[S][];
  /** The records of another section, where that stands in the feed itself; else none. */
  readonly related: <A extends SectionName>(section: A) => readonly Sections[A][];
  /** Number of mistakes that were left out. */
  readonly problems: number;
  /** Whether addresses were left out that are relative to nothing known. */
  readonly hasRelative: boolean;
}

/**
 * Reads what a widget would show.
 * @param filter - What the attributes of the widget let through.
 * @param anySection - Whether sections may be on another origin than the feed.
 * @param adapt - Changes the records as the attributes of the widget say.
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
    // A number means nothing without the subgoals themselves.
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
