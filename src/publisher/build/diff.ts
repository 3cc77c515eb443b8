import type { Section } from '../../feed/read/section.js';
import { sections } from '../../feed/read/sections/index.js';
import type { SectionName } from '../../feed/sections.js';
import { findSection, openFeed, readFound } from '../section.js';
import type { FeedSource } from '../source.js';
import type { FeedRecord } from './map.js';

/** A field of a record that has changed. */
export interface Change {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** The differences in a section. */
export interface SectionDiff {
  readonly section: SectionName;
  /** Titles of added and of removed records. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly title: string; readonly changes: readonly Change[] }[];
}

/**
 * Compares two feeds, record by record, as widgets read them.
 * @returns The sections in which there is a difference.
 * @throws UnreadableError
 */
export async function diffFeeds(before: FeedSource, after: FeedSource): Promise<SectionDiff[]> {
  const [old, now] = [await recordsOf(before), await recordsOf(after)];
  return (Object.keys(sections) as SectionName[]).flatMap((section) => {
    const diff = diffSection(section, old.get(section) ?? [], now.get(section) ?? []);
    return diff.added.length || diff.removed.length || diff.changed.length ? diff : [];
  });
}

async function recordsOf(source: FeedSource): Promise<Map<SectionName, readonly FeedRecord[]>> {
  const opened = await openFeed(source);
  const all = new Map<SectionName, readonly FeedRecord[]>();
  for (const section of Object.values<Section>(sections)) {
    const found = await findSection(source, opened, section.name);
    const read = found && (await readFound(section, found, opened.feed.language));
    if (read) all.set(section.name, read.records as readonly object[] as readonly FeedRecord[]);
  }
  return all;
}

function diffSection(
  section: SectionName,
  before: readonly FeedRecord[],
  after: readonly FeedRecord[],
): SectionDiff {
  // There is only one programme, and it has no id.
  const byId = (records: readonly FeedRecord[]) =>
    new Map(records.map((record) => [record.id ?? '', record]));
  const [old, now] = [byId(before), byId(after)];
  const titles = (records: readonly FeedRecord[], others: ReadonlyMap<string, unknown>) =>
    records.filter(({ id = '' }) => !others.has(id)).map(titleOf);
  return {
    section,
    added: titles(after, old),
    removed: titles(before, now),
    changed: after.flatMap((record) => {
      const former = old.get(record.id ?? '');
      const changes = former ? changesOf(former, record) : [];
      return changes.length ? [{ title: titleOf(record), changes }] : [];
    }),
  };
}

const titleOf = ({ title, name, id = '' }: FeedRecord): string =>
  typeof title === 'string' ? title : typeof name === 'string' ? name : id;

function changesOf(before: FeedRecord, after: FeedRecord): Change[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) => {
    const [was, is] = [shownValue(before[field]), shownValue(after[field])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

const shownValue = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
