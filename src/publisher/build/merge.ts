import type { SectionName } from '../../feed/sections.js';
import { fold } from '../../util/fold.js';
import type { FeedRecord } from './map.js';
import type { Notebook } from './note.js';

/** The records of a source, and the notes about them. */
export interface Part {
  readonly records: readonly FeedRecord[];
  readonly notebook: Notebook;
}

/**
 * Concatenates the records of all sources of a section. If two sources have the same record, by its
 * address or by its title and day, the result has one: that of the earlier source, completed with fields
 * of the other. Records of one source are never merged: there, duplicates are intended.
 */
export function merge(section: SectionName, parts: readonly Part[]): FeedRecord[] {
  const merged = new Map<string, FeedRecord>();
  const byKey = new Map<string, string>();
  for (const { records, notebook } of parts) {
    const added = new Map<string, FeedRecord>();
    for (const [index, record] of records.entries()) {
      const keys = keysOf(section, record);
      const id = keys.map((key) => byKey.get(key)).find((one) => one !== undefined);
      const earlier = id === undefined ? undefined : merged.get(id);
      if (id !== undefined && earlier) {
        notebook.add('doubles', { found: titleOf(record) });
        merged.set(id, { ...record, ...earlier });
      } else {
        const own = String(record.id ?? index);
        const free = freeId(own, merged, added);
        const isRenamed = record.id !== undefined && record.id !== free;
        added.set(free, isRenamed ? { ...record, id: free } : record);
      }
    }
    for (const [id, record] of added) {
      merged.set(id, record);
      for (const key of keysOf(section, record)) if (!byKey.has(key)) byKey.set(key, id);
    }
  }
  return [...merged.values()];
}

/** Another source may have the same id for something else. */
function freeId(id: string, ...taken: readonly ReadonlyMap<string, unknown>[]): string {
  const isTaken = (one: string) => taken.some((records) => records.has(one));
  for (let number = 1; ; number++) {
    const free = number === 1 ? id : `${id}-${number}`;
    if (!isTaken(free)) return free;
  }
}

const titleOf = ({ title, name }: FeedRecord): string => {
  const text = title ?? name;
  return typeof text === 'string' ? text : '';
};

/** The keys that identify a record: records that share one of them are the same. */
function keysOf(section: SectionName, record: FeedRecord): string[] {
  const { url, date, start, municipality } = record;
  const title = fold(titleOf(record));
  const day = textOf(section === 'events' ? start : date).slice(0, 10);
  // One page may be about a whole series of events, and a portal about many initiatives.
  const within = section === 'events' ? day : section === 'initiatives' ? title : '';
  const when = section === 'initiatives' ? textOf(municipality) : day;
  return [
    ...(typeof url === 'string' ? [`url ${plainUrl(url)} ${within}`] : []),
    // Without a day or a place, two records with one title may still differ.
    ...(title && (when || !['news', 'events', 'initiatives'].includes(section))
      ? [`title ${title} ${when}`]
      : []),
  ];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** An address without irrelevant parts: the scheme, `www.`, a final slash, tracking parameters. */
function plainUrl(url: string): string {
  const address = new URL(url);
  const query = [...address.searchParams].filter(
    ([name]) => !/^(?:utm_|fbclid|gclid|mc_)/.test(name),
  );
  const path = address.pathname.replace(/\/$/, '');
  return `${address.host.replace(/^www\./, '')}${path}?${new URLSearchParams(query).toString()}`;
}
