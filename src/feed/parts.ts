/**
 * Reads sections that are also published in parts, one for each province. This module is loaded only if
 * the page needs no other provinces than those that its widgets are limited to.
 */
import type { FeedError } from './error.js';
import { toFeedError } from './error.js';
import type { Filter } from './filter.js';
import { provincesOf } from './provinces.js';
import type { Problem } from './read/record.js';

/** What counts here of a section that was read. */
interface Content {
  readonly records: readonly object[];
  readonly problems: readonly Problem[];
  /** Where it was found; absolute. */
  readonly url: string;
}

/** What is known of a section that was read in parts, beside what there is of any. */
interface ReadInParts {
  /** Where the parts were found; absolute. */
  readonly documents: readonly string[];
  /** Whether all that a filter lets through was in parts that were asked for. */
  readonly covers: (need: Filter) => boolean;
  /** Why a part is not there. */
  readonly missing: FeedError | undefined;
}

/** A province, and the content of its part. */
type Part<C> = readonly [province: string, content: C];

/**
 * Reads the parts of a section in which records can match any of some filters. If a part fails, the
 * content has the records of the other parts, and the error in `missing`.
 * @param parts - From the feed: addresses by province.
 * @param needs - The filters.
 * @param read - Loads and reads a part.
 * @returns undefined if the parts do not cover the filters: read the whole section instead.
 * @throws The error of the first part, if all fail.
 */
export async function readParts<C extends Content>(
  parts: Readonly<Record<string, unknown>>,
  needs: readonly Filter[],
  read: (href: string) => Promise<C>,
): Promise<(C & ReadInParts) | undefined> {
  const geography = await import('../geo/geography.js').catch(() => undefined);
  if (!geography) return undefined;
  const partsFor = (need: Filter) =>
    provincesOf(need, geography)?.map((province) => ({ province, href: parts[province] }));
  const needed = new Map<string, string>();
  for (const need of needs) {
    const found = partsFor(need);
    if (!found) return undefined;
    for (const { province, href } of found) {
      if (typeof href !== 'string') return undefined;
      needed.set(province, href);
    }
  }
  if (!needed.size) return undefined;
  const answers = await Promise.allSettled(
    [...needed].map(async ([province, href]): Promise<Part<C>> => [province, await read(href)]),
  );
  const good = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const failure = answers.find((answer) => answer.status === 'rejected');
  const [first] = good;
  if (!first) throw failure?.reason;
  return {
    ...first[1],
    records: together(good),
    problems: good.flatMap(([, { problems }]) => problems),
    documents: good.map(([, { url }]) => url),
    missing: failure && toFeedError(failure.reason),
    covers: (need) => provincesOf(need, geography)?.every((one) => needed.has(one)) ?? false,
  };
}

/**
 * The records of all parts. Equal records in two parts become one. Different records with the same id,
 * such as their number in a list, both stay.
 */
function together(parts: readonly Part<Content>[]): readonly object[] {
  const byId = new Map<string, object>();
  return parts.flatMap(([province, { records }]) =>
    records.filter((record) => {
      const { id } = record as { id?: string };
      const known = id === undefined ? undefined : byId.get(id);
      if (known && JSON.stringify(known) === JSON.stringify(record)) return false;
      // Other code compares records as objects, so do not replace the object.
      if (known) Object.assign(record, { id: `${id} (${province})` });
      else if (id !== undefined) byId.set(id, record);
      return true;
    }),
  );
}
