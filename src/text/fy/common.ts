import type { FilterTexts, LoadingTexts, Texts } from '../texts.js';
import { inFrisian } from './dates.js';
import { filter } from './filter.js';
import { loading } from './loading.js';

export const common: Texts & FilterTexts & LoadingTexts = {
  language: 'fy',
  day: inFrisian,
  failed: {
    network: 'Wy kinne de ynformaasje no net lade.',
    timeout: 'It laden duorret te lang.',
    status: 'Wy kinne de ynformaasje no net lade.',
    'too-large': 'Wy kinne de ynformaasje net sjen litte: it bestân is te grut.',
    'not-json': 'Wy kinne de ynformaasje no net lêze.',
    'not-a-feed': 'Wy kinne de ynformaasje no net lêze.',
    'no-section': 'Dizze ynformaasje is der no net.',
  },
  retry: 'Besykje it nochris',
  stale: (date) => `Dizze ynformaasje is fan ${date}. Nijere ynformaasje kinne wy no net ophelje.`,
  incomplete: 'In part fan dizze ynformaasje kinne wy no net lade.',
  more: 'Lit mear sjen',
  shown: (shown, all) => `${shown} fan ${all} te sjen`,
  ...filter,
  ...loading,
};
