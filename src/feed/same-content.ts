/**
 * Compares a refreshed answer with the one that is known. Fetched for the first refresh: a page that is
 * read once never needs it.
 */
import { inSlices } from '../util/slices.js';
import type { FeedNames } from './read/document.js';
import type { ReadSection } from './read/section.js';

/** What is compared of a section; the date at which it was read or changed is not. */
interface Content extends ReadSection {
  readonly url: string;
  readonly origin: string;
  readonly names?: FeedNames | undefined;
}

/**
 * Whether two contents of a section say the same, as one reader wrote them.
 * @throws The reason of the signal once that is aborted.
 */
export const saySame = (one: Content, other: Content, signal: AbortSignal): Promise<boolean> =>
  inSlices(comparing(one, other), signal);

/** Stops after each record. */
function* comparing(one: Content, other: Content): Generator<void, boolean> {
  const parts = ({ url, origin, names, records, problems }: Content) => [
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
