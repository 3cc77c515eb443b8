import * as z from 'zod/mini';

import {
  DateOrTime,
  HttpUrl,
  Id,
  Image,
  Language,
  Point,
  References,
  Text,
  YearOrDay,
  wordsOrText,
} from './leaves.js';

/** An initiative as the widgets see it: `initiative` makes it of a GeoJSON Feature. */
export const Initiative = z.object({
  id: Id,
  /** [longitude, latitude] in degrees; without it the municipality's point counts. */
  point: z.optional(Point),
  title: Text,
  summary: z.optional(Text),
  url: z.optional(HttpUrl),
  municipality: z.optional(Text),
  kind: z.optional(Text),
  subgoals: References,
  themes: References,
  started: z.optional(YearOrDay),
  ended: z.optional(YearOrDay),
  status: z.optional(wordsOrText(['planned', 'active', 'ended'])),
  organisation: z.optional(Text),
  image: z.optional(Image),
  updated: z.optional(DateOrTime),
  language: z.optional(Language),
});
export type Initiative = z.infer<typeof Initiative>;

/** RFC 7946, 3.2. */
export const InitiativeFeature = z.object({
  type: z.literal('Feature'),
  id: z.optional(Id),
  geometry: z.nullable(Point),
  properties: z.omit(Initiative, { id: true, point: true }),
});

/** RFC 7946, 3.3. */
export const InitiativeCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(InitiativeFeature),
});
