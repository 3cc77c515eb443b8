import * as z from 'zod/mini';

import { ContactUrl, DateOrTime, Email, HttpUrl, Image, Language, Period, Text } from './leaves.js';

export const Programme = z.object({
  name: Text,
  abbreviation: z.optional(Text),
  summary: z.optional(Text),
  url: z.optional(HttpUrl),
  period: z.optional(Period),
  contact: z.optional(z.object({ email: z.optional(Email), url: z.optional(ContactUrl) })),
  documents: z.optional(
    z.array(z.object({ title: Text, url: HttpUrl, date: z.optional(DateOrTime) })),
  ),
  infographic: z.optional(Image),
  language: z.optional(Language),
});
export type Programme = z.infer<typeof Programme>;
