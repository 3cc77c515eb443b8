import * as z from 'zod/mini';

import { Email, HttpUrl } from './leaves.js';

/** Where a new initiative goes. */
export const Submission = z.object({
  post: z.optional(HttpUrl),
  email: z.optional(Email),
  privacy: z.optional(HttpUrl),
});
export type Submission = z.infer<typeof Submission>;
