/**
 * Compares a refreshed section with the current one. Loaded at the first refresh: most pages never need
 * it.
 */
import { inSlices } from '../util/slices.js';
import type { FeedNames } from './read/document.js';
import type { ReadSection } from './read/section.js';

/** The part of a section that is compared: without its dates. */
interface Content extends ReadSection {
  readonly url: string;
  readonly origin: string;
  readonly names?: FeedNames | undefined;
}

/**
 * Whether two contents of a section, read by the same reader, are equal.
 * @throws The reason of the signal once that is aborted.
 */
export const isSameContent = (
  one: Content,
  other: Content,
  signal: AbortSignal,
): Promise<boolean> => inSlices(comparing(one, other), signal);

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
