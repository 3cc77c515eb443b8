import type { FeedErrorCode } from '../feed/error.js';
import type { SectionName } from '../feed/sections.js';

/** The sections that have a widget of their own. */
export type ShownSection = Exclude<SectionName, 'submission'>;

/** A thing in the singular and the plural. */
export type Noun = readonly [one: string, other: string];

/** All that the widgets say, in one language. */
export interface Texts {
  readonly language: 'nl' | 'en' | 'fy';
  /** Locales to format dates and numbers in, best first. */
  readonly locales: readonly string[];
  /** Names of the months, for a language that browsers have no dates in. */
  readonly months?: readonly string[];

  readonly headings: Readonly<Record<ShownSection, string>>;
  readonly nouns: Readonly<Record<ShownSection, Noun>>;

  readonly loading: string;
  readonly empty: Readonly<Record<ShownSection, string>>;
  readonly emptyFiltered: string;
  readonly failed: Readonly<Record<FeedErrorCode, string>>;
  readonly retry: string;
  readonly stale: (date: string) => string;
  readonly more: string;
  readonly moreAt: Readonly<Record<ShownSection, string>>;
  readonly shown: (shown: number, all: number) => string;

  readonly filtered: (by: string) => string;
  readonly clear: string;
  readonly choose: string;

  readonly roles: Readonly<Record<'initiator' | 'association' | 'partner', string>>;
  readonly newsKinds: Readonly<
    Record<'news' | 'column' | 'interview' | 'guide' | 'publication', string>
  >;
  readonly subgoal: string;
  readonly priority: string;
  readonly period: (start: string, end: string | undefined) => string;
}
