import { listOf } from '../util/list-of.js';
import { resolveUrl } from '../util/url.js';

/** The attributes of a widget, as a page writes them. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * What is wrong with an attribute:
 * - `unknown-word`: it is not one of the `allowed` words
 * - `out-of-range`: it is not a whole number between the `allowed` minimum and maximum
 * - `not-a-url`, `not-a-period`: it is not an address or a period
 * - `unknown-place`: there is no such municipality or province
 * - `not-applicable`: the records of this widget have no field to filter by
 */
export type AttributeErrorCode =
  | 'unknown-word'
  | 'out-of-range'
  | 'not-a-url'
  | 'not-a-period'
  | 'unknown-place'
  | 'not-applicable';

/** An attribute has a value that the widget cannot use. */
export class AttributeError extends Error {
  override readonly name = 'AttributeError';
  readonly code: AttributeErrorCode;
  /** Name of the attribute. */
  readonly attribute: string;
  readonly value: string;
  readonly allowed: readonly (string | number)[];

  constructor(
    code: AttributeErrorCode,
    attribute: string,
    value: string,
    allowed: readonly (string | number)[] = [],
  ) {
    super(`${code} ${attribute}="${value}"`);
    this.code = code;
    this.attribute = attribute;
    this.value = value;
    this.allowed = allowed;
  }
}

/**
 * Reads an attribute that is a whole number.
 * @throws AttributeError
 */
export function integerAttribute(
  attributes: Attributes,
  name: string,
  min: number,
  max: number,
  fallback: number,
): number {
  const text = attributes[name];
  if (text === undefined) return fallback;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= min && number <= max) return number;
  throw new AttributeError('out-of-range', name, text, [min, max]);
}

/**
 * Reads an attribute that is one of a few words. Default: the first of them.
 * @throws AttributeError
 */
export function enumAttribute<W extends string>(
  attributes: Attributes,
  name: string,
  words: readonly [W, ...W[]],
): W {
  const text = attributes[name];
  return text === undefined ? words[0] : wordOf(name, text, words);
}

/**
 * Reads an attribute that is a list of words with commas between them.
 * @throws AttributeError
 */
export const enumListAttribute = <W extends string>(
  attributes: Attributes,
  name: string,
  words: readonly W[],
): readonly W[] => listOf(attributes[name]).map((text) => wordOf(name, text, words));

function wordOf<W extends string>(name: string, text: string, words: readonly W[]): W {
  if (words.includes(text as W)) return text as W;
  throw new AttributeError('unknown-word', name, text, words);
}

/**
 * Reads an attribute that is an address, which may be relative to the page.
 * @throws AttributeError
 */
export function urlAttribute(attributes: Attributes, name: string): string | undefined {
  const text = attributes[name];
  if (text === undefined || resolveUrl(text, 'https://page.invalid/')) return text;
  throw new AttributeError('not-a-url', name, text);
}
