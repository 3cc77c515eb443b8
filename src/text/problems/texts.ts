import type { FeedErrorCode } from '../../feed/error.js';
import type { ProblemCode } from '../../feed/read/record.js';
import type { SectionName } from '../../feed/sections.js';
import type { Noun } from '../texts.js';

/** What an attribute takes: some words, a whole number of a range, or something of a known form. */
export type Expected =
  readonly string[] | readonly [min: number, max: number] | 'address' | 'name' | 'period' | 'tiles';

/** Messages for webmasters in the console, by code. */
interface WarningTexts {
  /**
   * An attribute has a value that means nothing.
   * @param used - What is used instead; left out where that is nothing.
   */
  readonly 'attribute-value': (
    attribute: string,
    value: string | number,
    expected: Expected,
    used?: string | number,
  ) => string;
  /** Records of this widget have nothing that the attribute could filter by. */
  readonly 'attribute-unused': (attribute: string) => string;
  readonly 'unknown-place': (name: string) => string;
  /** No item has the value of an attribute that filters. */
  readonly 'unknown-value': (attribute: string, value: string) => string;
  /** Images of another origin than the feed's are not shown. */
  readonly 'image-origin': (origin: string) => string;
  /** The element contains a part of the page that cannot be its fallback; `name` is its tag. */
  readonly 'not-closed': (tag: string, name: string) => string;
  /** A `dia-filter` with nothing to filter. */
  readonly 'filter-alone': () => string;
  readonly 'tiles-attribution': () => string;
  /** Placeholders such as `{s}`, which only other map libraries fill in. */
  readonly 'tiles-braces': (unknown: readonly string[]) => string;
  /** Some borders are not shown. */
  readonly 'boundaries-left-out': (url: string, count: number) => string;
  /** The borders go on in another document. */
  readonly 'boundaries-first-page': (url: string) => string;
  /** The document has no borders of municipalities. */
  readonly 'boundaries-none': (url: string) => string;
}
export type WarningCode = keyof WarningTexts;
/** What a warning is about. */
export type WarningDetails<C extends WarningCode> = Parameters<WarningTexts[C]>;

/** Warns about one element, with the details that belong to a code. */
export type WarnAbout = <C extends WarningCode>(code: C, ...details: WarningDetails<C>) => void;

/** Why something could not be loaded, as far as a page can know. */
export type Diagnosis =
  /** The Content-Security-Policy of the page refuses it; `rule` would allow it. */
  | { readonly code: 'policy'; readonly origin: string; readonly rule: string }
  /** A page on https may not fetch from http. */
  | { readonly code: 'insecure'; readonly origin: string }
  /** No answer, or none that this page may read. */
  | { readonly code: 'cors'; readonly origin: string }
  /** Browsers refuse an address with a user name or a password in it. */
  | { readonly code: 'credentials' };

/**
 * The messages in one language. A message that follows the name of its subject begins with a small
 * letter.
 */
export interface ProblemTexts {
  readonly language: 'nl' | 'en';
  /** The records of a section, to be counted. */
  readonly sections: Readonly<Record<SectionName, Noun>>;
  /**
   * What was left out of a feed or is not shown as it was meant, and what to do about it.
   * `found` is the beginning of the value, as JSON.
   */
  readonly problems: Readonly<
    Record<ProblemCode, (problem: { readonly expected: string; readonly found: string }) => string>
  >;
  /**
   * Why a document cannot be read, and what to do; `found` is a status, a number of seconds or the
   * words of a system, and empty where it is not known.
   */
  readonly failures: Readonly<Record<FeedErrorCode, (found: string) => string>>;
  /** Of a widget that has no feed at all. */
  readonly noFeed: string;
  /** Of an address, in an attribute or in the feed, that is no web address. */
  readonly badAddress: (address: string) => string;
  /** Of a section that the feed refers to on another origin, which the page does not allow. */
  readonly sectionOrigin: (origin: string) => string;
  readonly diagnoses: {
    readonly [C in Diagnosis['code']]: (about: Extract<Diagnosis, { code: C }>) => string;
  };
  readonly warnings: WarningTexts;
  /** Behind the number of records and fields that were left out of a feed. */
  readonly leftOut: Noun;
  /** Where these are listed. */
  readonly seeDebug: string;
}
