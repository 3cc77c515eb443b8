import type { PeriodTexts } from '../texts.js';

export const period: PeriodTexts = {
  period: (start, end) => `${start} to ${end}`,
  since: (start) => `Since ${start}`,
  from: (start) => `From ${start}`,
};
