import type { FeedErrorCode } from '../feed/error.js';
import type { FacetName } from '../feed/filter.js';
import type { DateWriter } from './date.js';
import type { Language } from './languages.js';

/** A thing in the singular and the plural. */
export type Noun = readonly [one: string, other: string];

/** What all widgets say, in one language. */
export interface Texts {
  readonly language: Language;
  /** Between the thousands of a number. */
  readonly thousands: '.' | ',';
  /** A day as people write it, or a part of it. */
  readonly day: DateWriter;

  readonly loading: string;
  /** Said to screen readers when a slow feed is there; the name of the widget follows. */
  readonly loaded: string;
  readonly failed: Readonly<Record<FeedErrorCode, string>>;
  readonly retry: string;
  readonly stale: (date: string) => string;
  readonly more: string;
  readonly shown: (shown: number, all: number) => string;
}

/** What a widget says when a visitor narrowed it. */
export interface FilterTexts {
  readonly filtered: (by: string) => string;
  readonly clear: string;
  readonly noMatches: string;
  /** Tells of a choice that all widgets of a `dia-feed` follow, and of the end of it. */
  readonly announced: (by: string, found: string) => string;
  readonly cleared: (all: string) => string;
  readonly controls: FilterControlTexts;
}

/** What stands at the fields with which a visitor narrows a widget. */
export interface FilterControlTexts {
  /** Names the fields together. */
  readonly about: (things: string) => string;
  readonly search: string;
  /** Above a field, and in it when nothing is chosen. */
  readonly facets: Readonly<Record<FacetName, readonly [label: string, all: string]>>;
  /** Shows the fields where there is little room; how many of them say something stands behind it. */
  readonly fields: string;
  /** How many of all things are shown: "12 van 180 initiatieven". */
  readonly found: (shown: string, all: string) => string;
  readonly suggestions: Noun;
  readonly noMunicipality: string;
  /** What stands above the fields that filter a whole page, and what they count. */
  readonly heading: string;
  readonly results: Noun;
}

/** What the widget of a section says beside that. */
export interface SectionTexts {
  /** The heading that a widget has unless the page gives another. */
  readonly heading: string;
  readonly empty: string;
  /** The link to a page with everything. */
  readonly moreAt: string;
}

export interface EventTexts extends SectionTexts {
  readonly status: Readonly<Record<'cancelled' | 'moved', string>>;
  /** At what time, behind a day. */
  readonly at: (start: string, end?: string) => string;
  /** The last day, perhaps with a time. */
  readonly until: (day: string) => string;
  /** Above the last events, when none are coming. */
  readonly nothingComing: string;
  /** Above the events that are over, which a visitor asked for. */
  readonly past: string;
  readonly showPast: string;
  readonly showComing: string;
  readonly register: string;
  /** Says how long visitors can register, in the words of `until`. */
  readonly closes: (until: string) => string;
  readonly closed: string;
  /** Offers a file for the visitor's own calendar. */
  readonly save: string;
}

export interface NewsTexts extends SectionTexts {
  readonly kinds: Readonly<
    Record<'news' | 'column' | 'interview' | 'guide' | 'publication', string>
  >;
}

export interface PartnerTexts extends SectionTexts {
  readonly roles: Readonly<Record<'initiator' | 'association' | 'partner', string>>;
}

/** What a widget says of things that begin and end. */
export interface PeriodTexts {
  readonly period: (start: string, end: string | undefined) => string;
}

export interface PriorityTexts extends SectionTexts, PeriodTexts {
  /** Before the names of its projects. */
  readonly projects: Noun;
}

export interface ThemeTexts extends SectionTexts {
  readonly noun: Noun;
}

export interface InstrumentTexts extends SectionTexts {
  readonly kinds: Readonly<
    Record<'guide' | 'game' | 'workshop' | 'scan' | 'book' | 'toolkit' | 'publication', string>
  >;
}

/** Before names. */
export interface ProjectTexts extends SectionTexts, PeriodTexts {
  readonly priorities: Noun;
  readonly subgoals: Noun;
  readonly municipalities: Noun;
}

export interface ProgrammeTexts extends SectionTexts, PeriodTexts {
  readonly initiators: Noun;
  readonly documents: Noun;
  readonly contact: Noun;
  readonly contactPage: string;
  readonly infographic: Noun;
  readonly viewInfographic: string;
}

export interface SubgoalTexts extends SectionTexts {
  readonly choose: string;
  readonly nouns: Readonly<Record<'initiatives' | 'projects' | 'instruments' | 'news', Noun>>;
}

export interface InitiativeTexts extends SectionTexts {
  readonly noun: Noun;
  readonly subgoal: Noun;
  readonly status: Readonly<Record<'planned' | 'active' | 'ended', string>>;
  readonly years: (start: string, end: string | undefined) => string;
  /** Between list and map, where there is no room for both. */
  readonly views: string;
  readonly list: string;
  readonly map: string;
  readonly order: string;
  readonly byMunicipality: string;
  readonly newest: string;
  /** Shows an initiative of the list on the map. */
  readonly onMap: string;
  readonly only: (name: string) => string;
  readonly all: string;
  readonly skip: string;
  /** Where `skip` leads. */
  readonly end: string;
  readonly area: string;
  readonly keys: string;
  readonly tools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly home: string;
  readonly left: string;
  readonly up: string;
  readonly down: string;
  readonly right: string;
  /** What people call a group of some municipalities, or of some places without a name. */
  readonly group: (
    largest: string | undefined,
    others: number,
    areMunicipalities: boolean,
  ) => string;
  readonly notOnMap: (count: number) => string;
  readonly source: string;
}

/** What a map says that has tiles or borders; in another language it comes with all its texts. */
export interface BackdropTexts {
  /** Asks whether a background may be fetched from elsewhere. */
  readonly askTiles: (host: string) => string;
  readonly showTiles: string;
  readonly legend: string;
}

/** What a map says to who moves it or opens a group; in another language it comes with all its texts. */
export interface InteractionTexts {
  /**
   * Says to screen readers what became of the map.
   * @param near - The municipality in the middle of the map, when it shows little more.
   * @param groups - How many groups the initiatives in sight are in.
   */
  readonly moved: (
    how: 'zoomedIn' | 'zoomedOut' | 'panned',
    near: string | undefined,
    initiatives: string,
    groups: number,
  ) => string;
  /** The map cannot be zoomed in or out any further. */
  readonly nearest: string;
  readonly farthest: string;
  readonly close: string;
  /** Shows the initiatives of a group in the list. */
  readonly inList: string;
  /** Filters all widgets of the page by the municipality of a group. */
  readonly filterPage: (name: string) => string;
  readonly wheel: (key: string) => string;
  readonly touch: string;
}

/** What a table of initiatives says; in another language it comes with all its texts. */
export interface DownloadTexts {
  readonly download: string;
  readonly columns: Readonly<
    Record<
      | 'title'
      | 'municipality'
      | 'kind'
      | 'subgoals'
      | 'started'
      | 'ended'
      | 'status'
      | 'organisation'
      | 'summary'
      | 'url'
      | 'longitude'
      | 'latitude',
      string
    >
  >;
}

/** The sections that have a widget of their own, each with its texts. */
export interface TextsOfSections {
  readonly events: EventTexts;
  readonly initiatives: InitiativeTexts;
  readonly instruments: InstrumentTexts;
  readonly news: NewsTexts;
  readonly partners: PartnerTexts;
  readonly priorities: PriorityTexts;
  readonly programme: ProgrammeTexts;
  readonly projects: ProjectTexts;
  readonly subgoals: SubgoalTexts;
  readonly themes: ThemeTexts;
}
export type ShownSection = keyof TextsOfSections;

/** Beside them what is of no section: an element that has only this says `common`. */
export interface SaidTexts extends TextsOfSections {
  readonly common: FilterTexts;
}

/** A language that is fetched when a page uses it: all in one file. */
export interface Translation extends TextsOfSections {
  readonly common: Texts & FilterTexts;
}
