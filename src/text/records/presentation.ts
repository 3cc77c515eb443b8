import type { SectionName, Sections } from '../../feed/sections.js';
import { day } from '../date.js';
import type { Noun, ShownSection, Texts, WidgetTexts } from '../index.js';

/** A date in words, and for machines. */
export interface DateText {
  readonly text: string;
  /** RFC 3339 date or date-time, as the feed has it. */
  readonly datetime: string;
}

/** The name of something that a record refers to. */
export interface Reference {
  readonly text: string;
  readonly url?: string | undefined;
  /** BCP 47 tag, where it may differ from the language of the widget. */
  readonly language?: string | undefined;
  readonly date?: DateText | undefined;
}

/** What is known of a record under one label, which is in the singular or the plural. */
export interface Fact {
  readonly label: Noun;
  /** None when nothing is known: then the label is left out too. */
  readonly values: readonly (string | Reference)[];
}

/**
 * A record as plain data, in the language of the visitor. A widget renders it with Lit, and a snapshot
 * writes it as HTML; both add the link, summary and image, which need no words.
 */
export interface Presentation {
  readonly title: string;
  /** Place in a numbered list. */
  readonly number?: number | undefined;
  /** What makes an event other than it was announced. */
  readonly status?: string | undefined;
  /** When an event is. */
  readonly date?: DateText | undefined;
  /** The small print below the title. Undefined and empty parts are left out. */
  readonly meta: readonly (string | DateText | undefined)[];
  /** From when to when a project goes on. */
  readonly period?: string | undefined;
  readonly facts?: readonly Fact[];
}

/** Finds a municipality by its CBS code or its name. */
export type FindMunicipality = (codeOrName: string) => { readonly name?: string } | undefined;

/** What is needed to present a record, beside the record itself. */
export interface PresentationContext<S extends ShownSection> {
  readonly texts: WidgetTexts<S>;
  /** Tells what has begun. */
  readonly now: Date;
  /** The records of another section as far as they are known; none when they are not. */
  readonly related: <A extends SectionName>(section: A) => readonly Sections[A][];
  /** Left out while the table of municipalities is not there. */
  readonly findMunicipality?: FindMunicipality | undefined;
}

/** Presents a record of a section. */
export type Present<S extends ShownSection> = (
  record: Sections[S],
  context: PresentationContext<S>,
) => Presentation;

/** The whole small print as one line, for widgets that do not place its parts separately. */
export const metaLine = ({ status, date, meta, period }: Presentation): Presentation['meta'] => [
  status,
  date,
  ...meta,
  period,
];

/** A day of a feed, in words and for machines. */
export const dateText = (date: string | undefined, texts: Texts): DateText | undefined =>
  date === undefined ? undefined : { text: day(date, texts), datetime: date };

/** What a word of the feed reads as; another word as the feed has it. */
export const wordIn = (words: Readonly<Record<string, string>>, word: string): string =>
  Object.hasOwn(words, word) ? (words[word] ?? word) : word;

/** Whether a municipality is given by its CBS code, which visitors do not know. */
export const isCode = (codeOrName: string): boolean => /^GM\d+$/i.test(codeOrName);
