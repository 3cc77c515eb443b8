import { listOf } from '../util/list-of.js';

export { listOf } from '../util/list-of.js';

const said = new Set<string>();

/** More lines tell nobody more: a feed may have thousands of images that are refused. */
const MAX_LINES = 100;

/** Tells the webmaster something in the console, once a page, and no more than a hundred things. */
export function report(message: string): void {
  if (said.has(message) || said.size >= MAX_LINES) return;
  said.add(message);
  console.warn(message);
}

/** Tells that an attribute has a value that means nothing, and what is done instead. */
function warnAttribute(
  host: Element,
  attribute: string,
  value: string | number,
  right: string,
  instead: string | number,
): void {
  report(`<${host.localName} ${attribute}="${value}">: use ${right}; ${instead} is used now.`);
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
  if (value) warnAttribute(host, attribute, value, words.join(' or '), words[0]);
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
    if (!isWord) warnAttribute(host, attribute, value, words.join(' or '), 'nothing of it');
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
  warnAttribute(host, attribute, given, `a whole number from ${least} to ${most}`, standard);
  return standard;
}
