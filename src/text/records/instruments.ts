import { partnerName } from '../../feed/partner-name.js';
import type { Present } from './presentation.js';

/** Presents an instrument: its kind, year and provider. */
export const present: Present<'instruments'> = (
  { title, kind, year, offered_by },
  { texts, related },
) => ({
  title,
  meta: [
    kind && texts.kinds[kind],
    year?.toString(),
    offered_by && partnerName(offered_by, related('partners')),
  ],
});
