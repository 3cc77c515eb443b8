import type { FeedErrorCode } from '../feed/error.js';
import type { FacetName } from '../feed/filter.js';
import type { DateWriter } from './date.js';
import type { Language } from './languages.js';

/** A noun: singular and plural. */
export type Noun = readonly [one: string, other: string];

/** The texts that all widgets share, in one language. */
export interface Texts {
  readonly language: Language;
  /** Formats a day, or a part of a date. */
  readonly day: DateWriter;

  readonly failed: Readonly<Record<FeedErrorCode, string>>;
  readonly retry: string;
  readonly stale: (date: string) => string;
  /** A part of what there should be could not be loaded. */
  readonly incomplete: string;
  readonly more: string;
  /** How many of all items are shown. The numbers are formatted by `formatNumber`. */
  readonly shown: (shown: string, all: string) => string;
}

/** What a widget with a slow feed tells screen readers after its name, by its status. */
export interface LoadingTexts {
  readonly loading: string;
  readonly ready: string;
}

/** The texts of a widget that a visitor has filtered. */
export interface FilterTexts {
  readonly filtered: (by: string) => string;
  readonly clear: string;
  /** Stands in a widget that the filter does not apply to. */
  readonly notFiltered: string;
  readonly noMatches: string;
  /** Announcements of a filter on all widgets of a `dia-feed`, and of its removal. */
  readonly announced: (by: string, found: string) => string;
  readonly cleared: (all: string) => string;
  readonly controls: FilterControlTexts;
}

/** The texts of the fields of a filter. */
export interface FilterControlTexts {
  /** The name of the whole form. */
  readonly about: (things: string) => string;
  readonly search: string;
  /** The label of a field, and its option for no filter. */
  readonly facets: Readonly<Record<FacetName, readonly [label: string, all: string]>>;
  /** The button that shows the fields on a small screen. The number of used fields follows it. */
  readonly fields: string;
  /** The button that removes one value of the filter, whose name follows it. */
  readonly remove: string;
  /** How many of all records match: "12 van 180 initiatieven". */
  readonly found: (shown: string, all: string) => string;
  readonly suggestions: Noun;
  readonly noMunicipality: string;
  /** The heading of the fields that filter a whole page, and the name of the records that they count. */
  readonly heading: string;
  readonly results: Noun;
}

/** The texts of the widgets of a section. */
export interface SectionTexts {
  /** The default heading of a widget. It may contain the name of the programme. */
  readonly heading: (programme: string) => string;
  readonly empty: string;
  /** The link to a page with all items. */
  readonly moreAt: string;
}

export interface EventTexts extends SectionTexts {
  readonly status: Readonly<Record<'cancelled' | 'moved', string>>;
  /** Separates the hours and minutes of a time. */
  readonly timeSeparator: '.' | ':';
  /** The time, after a day. */
  readonly at: (start: string, end?: string) => string;
  /**
   * The end of an event.
   * @param day - Its last day. With `hasTime`, followed by the time at which it ends: that moment is exclusive.
   */
  readonly until: (day: string, hasTime: boolean) => string;
  /** The heading of ongoing events, and the mark of each. */
  readonly ongoing: string;
  /** Marks an event that is over. */
  readonly over: string;
  /** The text above past events if there are no upcoming ones. */
  readonly nothingComing: string;
  /** The text above past events that a visitor asked for. */
  readonly past: string;
  readonly showPast: string;
  readonly showComing: string;
  readonly register: string;
  /** Until when visitors can register. The parameters are those of `until`. */
  readonly closes: (day: string, hasTime: boolean) => string;
  readonly closed: string;
  /** The button that saves a file for the visitor's calendar. */
  readonly save: string;
}

export interface NewsTexts extends SectionTexts {
  readonly kinds: Readonly<
    Record<'news' | 'column' | 'interview' | 'experience' | 'guide' | 'publication', string>
  >;
}

export interface PartnerTexts extends SectionTexts {
  readonly roles: Readonly<Record<'initiator' | 'association' | 'partner', string>>;
}

/** The texts of periods. `end` is the last day or year. */
export interface PeriodTexts {
  readonly period: (start: string, end: string) => string;
  /** A period that has begun, without a known end. */
  readonly since: (start: string) => string;
  /** A period that has not begun, without a known end. */
  readonly from: (start: string) => string;
}

export interface PriorityTexts extends SectionTexts, PeriodTexts {
  /** Precedes the names of its projects. */
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

/** The nouns precede names. */
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

export interface InitiativeTexts extends SectionTexts, PeriodTexts {
  readonly noun: Noun;
  readonly subgoal: Noun;
  readonly status: Readonly<Record<'planned' | 'active' | 'ended', string>>;
  /** The name of the buttons that switch between list and map. */
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
  /** Name of the button that shows the buttons to move the map. */
  readonly move: string;
  /** Opens the map, where the list has all the room. */
  readonly openMap: string;
  readonly left: string;
  readonly up: string;
  readonly down: string;
  readonly right: string;
  readonly place: Noun;
  readonly otherPlace: Noun;
  readonly otherMunicipality: Noun;
  /** Names a group by its largest place and how many others there are: "4 andere gemeenten". */
  readonly group: (largest: string, others: string) => string;
  /** Behind the number of initiatives that are only in the list. */
  readonly notOnMap: Noun;
  readonly source: string;
}

/** What a map says that has tiles or borders; in another language it comes with all its texts. */
export interface BackdropTexts {
  /** Asks whether a background may be fetched from elsewhere, and says who then knows of the visitor. */
  readonly askTiles: (host: string) => string;
  readonly showTiles: (host: string) => string;
  readonly legend: string;
}

/** What a map says to a visitor who moves it or opens a group. Other languages load it with all texts. */
export interface InteractionTexts {
  /**
   * Tells screen readers how the map moved, and what it shows now.
   * @param near - The municipality in the middle of the map, if the map shows little more; else empty.
   * @param initiatives - How many are in sight, as `formatCount` writes it.
   * @param places - In how many places, likewise.
   */
  readonly moved: (
    how: 'zoomedIn' | 'zoomedOut' | 'panned',
    near: string,
    initiatives: string,
    places: string,
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

/** How to subscribe to a section. */
export interface SubscribeTexts {
  /** Shows the rest. */
  readonly subscribe: string;
  readonly calendarHelp: string;
  readonly newsHelp: string;
  /** A link that makes the visitor's calendar subscribe. */
  readonly openCalendar: string;
  /** Above the address to copy. */
  readonly address: string;
  readonly copy: string;
  readonly copied: string;
  /** Where the browser does not let the page copy. */
  readonly selected: string;
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
  readonly common: Texts & FilterTexts & LoadingTexts;
}
