import * as z from 'zod/mini';

import { HttpUrl, Id, Language, Municipalities, Period, References, Text } from './leaves.js';

export const Project = z.object({
  id: Id,
  title: Text,
  summary: z.optional(Text),
  url: z.optional(HttpUrl),
  period: z.optional(Period),
  offered_by: z.optional(Text),
  priorities: References,
  subgoals: References,
  municipalities: Municipalities,
  language: z.optional(Language),
});
export type Project = z.infer<typeof Project>;
