import { isYearOrDay } from '../../util/year-or-day.js';
import type { Leaves } from './leaves.js';
import { whole } from './leaves.js';

const year = whole(1000, 9999);

/** The kinds of values that tell when something goes on. */
export const periodLeaves = {
  year,
  day: (value, base) =>
    typeof value === 'string' && isYearOrDay(value) ? value : year(value, base) && String(value),
} satisfies Leaves;
