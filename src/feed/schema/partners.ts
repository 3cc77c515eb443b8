import * as z from 'zod/mini';

import { HttpUrl, Id, Image, Language, Text } from './leaves.js';

export const Partner = z.object({
  id: Id,
  name: Text,
  abbreviation: z.optional(Text),
  role: z.optional(z.enum(['initiator', 'association', 'partner'])),
  summary: z.optional(Text),
  url: z.optional(HttpUrl),
  logo: z.optional(Image),
  language: z.optional(Language),
});
export type Partner = z.infer<typeof Partner>;
