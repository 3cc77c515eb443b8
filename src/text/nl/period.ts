import type { PeriodTexts } from '../texts.js';

export const period: PeriodTexts = {
  period: (start, end) => `${start} tot en met ${end}`,
  since: (start) => `Sinds ${start}`,
  from: (start) => `Vanaf ${start}`,
};
