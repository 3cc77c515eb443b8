import type { PeriodTexts } from '../texts.js';

export const period: PeriodTexts = {
  period: (start, end) => `${start} oant en mei ${end}`,
  since: (start) => `Sûnt ${start}`,
  from: (start) => `Fan ${start} ôf`,
};
