import { isDate, isYearOrDay } from '../../util/iso-date.js';
import { WEB, resolveUrl } from '../../util/url.js';

/** Gives the value that a widget may use, or undefined when it is no such thing. */
export type Leaf = (value: unknown, base: string) => unknown;

const text: Leaf = (value) => (typeof value === 'string' && value.trim()) || undefined;

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

const within = (value: unknown, most: number) => Math.abs(value as number) <= most;

/**
 * Whether a position in the Netherlands is written latitude first. As it is written it lies in the open
 * sea off Somalia, where nobody has an initiative.
 */
export const isSwapped = ([first, second]: readonly number[]): boolean =>
  Math.abs((first ?? 0) - 52.15) < 1.55 && Math.abs((second ?? 0) - 5.25) < 2.05;

/**
 * Whether a position is exactly [0, 0], in the sea off Ghana: there lies what a program wrote that knew
 * no position.
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
  id: (value) => (Number.isFinite(value) ? String(value) : text(value, '')),
  url: address(WEB),
  link: address(WEB_OR_MAIL),
  email: matching((value) => /^[^\s@<>?&]+@[^\s@<>?&]+$/.test(value)),
  date: matching(isDate),
  year,
  day: (value, base) =>
    typeof value === 'string' && isYearOrDay(value) ? value : year(value, base) && String(value),
  count: whole(0, Number.MAX_SAFE_INTEGER),
  lang: matching((value) => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(value)),
  position,
  point: (value, base) => {
    const { type, coordinates } = Object(value) as { type?: unknown; coordinates?: unknown };
    return type === 'Point' ? position(coordinates, base) : undefined;
  },
} satisfies Record<string, Leaf>;

/** `image` is a record that may also be written as its address alone. */
export type Kind = keyof typeof leaves | 'image';
