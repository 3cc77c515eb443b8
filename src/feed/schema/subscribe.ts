import * as z from 'zod/mini';

import { HttpUrl, Text } from './leaves.js';

/** An address that a program of the visitor's own can follow: a calendar, or a news reader. */
export const Subscription = z.object({
  type: z.enum(['calendar', 'rss', 'atom']),
  url: HttpUrl,
  province: z.optional(Text),
});
export type Subscription = z.infer<typeof Subscription>;
