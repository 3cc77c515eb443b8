/** Facts about each widget, for the tests that run for every widget. */
import type { Language } from '../../src/text/languages.js';

/** Where the keyboard stops, as selectors: in an item, and around the list and its button. */
interface Stops {
  readonly before: readonly string[];
  readonly item: string;
  readonly after: readonly string[];
}

/** Most widgets are a list of links and no more. */
const LIST: Stops = { before: [], item: 'a', after: [] };

/** A new language is a type error here until every widget has a heading in it. */
type Headings = Readonly<Record<Language, string>>;

export const widgets = {
  'dia-partner-list': {
    section: 'partners',
    headings: {
      nl: 'Wie doen mee aan Democratie in Actie?',
      en: 'Who is taking part in Democratie in Actie?',
      fy: 'Wa dogge mei oan Democratie in Actie?',
    },
    empty: 'Er zijn nog geen partners.',
    moreAt: 'Alle partners',
    looks: ['layout="cards"', 'layout="list"', 'layout="logos"'],
    isNumbered: false,
    /** Of the sample feed. */
    first: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties',
    count: 14,
    stops: LIST,
  },
  'dia-subgoal-overview': {
    section: 'subgoals',
    headings: {
      nl: 'Waar werkt Democratie in Actie aan?',
      en: 'What is Democratie in Actie working on?',
      fy: 'Wêr wurket Democratie in Actie oan?',
    },
    empty: 'Er zijn nog geen subdoelen.',
    moreAt: 'Alle subdoelen',
    looks: ['layout="cards"', 'layout="list"'],
    isNumbered: true,
    first: 'Krachtige gemeenteraad',
    count: 7,
    stops: LIST,
  },
  'dia-priority-list': {
    section: 'priorities',
    headings: {
      nl: 'Prioriteiten van Democratie in Actie',
      en: 'Priorities of Democratie in Actie',
      fy: 'Prioriteiten fan Democratie in Actie',
    },
    empty: 'Er zijn nog geen prioriteiten.',
    moreAt: 'Alle prioriteiten',
    looks: [],
    isNumbered: true,
    first: 'Quick scan lokale democratie',
    count: 5,
    stops: LIST,
  },
  'dia-theme-list': {
    section: 'themes',
    headings: {
      nl: 'Aan de slag met lokale democratie',
      en: 'Get started with local democracy',
      fy: 'Oan de slach mei lokale demokrasy',
    },
    empty: 'Er zijn nog geen thema’s.',
    moreAt: 'Alle thema’s',
    looks: [],
    isNumbered: false,
    first: 'Aan de slag met De Raad',
    count: 4,
    stops: LIST,
  },
  'dia-instrument-list': {
    section: 'instruments',
    headings: {
      nl: 'Instrumenten voor lokale democratie',
      en: 'Tools for local democracy',
      fy: 'Ynstruminten foar lokale demokrasy',
    },
    empty: 'Er zijn nog geen instrumenten.',
    moreAt: 'Alle instrumenten',
    looks: [],
    isNumbered: false,
    first: 'Democratiespellen',
    count: 29,
    stops: LIST,
  },
  'dia-project-list': {
    section: 'projects',
    headings: {
      nl: 'Projecten van Democratie in Actie',
      en: 'Projects of Democratie in Actie',
      fy: 'Projekten fan Democratie in Actie',
    },
    empty: 'Er zijn nog geen projecten.',
    moreAt: 'Alle projecten',
    looks: [],
    isNumbered: false,
    first: 'Quick Scan Lokale Democratie',
    count: 20,
    stops: LIST,
  },
  'dia-news-feed': {
    section: 'news',
    headings: {
      nl: 'Nieuws over lokale democratie',
      en: 'News about local democracy',
      fy: 'Nijs oer lokale demokrasy',
    },
    empty: 'Er is nog geen nieuws.',
    moreAt: 'Al het nieuws',
    looks: [],
    isNumbered: false,
    first: 'Doorstart voor Democratie in Actie',
    count: 30,
    stops: LIST,
  },
  'dia-agenda': {
    section: 'events',
    headings: {
      nl: 'Agenda van Democratie in Actie',
      en: 'Events of Democratie in Actie',
      fy: 'Aginda fan Democratie in Actie',
    },
    empty: 'Er zijn geen activiteiten gepland.',
    moreAt: 'Alle activiteiten',
    looks: ['past="only"'],
    isNumbered: false,
    first: 'Eerste bijeenkomst Burgerberaad Almere 2050',
    count: 24,
    stops: { before: [], item: 'a, button', after: [] },
  },
  'dia-initiative-map': {
    section: 'initiatives',
    headings: {
      nl: 'Landkaart van initiatieven',
      en: 'Map of initiatives',
      fy: 'Lânkaart fan inisjativen',
    },
    empty: 'Er zijn nog geen initiatieven.',
    moreAt: 'Alle initiatieven',
    looks: ['view="map"', 'view="list"', 'download'],
    isNumbered: false,
    first: 'Burgerberaad Almere 2050',
    count: 180,
    stops: {
      before: ['#search', '.fields :is(input, select)', '.strip', '.order select'],
      item: 'a, .on-map',
      after: ['.skip', '.viewport', '.marker', '.zoom .tool', '.tools > .tool'],
    },
  },
} as const satisfies Readonly<
  Record<string, { readonly headings: Headings; readonly [other: string]: unknown }>
>;

/** The one widget that is no list: there is one programme. */
export const programme = {
  section: 'programme',
  headings: {
    nl: 'Over Democratie in Actie',
    en: 'About Democratie in Actie',
    fy: 'Oer Democratie in Actie',
  },
  empty: 'Er is nog geen informatie over het programma.',
  moreAt: 'Meer over het programma',
  looks: [],
  isNumbered: false,
  first: 'Democratie in Actie (DiA)',
  count: 1,
  stops: LIST,
} as const satisfies { readonly headings: Headings; readonly [other: string]: unknown };

export type Tag = keyof typeof widgets;
export const tags = Object.keys(widgets) as Tag[];
