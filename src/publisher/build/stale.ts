import type { Initiative } from '../../feed/schema/index.js';
import { sections } from '../../feed/read/sections/index.js';
import { resolveMunicipality } from '../../geo/resolve.js';
import { momentOf } from '../../util/moment.js';
import { findSection, openFeed, readFound } from '../section.js';
import type { FeedSource } from '../source.js';

/** Initiatives of a municipality that nobody has confirmed for a long time. */
export interface StaleGroup {
  /** Name of the municipality; empty if it is unknown. */
  readonly municipality: string;
  readonly initiatives: readonly Initiative[];
}

/**
 * Finds the initiatives that nobody has confirmed (`updated`) for some years, or ever. Initiatives that
 * have ended need no confirmation.
 * @throws UnreadableError
 */
export async function staleInitiatives(
  source: FeedSource,
  now: Date,
  years: number,
): Promise<StaleGroup[]> {
  const opened = await openFeed(source);
  const found = await findSection(source, opened, 'initiatives');
  const read = found && (await readFound(sections.initiatives, found, opened.feed.language));
  const limit = new Date(now);
  limit.setUTCFullYear(limit.getUTCFullYear() - years);
  const groups = new Map<string, Initiative[]>();
  for (const initiative of read?.records ?? []) {
    const { updated, status, municipality = '' } = initiative;
    if (status === 'ended' || (updated && momentOf(updated) >= limit)) continue;
    const name = resolveMunicipality(municipality)?.name ?? municipality;
    groups.set(name, [...(groups.get(name) ?? []), initiative]);
  }
  return [...groups]
    .map(([municipality, initiatives]) => ({ municipality, initiatives }))
    .sort((one, other) => (one.municipality < other.municipality ? -1 : 1));
}
