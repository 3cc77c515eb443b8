import { isYearOrDay } from '../../util/year-or-day.js';
import { WEB, resolveUrl } from '../../util/url.js';
import type { Leaf, Leaves, leaves } from './leaves.js';
import { matching, whole } from './leaves.js';

export const WEB_OR_MAIL = [...WEB, 'mailto:'];

const year = whole(1000, 9999);

const within = (value: unknown, most: number) =>
  Number.isFinite(value) && Math.abs(value as number) <= most;

/**
 * Whether a position in the Netherlands is written latitude first. As it is written it lies in the open
 * sea off Somalia, where nobody has an initiative.
 */
export const isSwapped = ([first, second]: readonly number[]): boolean =>
  Math.abs((first ?? 0) - 52.15) < 1.55 && Math.abs((second ?? 0) - 5.25) < 2.05;

const position: Leaf = (value) =>
  Array.isArray(value) &&
  within(value[0], 180) &&
  within(value[1], 90) &&
  value.every(Number.isFinite) &&
  !isSwapped(value as number[])
    ? [value[0], value[1]]
    : undefined;

/** The kinds of values that few sections have, so that the others need not fetch them. */
export const rareLeaves = {
  year,
  day: (value, base) =>
    typeof value === 'string' && isYearOrDay(value) ? value : year(value, base) && String(value),
  link: (value, base) =>
    typeof value === 'string' ? resolveUrl(value, base, WEB_OR_MAIL) : undefined,
  email: matching((value) => /^[^\s@<>?&]+@[^\s@<>?&]+$/.test(value)),
  position,
  point: (value, base) => {
    const { type, coordinates } = Object(value) as { type?: unknown; coordinates?: unknown };
    return type === 'Point' ? position(coordinates, base) : undefined;
  },
} satisfies Leaves;

/** All kinds; `image` is a record that may also be written as its address alone. */
export type Kind = keyof typeof leaves | keyof typeof rareLeaves | 'image';
