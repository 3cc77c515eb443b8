import { DAY } from '../date.js';
import type { FilterTexts, Texts } from '../texts.js';
import { filter } from './filter.js';

const MONTHS = [
  'jannewaris',
  'febrewaris',
  'maart',
  'april',
  'maaie',
  'juny',
  'july',
  'augustus',
  'septimber',
  'oktober',
  'novimber',
  'desimber',
];

/** Browsers have no Frisian dates: those of Dutch, with the months in Frisian. */
function day(moment: Date): string {
  const month = new Intl.DateTimeFormat('en', {
    ...DAY,
    month: 'numeric',
    day: undefined,
    year: undefined,
  });
  return new Intl.DateTimeFormat('nl', DAY)
    .formatToParts(moment)
    .map(({ type, value }) =>
      type === 'month' ? (MONTHS[Number(month.format(moment)) - 1] ?? value) : value,
    )
    .join('');
}

export const common: Texts & FilterTexts = {
  language: 'fy',
  day,
  loading: 'Dwaande mei laden…',
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
