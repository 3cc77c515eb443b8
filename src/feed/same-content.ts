/**
 * Compares a refreshed answer with the one that is known. Fetched for the first refresh: a page that is
 * read once never needs it.
 */
import { inSlices } from '../util/slices.js';
import type { SectionContent } from './store.js';

/**
 * The known content when what was read now says the same, else what was read: those who watch compare
 * objects, and a refresh that brings nothing new must not disturb a visitor.
 * @param signal - Ends the comparison.
 * @returns The known content with the date of what was read, or what was read.
 * @throws The reason of the signal once that is aborted.
 */
export async function knownUnlessNew(
  known: SectionContent,
  read: SectionContent,
  signal: AbortSignal,
): Promise<SectionContent> {
  return (await inSlices(comparing(known, read), signal))
    ? Object.assign(known, { updated: read.updated })
    : read;
}

/** Whether two contents say the same, as one reader wrote them; it stops after each record. */
function* comparing(one: SectionContent, other: SectionContent): Generator<void, boolean> {
  const parts = ({ url, origin, names, records, problems }: SectionContent) => [
    url,
    origin,
    names,
    problems,
    ...records,
  ];
  const [some, others] = [parts(one), parts(other)];
  for (let index = 0; index < Math.max(some.length, others.length); index++) {
    yield;
    if (JSON.stringify(some[index]) !== JSON.stringify(others[index])) return false;
  }
  return true;
}
