import type { FilterTexts, Texts } from '../texts.js';
import { inFrisian } from './dates.js';
import { filter } from './filter.js';

export const common: Texts & FilterTexts = {
  language: 'fy',
  thousands: '.',
  day: inFrisian,
  loading: 'Dwaande mei laden…',
  loaded: 'Laden',
  failed: {
    network: 'Wy kinne de gegevens no net ophelje.',
    timeout: 'It opheljen fan de gegevens duorret te lang.',
    status: 'Wy kinne de gegevens no net ophelje.',
    'too-large': 'Wy kinne de gegevens net sjen litte. It binne der te folle.',
    'not-json': 'Wy kinne de gegevens no net lêze.',
    'not-a-feed': 'Wy kinne de gegevens no net lêze.',
    'no-section': 'Dizze gegevens binne der no net.',
  },
  retry: 'Besykje it nochris',
  stale: (date) => `Bywurke op ${date}. Der is no gjin nijere ynformaasje te krijen.`,
  more: 'Mear sjen litte',
  shown: (shown, all) => `${shown} fan ${all} te sjen`,
  ...filter,
};
