import type {
  AgendaItem,
  Initiative,
  Instrument,
  NewsItem,
  Partner,
  Priority,
  Programme,
  Project,
  Subgoal,
  Submission,
  Subscription,
  Theme,
} from './schema/index.js';

/** The sections of a feed, each with the type of its records. */
export interface Sections {
  programme: Programme;
  partners: Partner;
  subgoals: Subgoal;
  priorities: Priority;
  themes: Theme;
  instruments: Instrument;
  projects: Project;
  events: AgendaItem;
  news: NewsItem;
  initiatives: Initiative;
  submission: Submission;
  subscribe: Subscription;
}

export type SectionName = keyof Sections;
