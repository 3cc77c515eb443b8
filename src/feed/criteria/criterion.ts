import type * as GeographyModule from '../../geo/geography.js';
import type { Section } from '../read/section.js';
import type { SectionName, Sections } from '../sections.js';

/** Resolves codes and names of places, also those of before a merger; the parts that filters use. */
export type Geography = Pick<typeof GeographyModule, 'municipality' | 'province' | 'PROVINCES'>;

/** What it takes, beside the records, to tell which of them match a filter. */
export interface Knowledge {
  /** To tell which subgoal a number means. */
  readonly subgoals?: readonly Sections['subgoals'][];
  /** Without it municipalities are compared as they are written, and no record is in a province. */
  readonly geography?: Geography | undefined;
}

/** What gives the values of a filter the names that people read; what is not known yet has none. */
export interface ValueNames extends Knowledge {
  readonly subgoals: readonly Sections['subgoals'][];
  readonly themes: readonly Sections['themes'][];
  /** The name of a kind; the kind itself is `gast-van-de-raad`. */
  readonly kindName: (kind: string) => string;
}

/** A value that a visitor can choose. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  /** BCP 47, of the name. */
  readonly language?: string | undefined;
}

/**
 * The name of a field that records of some section have. Of `place`, the place of an event, it is
 * the municipality that counts.
 */
export type RecordField = { [S in SectionName]: keyof Sections[S] }[SectionName];

/** Brings texts that mean the same to one spelling; undefined for what nobody knows. */
export interface Normalizers {
  readonly normalizeRecordValue: (text: string) => string | undefined;
  readonly normalizeFilterValue: (text: string) => string | undefined;
}

/**
 * A criterion whose values can be chosen from a list. All that the library knows of it stands in
 * this one object, but for its texts (`src/text`) and the property of widgets that presets it
 * (`src/ui/widget.ts`): where these are forgotten, types fail.
 */
export interface Facet {
  /** Where records say something of it. A section whose records have none of these is left as it is. */
  readonly fields: readonly RecordField[];
  /**
   * The section that lists its values with their names. The criterion compares the ids of that
   * section's own records, and a visitor who chooses one of them still sees all of them.
   */
  readonly valuesFrom?: Section;
  /** Whether every widget has an attribute of this name, with which a page narrows it beforehand. */
  readonly isPreset: boolean;
  /** What a visitor chooses a value with; municipalities have a field that suggests what is meant. */
  readonly control: 'select' | 'municipality';
  /** Whether its field can be shown before it is known whether any record has a value. */
  readonly isOfferedEarly: boolean;
  /** Whether few feeds say anything of it: then its field waits until a record is known to. */
  readonly isRare?: boolean;
  /** What has to be known to compare its values. */
  readonly needs?: keyof Knowledge;
  /** Which values `needs` applies to. Default: all. */
  readonly needsFor?: (value: string) => boolean;
  /** Prepared once for many records. */
  readonly normalizers: (knowledge: Knowledge) => Normalizers;
  /** The value to offer for a value that a record gave as `text`. Default: the normalised value. */
  readonly offeredAs?: (text: string, normalized: string) => string;
  /** Whether a value of a filter stands for anything; without this each value may. */
  readonly isKnown?: (value: string, geography: Geography) => boolean;
  /** The name of a value, as it stands in a filter; undefined while it is not known. */
  readonly nameOf: (value: string, names: ValueNames) => string | undefined;
  /** The values that have names whatever the records say, in the order in which they are offered. */
  readonly choices?: (names: ValueNames) => readonly Choice[];
}

/** Compares values as they are written. */
export const asWritten = (): Normalizers => ({
  normalizeRecordValue: (text) => text,
  normalizeFilterValue: (text) => text,
});

/** Remembers what it answered: many records, few municipalities. */
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

/** The texts in some fields of a record, those of lists and of the place of an event too. */
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
