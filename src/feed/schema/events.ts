import * as z from 'zod/mini';

import {
  DateOrTime,
  HttpUrl,
  Id,
  Language,
  Position,
  References,
  Text,
  wordsOrText,
} from './leaves.js';

/** An event of the agenda; called so because `Event` is taken by the DOM. */
export const AgendaItem = z.object({
  id: Id,
  title: Text,
  summary: z.optional(Text),
  url: z.optional(HttpUrl),
  start: DateOrTime,
  end: z.optional(DateOrTime),
  status: z.optional(wordsOrText(['scheduled', 'cancelled', 'moved'])),
  place: z.optional(
    z.object({
      name: z.optional(Text),
      municipality: z.optional(Text),
      coordinates: z.optional(Position),
    }),
  ),
  organiser: z.optional(Text),
  registration: z.optional(z.object({ url: HttpUrl, closes: z.optional(DateOrTime) })),
  subgoals: References,
  themes: References,
  language: z.optional(Language),
});
export type AgendaItem = z.infer<typeof AgendaItem>;
