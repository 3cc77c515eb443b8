import type { WarningCode, WarningDetails } from '../text/problems/texts.js';
import { listOf } from '../util/list-of.js';
import { report } from './console.js';

export { listOf } from '../util/list-of.js';
export { report } from './console.js';

/**
 * Tells the webmaster in the console what to change, once a page, in the language of the page. The
 * words are fetched for it.
 * @param host - The element that it is about.
 * @example warn(this, 'unknown-place', 'Atlantis');
 */
export function warn<C extends WarningCode>(
  host: Element,
  code: C,
  ...details: WarningDetails<C>
): void {
  import('./problems.js').then(({ tellWarning }) => tellWarning(host, code, details), report);
}

/**
 * A value that is one of a few words, else the first of them; a wrong one is reported.
 * @param attribute - As the webmaster writes it.
 */
export function enumAttribute<W extends string>(
  host: Element,
  attribute: string,
  value: string | null | undefined,
  words: readonly [W, ...W[]],
): W {
  if (words.includes(value as W)) return value as W;
  if (value) warn(host, 'attribute-value', attribute, value, words, words[0]);
  return words[0];
}

/** The values of an attribute that takes several of some words; wrong ones are reported. */
export function enumListAttribute<W extends string>(
  host: Element,
  attribute: string,
  list: string | undefined,
  words: readonly W[],
): W[] {
  return listOf(list).filter((value): value is W => {
    const isWord = words.includes(value as W);
    if (!isWord) warn(host, 'attribute-value', attribute, value, words);
    return isWord;
  });
}

/** A whole number from `least` to `most`, else `standard`; a wrong one is reported. */
export function integerAttribute(
  host: Element,
  attribute: string,
  value: number | null,
  least: number,
  most: number,
  standard: number,
): number {
  // An attribute that was taken away.
  if (value === null) return standard;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  const given = host.getAttribute(attribute) ?? value;
  warn(host, 'attribute-value', attribute, given, [least, most], standard);
  return standard;
}
