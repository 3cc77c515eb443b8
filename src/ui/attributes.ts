/**
 * Read the values of attributes. An invalid value is reported in the console, and the default is used
 * instead.
 */
import { listOf } from '../util/list-of.js';
import { warn } from './warn.js';

function warnAttribute(
  host: Element,
  attribute: string,
  value: string | number,
  expected: string,
  replacement: string | number,
): void {
  warn(`<${host.localName} ${attribute}="${value}">: use ${expected}; ${replacement} is used now.`);
}

/**
 * The value of an attribute that takes one of a few words. Default: the first of them.
 * @param attribute - Its name in HTML, for the warning.
 * @example enumAttribute(this, 'layout', this.layout, ['cards', 'list'])
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

/**
 * The values of an attribute that takes several of a few words, separated by commas. Other words are
 * left out.
 */
export function enumListAttribute<W extends string>(
  host: Element,
  attribute: string,
  list: string | undefined,
  words: readonly W[],
): W[] {
  return listOf(list).filter((value): value is W => {
    const isValid = words.includes(value as W);
    if (!isValid) warnAttribute(host, attribute, value, words.join(' or '), 'nothing of it');
    return isValid;
  });
}

/** The value of an attribute that takes a whole number from `min` to `max`. */
export function integerAttribute(
  host: Element,
  attribute: string,
  value: number | null,
  min: number,
  max: number,
  defaultValue: number,
): number {
  // The attribute was removed.
  if (value === null) return defaultValue;
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  const given = host.getAttribute(attribute) ?? value;
  warnAttribute(host, attribute, given, `a whole number from ${min} to ${max}`, defaultValue);
  return defaultValue;
}
