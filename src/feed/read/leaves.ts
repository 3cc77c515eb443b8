import { isDate } from '../../util/iso-date.js';
import { resolveUrl } from '../../util/url.js';
import { isYearOrDay } from '../../util/year-or-day.js';

/** Gives the value that a widget may use, or undefined when it is no such thing. */
export type Leaf = (value: unknown, base: string) => unknown;
export type Leaves = Readonly<Record<string, Leaf>>;

const text: Leaf = (value) => (typeof value === 'string' && value.trim()) || undefined;

export const matching =
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

/** The kinds of values that most sections have, beside lists of words and nested records. */
export const leaves = {
  text,
  string: matching(() => true),
  id: (value) => (Number.isFinite(value) ? String(value) : text(value, '')),
  url: (value, base) => (typeof value === 'string' ? resolveUrl(value, base) : undefined),
  date: matching(isDate),
  year,
  day: (value, base) =>
    typeof value === 'string' && isYearOrDay(value) ? value : year(value, base) && String(value),
  count: whole(0, Number.MAX_SAFE_INTEGER),
  lang: matching((value) => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(value)),
} satisfies Leaves;
