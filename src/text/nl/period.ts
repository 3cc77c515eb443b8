import type { PeriodTexts } from '../texts.js';

export const period: PeriodTexts = {
  period: (start, end) => (end ? `${start} tot en met ${end}` : `Vanaf ${start}`),
};
