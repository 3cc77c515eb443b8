import type { SectionName } from '../sections.js';
import type { Understood } from './forgiving/forgiving.js';
import { recordReader } from './record.js';
import type { ReadSection, Section } from './section.js';
import { readSection } from './section.js';

/** Runs a generator to its end: in slices, or at once. */
export type Drive = <T>(steps: Generator<void, T>) => T | Promise<T>;

/** A section, with the values that are not in the published form. */
export interface TolerantlyRead<S extends SectionName = SectionName> extends ReadSection<S> {
  readonly understood?: readonly Understood[];
}

/**
 * Reads a section. If something would be left out, reads it again with the forgiving reader, which knows
 * other ways of writing the same. Most pages never load that reader.
 * @param value - The inline section, or the document at its `href`.
 * @param base - Absolute URL of the document that contains the value.
 * @param language - BCP 47 tag of records without a language.
 * @returns undefined if the value does not have the form of this section.
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
  // If the forgiving reader cannot be loaded, the values in the published form are still shown.
  const module = await import('./forgiving/forgiving.js').catch(() => undefined);
  return module ? module.readForgivingly(section, language, base, read) : strict;
}
