import { understoodWord } from '../../feed/read/forgiving/words.js';
import { isRd, fromRd } from '../../geo/rd.js';
import { resolveMunicipality } from '../../geo/resolve.js';
import { plainText } from '../../util/plain-text.js';
import { references } from '../../util/references.data.js';
import { decodeReferences } from '../../util/references.js';
import { readDate, readYearOrDay } from './dates.js';
import type { InfoCode } from './note.js';
import { Html } from './source-record.js';
import type { SourceValue } from './source-record.js';

/** Called when a value was converted, not just copied. */
export type OnConverted = (code: InfoCode, found: string) => void;

/** Markup or a character reference: the text was exported from a site. */
const MARKUP =
  /<\/?(?:p|br|a|div|span|ul|ol|li|strong|em|b|i|u|h[1-6]|img|table)\b[^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i;

/** The plain text of HTML, with all its character references decoded. */
const textOfHtml = (html: string): string =>
  plainText(html, (text) => decodeReferences(text, references));

/** The text of a value with its line breaks; HTML becomes plain text on one line. */
export function textOf(value: SourceValue, onConverted?: OnConverted): string {
  if (value instanceof Html) return textOfHtml(value.html);
  if (value instanceof Date) return readDate(value) ?? '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return '';
  if (!MARKUP.test(value)) return value.trim();
  const text = textOfHtml(value);
  if (text !== value.trim()) onConverted?.('html-to-text', value);
  return text;
}

/** Whether a value is empty. */
export const isEmpty = (value: SourceValue): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && !value.trim()) ||
  (value instanceof Html && !value.html.trim()) ||
  (Array.isArray(value) && value.every(isEmpty));

/** An address without a scheme: `www.example.nl/pad`, `example.nl`. */
const WITHOUT_SCHEME =
  /^(?:www\.[\w-]+|[\w-]+(?=\.(?:nl|eu|org|com|net|info)(?:\/|$)))(?:\.[\w-]+)+(?:[/?#]\S*)?$/i;

const urlOf = (text: string): string => (WITHOUT_SCHEME.test(text) ? `https://${text}` : text);

/** Separates the items of a list in one cell. */
const LIST = /[;|\n]/;
const LIST_WITH_COMMAS = /[,;|\n]/;

/** The values in a field that lists several. */
function itemsOf(value: SourceValue, isText: boolean): string[] {
  if (Array.isArray(value)) return (value as SourceValue[]).map((one) => textOf(one));
  const text = textOf(value);
  // "Bergen, Noord-Holland" is one municipality.
  const isOne = isText && resolveMunicipality(text) !== undefined;
  return isOne ? [text] : text.split(isText && LIST.test(text) ? LIST : LIST_WITH_COMMAS);
}

/** How a value is read. */
export interface Conversion {
  /** In the words of the reader's `Field`, without `[]`. */
  readonly kind: string;
  readonly isList: boolean;
  /** Translates a word of the source to a word of the feed. */
  readonly translate?: ((text: string) => string) | undefined;
}

/**
 * Converts a value of a source to the form that the feed needs. A value that is not understood is
 * returned as it is; the reader then drops and reports it.
 */
export function convert(
  value: SourceValue,
  { kind, isList, translate = (text) => text }: Conversion,
  onConverted: OnConverted,
): unknown {
  if (isList) {
    return itemsOf(value, kind === 'text')
      .map((item) => translate(item.trim()))
      .filter(Boolean);
  }
  const one = Array.isArray(value) ? oneOf(value as SourceValue[], kind, translate) : value;
  const given = typeof one === 'string' ? translate(one) : one;
  if (kind.includes('|')) return understoodWord(textOf(given), kind.split('|'));
  switch (kind) {
    case 'url':
    case 'link':
      return urlOf(textOf(given));
    case 'date':
      return readDate(given instanceof Date ? given : textOf(given)) ?? textOf(given);
    case 'day':
      return (
        readYearOrDay(given instanceof Date ? readDate(given) : textOf(given)) ?? textOf(given)
      );
    case 'year':
    case 'count':
      return numberOf(given) ?? textOf(given);
    default:
      return textOf(given, onConverted);
  }
}

/** The first value that fits, for a field of the feed that is not a list. */
function oneOf(
  values: readonly SourceValue[],
  kind: string,
  translate: (text: string) => string,
): SourceValue {
  const words = kind.split('|');
  const fits = (value: SourceValue) =>
    words.includes(understoodWord(translate(textOf(value)), words));
  return values.find((value) => words.length > 1 && fits(value)) ?? values[0];
}

/** Parses a number with a decimal comma or point. */
export function numberOf(value: SourceValue): number | undefined {
  if (typeof value === 'number') return value;
  const text = textOf(value).replace(/\s/g, '');
  const plain = /,\d*$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Six decimals are eleven centimetres. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Whether a latitude or longitude is in the Netherlands, including its part of the North Sea. */
const isLatitude = (degrees: number) => degrees > 50 && degrees < 56;
const isLongitude = (degrees: number) => degrees > 2 && degrees < 8;

/**
 * Converts two numbers to a position: degrees in either order, or metres of the Dutch grid.
 * @returns [longitude, latitude] in degrees (WGS 84); undefined for an impossible place, such as [0, 0].
 */
export function positionOf(
  first: number,
  second: number,
  onConverted: OnConverted,
): readonly [number, number] | undefined {
  if (first === 0 && second === 0) return undefined;
  if (isRd([first, second])) {
    onConverted('rd-converted', `${first}, ${second}`);
    const [lon, lat] = fromRd([first, second]);
    return [round(lon), round(lat)];
  }
  if (Math.abs(first) > 180 || Math.abs(second) > 180) return undefined;
  if (isLatitude(first) && isLongitude(second)) {
    onConverted('swapped-coordinates', `${first}, ${second}`);
    return [round(second), round(first)];
  }
  return Math.abs(second) > 90 ? undefined : [round(first), round(second)];
}

/** The two numbers in a text such as `52,1551; 5,3872`, `(5.38, 52.15)` or `POINT (5.38 52.15)`. */
export function twoNumbers(value: SourceValue): readonly [number, number] | undefined {
  if (Array.isArray(value)) {
    const [first, second] = (value as SourceValue[]).map(numberOf);
    return first === undefined || second === undefined ? undefined : [first, second];
  }
  const text = textOf(value);
  const parts = /-?\d+[.,]\d+.*[;\s].*-?\d+,\d/.test(text)
    ? text.replace(/(\d),(\d)/g, '$1.$2')
    : text;
  const numbers = parts.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const [first, second] = numbers;
  return numbers.length === 2 && first !== undefined && second !== undefined
    ? [first, second]
    : undefined;
}

/** The first 60 characters of a value, to quote in a report. */
export const quoted = (value: unknown): string =>
  value === undefined
    ? ''
    : (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60);
