import type { FeedErrorCode } from '../feed/error.js';

/** A thing in the singular and the plural. */
export type Noun = readonly [one: string, other: string];

/** What all widgets say, in one language. */
export interface Texts {
  readonly language: 'nl' | 'en' | 'fy';
  /** A day as people write it. */
  readonly day: (moment: Date) => string;

  readonly loading: string;
  readonly failed: Readonly<Record<FeedErrorCode, string>>;
  readonly retry: string;
  readonly stale: (date: string) => string;
  readonly more: string;
  readonly shown: (shown: number, all: number) => string;
}

/** What a widget says when a visitor narrowed it. */
export interface FilterTexts {
  readonly filtered: (by: string) => string;
  readonly clear: string;
  readonly nothingFits: string;
}

/** What the widget of a section says beside that. */
export interface SectionTexts {
  /** The heading that a widget has unless the page gives another. */
  readonly heading: string;
  readonly empty: string;
  /** The link to a page with everything. */
  readonly moreAt: string;
}

export interface NewsTexts extends SectionTexts {
  readonly kinds: Readonly<
    Record<'news' | 'column' | 'interview' | 'guide' | 'publication', string>
  >;
}

export interface PartnerTexts extends SectionTexts {
  readonly roles: Readonly<Record<'initiator' | 'association' | 'partner', string>>;
}

export interface PriorityTexts extends SectionTexts {
  readonly period: (start: string, end: string | undefined) => string;
}

export interface SubgoalTexts extends SectionTexts {
  readonly choose: string;
  readonly counted: Readonly<Record<'initiatives' | 'projects' | 'instruments' | 'news', Noun>>;
}

/** The sections that have a widget of their own, each with its texts. */
export interface TextsOfSections {
  readonly news: NewsTexts;
  readonly partners: PartnerTexts;
  readonly priorities: PriorityTexts;
  readonly subgoals: SubgoalTexts;
}
export type ShownSection = keyof TextsOfSections;

/** A language that is fetched when a page uses it: all in one file. */
export interface Translation extends TextsOfSections {
  readonly common: Texts & FilterTexts;
}
