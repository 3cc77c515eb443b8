import * as z from 'zod/mini';

import { PROVINCES, type ProvinceCode } from '../../geo/provinces.js';
import { AgendaItem } from './events.js';
import { Initiative, InitiativeCollection } from './initiatives.js';
import { Instrument } from './instruments.js';
import { DateOrTime, HttpUrl, Language } from './leaves.js';
import { JsonFeed, NewsItem } from './news.js';
import { Partner } from './partners.js';
import { Priority } from './priorities.js';
import { Programme } from './programme.js';
import { Project } from './projects.js';
import { Subgoal } from './subgoals.js';
import { Submission } from './submission.js';
import { Subscription } from './subscribe.js';
import { Theme } from './themes.js';

/** What one record of each section is, as the widgets see it. */
export const records = {
  programme: Programme,
  partners: Partner,
  subgoals: Subgoal,
  priorities: Priority,
  themes: Theme,
  instruments: Instrument,
  projects: Project,
  events: AgendaItem,
  news: NewsItem,
  initiatives: Initiative,
  submission: Submission,
  subscribe: Subscription,
};

/** A section stands in the feed itself, or in a document of its own. */
const section = <S extends z.ZodMiniType>(schema: S) =>
  z.optional(z.union([schema, z.object({ href: HttpUrl })]));

/** Addresses of what a section has of each province, by its ISO 3166-2 code. */
const Parts = z.partialRecord(z.enum(Object.keys(PROVINCES) as ProvinceCode[]), HttpUrl);

/** As `section`; where its records are in municipalities, there may be parts beside the whole. */
const sectionWithPlaces = <S extends z.ZodMiniType>(schema: S) =>
  z.optional(z.union([schema, z.object({ href: HttpUrl, parts: z.optional(Parts) })]));

/** The programme feed, version 1, as it is published. */
export const Feed = z.object({
  version: z.literal(1),
  language: z.optional(Language),
  updated: z.optional(DateOrTime),
  programme: section(Programme),
  partners: section(z.array(Partner)),
  subgoals: section(z.array(Subgoal)),
  priorities: section(z.array(Priority)),
  themes: section(z.array(Theme)),
  instruments: section(z.array(Instrument)),
  projects: sectionWithPlaces(z.array(Project)),
  events: sectionWithPlaces(z.array(AgendaItem)),
  news: sectionWithPlaces(JsonFeed),
  initiatives: sectionWithPlaces(InitiativeCollection),
  submission: section(Submission),
  subscribe: section(z.array(Subscription)),
});

/** What a programme feed says beside its version and its sections. */
export const FeedFields = z.pick(Feed, { language: true, updated: true });

export type { AgendaItem } from './events.js';
export type { Initiative } from './initiatives.js';
export type { Instrument } from './instruments.js';
export type { Image, Period, Position } from './leaves.js';
export type { NewsItem } from './news.js';
export type { Partner } from './partners.js';
export type { Priority } from './priorities.js';
export type { Programme } from './programme.js';
export type { Project } from './projects.js';
export type { Subgoal } from './subgoals.js';
export type { Submission } from './submission.js';
export type { Subscription } from './subscribe.js';
export type { Theme } from './themes.js';
