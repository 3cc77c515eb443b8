import * as z from 'zod/mini';

import { HttpUrl, Id, Language, Text } from './leaves.js';

export const Theme = z.object({
  id: Id,
  title: Text,
  summary: z.optional(Text),
  url: z.optional(HttpUrl),
  language: z.optional(Language),
});
export type Theme = z.infer<typeof Theme>;
