import { DAY } from './date.js';
import type { Translation } from './texts.js';

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

export const fy: Translation = {
  common: {
    language: 'fy',
    day,
    loading: 'Dwaande mei laden…',
    nothingFits: 'Der is neat fûn dat by jo kar past.',
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
    filtered: (by) => `Filtere op: ${by}`,
    clear: 'Filter wiskje',
  },
  news: {
    heading: 'Nijs',
    empty: 'Der is noch gjin nijs.',
    moreAt: 'Mear nijs',
    kinds: {
      news: 'Nijs',
      column: 'Kollum',
      interview: 'Fraachpetear',
      guide: 'Hânrikking',
      publication: 'Publikaasje',
    },
  },
  partners: {
    heading: 'Wa dogge der mei?',
    empty: 'Der binne noch gjin partners.',
    moreAt: 'Alle partners',
    roles: {
      initiator: 'Inisjatyfnimmer',
      association: 'Beropsferiening',
      partner: 'Partner',
    },
  },
  priorities: {
    heading: 'Prioriteiten',
    empty: 'Der binne gjin prioriteiten.',
    moreAt: 'Mear oer de prioriteiten',
    period: (start, end) => (end ? `${start} oant en mei ${end}` : `Fan ${start} ôf`),
  },
  subgoals: {
    heading: 'Wêr wurkje wy oan?',
    empty: 'Der binne noch gjin subdoelen.',
    moreAt: 'Mear oer de subdoelen',
    choose: 'Allinnich dit subdoel',
    counted: {
      initiatives: ['inisjatyf', 'inisjativen'],
      projects: ['projekt', 'projekten'],
      instruments: ['ynstrumint', 'ynstruminten'],
      news: ['nijsberjocht', 'nijsberjochten'],
    },
  },
};
