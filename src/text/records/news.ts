import { partnerName } from '../../feed/partner-name.js';
import type { Present } from './presentation.js';
import { dateText } from './presentation.js';

/** Presents a news item: its date, its kind unless that is `news`, and its publisher. */
export const present: Present<'news'> = ({ title, date, kind, publisher }, { texts, related }) => ({
  title,
  meta: [
    dateText(date, texts),
    kind && kind !== 'news' ? texts.kinds[kind] : undefined,
    publisher && partnerName(publisher, related('partners')),
  ],
});
