import { feedDocument, hrefOf } from '../../src/feed/read/document.js';
import { sharedDocument } from '../../src/feed/documents.js';
import { fetchJson } from '../../src/feed/fetch.js';
import { isObject } from '../../src/feed/read/record.js';
import { resolveUrl } from '../../src/util/url.js';
import { openFeed, findSection, readFound } from '../../src/publisher/section.js';
import type { SectionName, Sections } from '../../src/feed/sections.js';
import type { Section } from '../../src/feed/read/section.js';
import type { FilterState } from '../../src/ui/filter-options.js';
import { atOnce } from '../../src/util/at-once.js';
import type { Choice } from './choice.js';
import { snapshotAttributes } from './snippets.js';
import { sourceAt } from './source.js';

const never = new AbortController().signal;

/** The integrity of each single file of a library; empty when it does not say. */
export async function readIntegrity(library: string): Promise<Record<string, string>> {
  try {
    const { json } = await fetchJson(`${library}sri.json`, never);
    const files = isObject(json) ? Object.entries(json) : [];
    return Object.fromEntries(
      files.flatMap(([file, about]) => {
        const integrity = isObject(about) ? about.integrity : undefined;
        const isHash = typeof integrity === 'string' && /^sha384-[\w+/=]+$/.test(integrity);
        return isHash ? [[file, integrity]] : [];
      }),
    );
  } catch {
    return {};
  }
}

/** Where the documents of sections come from that a feed only names. */
export async function otherOrigins(feed: string): Promise<string[]> {
  try {
    const { json, url } = await sharedDocument(feed, never);
    return Object.values(feedDocument(json, url).sections).flatMap((section) => {
      const address = resolveUrl(hrefOf(section) ?? '', url);
      return address === undefined ? [] : [new URL(address).origin];
    });
  } catch {
    return [];
  }
}

/** What `dia-feed snapshot` writes; empty when there is nothing to write. */
export async function readSnapshot(choice: Choice): Promise<readonly string[]> {
  const { feed, widget } = choice;
  try {
    const [{ snapshot }, { widgets }] = await Promise.all([
      import('../../src/publisher/snapshot/snapshot.js'),
      import('../../src/publisher/snapshot/widgets/index.js'),
    ]);
    const known = Object.hasOwn(widgets, widget) ? widgets[widget] : undefined;
    if (!known) return [];
    return (await snapshot(known, snapshotAttributes(choice), sourceAt(feed), new Date())).lines;
  } catch {
    return [];
  }
}

/**
 * What there is to choose from in the feed: the values of the records that the widget shows, with how
 * many records have each.
 * @returns undefined when the feed cannot be read, or has no such records.
 */
export async function readValues({ feed, widget }: Choice): Promise<FilterState | undefined> {
  try {
    const [{ widgets }, { sections }, { RecordIndex }, { kindNameIn }, geography] =
      await Promise.all([
        import('../../src/publisher/snapshot/widgets/index.js'),
        import('../../src/feed/read/sections/index.js'),
        import('../../src/feed/record-index.js'),
        import('../../src/ui/names.js'),
        import('../../src/geo/geography.js'),
      ]);
    const known = Object.hasOwn(widgets, widget) ? widgets[widget] : undefined;
    if (!known) return undefined;
    const source = sourceAt(feed);
    const opened = await openFeed(source);
    const recordsOf = async <S extends SectionName>(
      section: Section<S>,
    ): Promise<readonly Sections[S][]> => {
      const found = await findSection(source, opened, section.name);
      const read = found && (await readFound(section, found, opened.feed.language));
      return read?.records ?? [];
    };
    const [records, subgoals, themes] = await Promise.all([
      recordsOf(known.section),
      recordsOf(sections.subgoals),
      recordsOf(sections.themes),
    ]);
    const index = new RecordIndex(known.section, records, { subgoals, geography });
    const counts = atOnce(index.counting({}));
    return { filter: {}, counts, geography, subgoals, themes, kindName: kindNameIn(known.dutch) };
  } catch {
    return undefined;
  }
}
