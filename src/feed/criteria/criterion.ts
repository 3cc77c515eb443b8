import type * as GeographyModule from '../../geo/geography.js';
import type { Section } from '../read/section.js';
import type { SectionName, Sections } from '../sections.js';

/** Resolves codes and names of municipalities and provinces, those from before a merger included. */
export type Geography = Pick<typeof GeographyModule, 'municipality' | 'province' | 'PROVINCES'>;

/** Data that filters need beside the records. */
export interface Knowledge {
  /** Resolve the number of a subgoal to its id. */
  readonly subgoals?: readonly Sections['subgoals'][];
  /** Without it, municipalities are compared literally, and no record matches a province. */
  readonly geography?: Geography | undefined;
}

/** Data to find the display names of values. */
export interface ValueNames extends Knowledge {
  readonly subgoals: readonly Sections['subgoals'][];
  readonly themes: readonly Sections['themes'][];
  /** The display name of a kind such as `gast-van-de-raad`. */
  readonly kindName: (kind: string) => string;
}

/** A value that a visitor can choose. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  /** Language of the name (BCP 47). */
  readonly language?: string | undefined;
}

/**
 * The name of a field in the records of some section. Of `place`, the place of an event, only the
 * municipality is used.
 */
export type RecordField = { [S in SectionName]: keyof Sections[S] }[SectionName];

/** Give texts with the same meaning the same spelling; undefined for an unknown text. */
export interface Normalizers {
  readonly normalizeRecordValue: (text: string) => string | undefined;
  readonly normalizeFilterValue: (text: string) => string | undefined;
}

/**
 * A criterion whose values can be chosen from a list. This object contains everything about it, except
 * its texts (`src/text`) and the property of widgets that presets it (`src/ui/widget.ts`). If these are
 * missing, type checking fails.
 */
export interface Facet {
  /** The fields that contain its values. The criterion does not apply to sections without them. */
  readonly fields: readonly RecordField[];
  /**
   * The section whose records are its values, such as the themes. The criterion never filters the list of
   * that section itself, so that a visitor can choose another value there.
   */
  readonly valuesFrom?: Section;
  /** Whether every widget has an attribute of this name, with which a page can preset it. */
  readonly isPreset: boolean;
  /** The field to choose a value with. Municipalities have a field with suggestions. */
  readonly control: 'select' | 'municipality';
  /** Whether to show its field before it is known whether any record has a value. */
  readonly isOfferedEarly: boolean;
  /** Whether few feeds have values for it. Then its field only shows once a record has one. */
  readonly isRare?: boolean;
  /** The data that is needed to compare its values. */
  readonly needs?: keyof Knowledge;
  /** Which values `needs` applies to. Default: all. */
  readonly needsFor?: (value: string) => boolean;
  /** Creates the normalizers, once for many records. */
  readonly normalizers: (knowledge: Knowledge) => Normalizers;
  /** The value to show for a value that a record has as `text`. Default: the normalised value. */
  readonly offeredAs?: (text: string, normalized: string) => string;
  /** Whether a value exists. Without this function, any value may exist. */
  readonly isKnown?: (value: string, geography: Geography) => boolean;
  /** The display name of a value of a filter; undefined while it is unknown. */
  readonly nameOf: (value: string, names: ValueNames) => string | undefined;
  /** All values that exist regardless of the records, in the order of the field. */
  readonly choices?: (names: ValueNames) => readonly Choice[];
}

/** Compares values literally. */
export const asWritten = (): Normalizers => ({
  normalizeRecordValue: (text) => text,
  normalizeFilterValue: (text) => text,
});

/** Caches the results of a function: there are many records but few municipalities. */
export function memoized<T>(lookUp: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    if (!answers.has(text)) answers.set(text, lookUp(text));
    return answers.get(text) as T;
  };
}

/** A record of any section. */
export type AnyRecord = Readonly<Record<string, unknown>>;

type FieldValue = string | number | readonly string[] | undefined;

/** The texts in some fields of a record, including those in lists and the municipality of a place. */
export function textsIn(record: AnyRecord, fields: readonly string[]): string[] {
  const { place } = record as { place?: { municipality?: string } };
  const texts: string[] = [];
  for (const field of fields) {
    const value = field === 'place' ? place?.municipality : (record[field] as FieldValue);
    if (typeof value === 'object') for (const one of value) texts.push(one);
    else if (value !== undefined) texts.push(String(value));
  }
  return texts;
}
