import type { SectionName } from '../sections.js';
import type { Understood } from './forgiving/forgiving.js';
import { recordReader } from './record.js';
import type { ReadSection, Section } from './section.js';
import { readSection } from './section.js';

/** Runs a generator to its end: in slices, or at once. */
export type Drive = <T>(steps: Generator<void, T>) => T | Promise<T>;

/** A section, and what of it is written in another way than the published form. */
export interface TolerantlyRead<S extends SectionName = SectionName> extends ReadSection<S> {
  readonly understood?: readonly Understood[];
}

/**
 * Reads a section as it was published; where something would be left out, again with the forgiving
 * reader, which knows what people write instead. Most pages never fetch that one.
 * @param value - The inline section, or the document that its `href` names.
 * @param base - Absolute URL of the document that the value stands in.
 * @param language - BCP 47 tag of records that have none of their own.
 * @returns undefined when the value has not the form of this section at all.
 */
export async function readTolerantly<S extends SectionName>(
  section: Section<S>,
  value: unknown,
  base: string,
  language: string,
  drive: Drive,
): Promise<TolerantlyRead<S> | undefined> {
  const read = (variant: Section<S>) =>
    drive(readSection(variant, value, base, language, recordReader(variant.table, variant.where)));
  const strict = await read(section);
  if (!strict || !(strict.problems.length || section.isForeign?.(value))) return strict;
  // Should it not come, there is still all that was published as it should be.
  const module = await import('./forgiving/forgiving.js').catch(() => undefined);
  return module ? module.readForgivingly(section, language, base, read) : strict;
}
