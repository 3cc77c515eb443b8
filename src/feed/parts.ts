/**
 * Sections that stand in parts as well, one a province. Fetched for the first such section of which a
 * page needs no more than some provinces have.
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

/** What is read of a part, and the province that it is of. */
type Part<C> = readonly [province: string, content: C];

/**
 * Reads the parts of a section that some filters need together. What one part has not, the others
 * still give: why it failed is then in `missing`.
 * @param parts - As the feed has them: addresses by province.
 * @param needs - The filters.
 * @param read - Fetches and reads a part.
 * @returns undefined where the parts do not have all that is needed: then the whole is.
 * @throws The error of the first part, when all fail.
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
 * The records of all parts. One that says the same in two of them is one record; others that share an
 * id, such as a number in a list, keep apart.
 */
function together(parts: readonly Part<Content>[]): readonly object[] {
  const byId = new Map<string, object>();
  return parts.flatMap(([province, { records }]) =>
    records.filter((record) => {
      const { id } = record as { id?: string };
      const known = id === undefined ? undefined : byId.get(id);
      if (known && JSON.stringify(known) === JSON.stringify(record)) return false;
      // Others know it as the same object, so it has to stay one.
      if (known) Object.assign(record, { id: `${id} (${province})` });
      else if (id !== undefined) byId.set(id, record);
      return true;
    }),
  );
}
