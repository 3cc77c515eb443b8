import { isDate, isYearOrDay } from '../../util/iso-date.js';
import { WEB_OR_MAIL, resolveUrl } from '../../util/url.js';

/** Gives the value that a widget may use, or undefined when it is no such thing. */
type Leaf = (value: unknown, base: string) => unknown;

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

const within = (value: unknown, most: number) =>
  Number.isFinite(value) && Math.abs(value as number) <= most;

const position: Leaf = (value) =>
  Array.isArray(value) &&
  within(value[0], 180) &&
  within(value[1], 90) &&
  value.every(Number.isFinite)
    ? [value[0], value[1]]
    : undefined;

const year = whole(1000, 9999);

/** The kinds of values that the fields of a feed hold, beside lists of words and nested records. */
export const leaves = {
  text,
  string: matching(() => true),
  id: (value) => (Number.isFinite(value) ? String(value) : text(value, '')),
  url: (value, base) => (typeof value === 'string' ? resolveUrl(value, base) : undefined),
  link: (value, base) =>
    typeof value === 'string' ? resolveUrl(value, base, WEB_OR_MAIL) : undefined,
  email: matching((value) => /^[^\s@<>?&]+@[^\s@<>?&]+$/.test(value)),
  date: matching(isDate),
  day: (value, base) =>
    typeof value === 'string' && isYearOrDay(value) ? value : year(value, base) && String(value),
  year,
  count: whole(0, Number.MAX_SAFE_INTEGER),
  lang: matching((value) => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(value)),
  position,
  point: (value, base) => {
    const { type, coordinates } = Object(value) as {
      type?: unknown;
      coordinates?: unknown;
    };
    return type === 'Point' ? position(coordinates, base) : undefined;
  },
} satisfies Record<string, Leaf>;

/** `image` is a record that may also be written as its address alone. */
export type Kind = keyof typeof leaves | 'image';
