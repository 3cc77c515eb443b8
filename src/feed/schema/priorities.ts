import * as z from 'zod/mini';

import { Count, HttpUrl, Id, Language, Period, References, Text } from './leaves.js';

export const Priority = z.object({
  id: Id,
  number: z.optional(Count),
  title: Text,
  summary: z.optional(Text),
  url: z.optional(HttpUrl),
  period: z.optional(Period),
  subgoals: References,
  language: z.optional(Language),
});
export type Priority = z.infer<typeof Priority>;
