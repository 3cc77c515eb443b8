import { isDate, isYearOrDay } from '../../util/iso-date.js';
import { WEB, resolveUrl } from '../../util/url.js';

/** Returns the value that a widget can use, or undefined if it is invalid. */
export type Leaf = (value: unknown, base: string) => unknown;

/** A visible character: not white space, and not a control or format character. */
export const VISIBLE = /[^\s\p{Cc}\p{DI}]/u;

const text: Leaf = (value) =>
  typeof value === 'string' && VISIBLE.test(value) ? value.trim() : undefined;

const matching =
  (test: (text: string) => boolean): Leaf =>
  (value) =>
    typeof value === 'string' && test(value) ? value : undefined;

const whole =
  (least: number, most: number): Leaf =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? value
      : undefined;

const year = whole(1000, 9999);

export const WEB_OR_MAIL: readonly string[] = [...WEB, 'mailto:'];

const address =
  (protocols: readonly string[]): Leaf =>
  (value, base) =>
    typeof value === 'string' ? resolveUrl(value, base, protocols) : undefined;

export const MAX_EXACT = Number.MAX_SAFE_INTEGER;

const within = (value: unknown, most: number) =>
  typeof value === 'number' && Math.abs(value) <= most;

/**
 * Whether a position in the Netherlands has its latitude first. Read literally, it would be in the ocean
 * near Somalia, where there are no initiatives.
 */
export const isSwapped = ([first, second]: readonly number[]): boolean =>
  Math.abs((first ?? 0) - 52.15) < 1.55 && Math.abs((second ?? 0) - 5.25) < 2.05;

/**
 * Whether a position is exactly [0, 0], in the ocean near Ghana: programs write that for an unknown
 * position.
 */
export const isNowhere = ([first, second]: readonly number[]): boolean => !first && !second;

const position: Leaf = (value) =>
  Array.isArray(value) &&
  value.every(Number.isFinite) &&
  within(value[0], 180) &&
  within(value[1], 90) &&
  !isSwapped(value as number[]) &&
  !isNowhere(value as number[])
    ? [value[0], value[1]]
    : undefined;

/** The kinds of values that records have, beside lists of words and nested records. */
export const leaves = {
  text,
  string: matching(() => true),
  /** Only exact numbers: larger ones lose digits when JSON is parsed, so that different ids become equal. */
  id: (value) => (within(value, MAX_EXACT) ? String(value) : text(value, '')),
  url: address(WEB),
  link: address(WEB_OR_MAIL),
  email: matching((value) => /^[^\s@<>?&]+@[^\s@<>?&]+$/.test(value)),
  date: matching(isDate),
  year,
  day: (value, base) =>
    typeof value === 'string' && isYearOrDay(value) ? value : year(value, base) && String(value),
  count: whole(0, MAX_EXACT),
  lang: matching((value) => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(value)),
  position,
  point: (value, base) => {
    const { type, coordinates } = Object(value) as { type?: unknown; coordinates?: unknown };
    return type === 'Point' ? position(coordinates, base) : undefined;
  },
} satisfies Record<string, Leaf>;

/** `image` is a record that may also be written as its address alone. */
export type Kind = keyof typeof leaves | 'image';
