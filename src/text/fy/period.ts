import type { PeriodTexts } from '../texts.js';

export const period: PeriodTexts = {
  period: (start, end) => (end ? `${start} oant en mei ${end}` : `Fan ${start} ôf`),
};
