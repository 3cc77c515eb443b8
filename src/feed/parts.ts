/**
 * Sections that stand in parts as well, one a province. Fetched for the first such section of which a
 * page needs no more than some provinces have.
 */
import { toFeedError } from './error.js';
import type { Filter } from './filter.js';
import { provincesOf } from './provinces.js';
import type { SectionContent } from './store.js';

/** What is read of a part, and the province that it is of. */
type Part = readonly [province: string, content: SectionContent];

/**
 * Reads the parts of a section that some filters need together. What one part has not, the others
 * still give: why it failed is then in `missing`.
 * @param parts - As the feed has them: addresses by province.
 * @param needs - The filters.
 * @param read - Fetches and reads a part.
 * @returns undefined where the parts do not have all that is needed: then the whole is.
 * @throws The error of the first part, when all fail.
 */
export async function readParts(
  parts: Readonly<Record<string, unknown>>,
  needs: readonly Filter[],
  read: (href: string) => Promise<SectionContent>,
): Promise<SectionContent | undefined> {
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
    [...needed].map(async ([province, href]): Promise<Part> => [province, await read(href)]),
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
function together(parts: readonly Part[]): SectionContent['records'] {
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
