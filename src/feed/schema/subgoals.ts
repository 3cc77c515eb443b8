import * as z from 'zod/mini';

import { Count, HttpUrl, Id, Language, Text } from './leaves.js';

export const Subgoal = z.object({
  id: Id,
  number: z.optional(Count),
  title: Text,
  summary: z.optional(Text),
  url: z.optional(HttpUrl),
  counts: z.optional(
    z.object({
      initiatives: z.optional(Count),
      news: z.optional(Count),
      instruments: z.optional(Count),
      projects: z.optional(Count),
    }),
  ),
  language: z.optional(Language),
});
export type Subgoal = z.infer<typeof Subgoal>;
