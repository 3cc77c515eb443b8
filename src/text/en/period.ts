import type { PeriodTexts } from '../texts.js';

export const period: PeriodTexts = {
  period: (start, end) => (end ? `${start} to ${end}` : `From ${start}`),
};
