import * as z from 'zod/mini';

import { HttpUrl, Id, Language, References, Text, Year } from './leaves.js';

export const Instrument = z.object({
  id: Id,
  title: Text,
  kind: z.optional(z.enum(['guide', 'game', 'workshop', 'scan', 'book', 'toolkit', 'publication'])),
  summary: z.optional(Text),
  url: z.optional(HttpUrl),
  year: z.optional(Year),
  offered_by: z.optional(Text),
  subgoals: References,
  themes: References,
  language: z.optional(Language),
});
export type Instrument = z.infer<typeof Instrument>;
