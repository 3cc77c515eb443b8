import { periodText } from '../period.js';
import type { Present } from './presentation.js';

/** Presents a priority: its number and period, and its projects as far as they are known. */
export const present: Present<'priorities'> = (
  { id, title, number, period },
  { texts, related, now },
) => ({
  title,
  number,
  meta: [period && periodText(period, texts, now)],
  facts: [
    {
      label: texts.projects,
      values: related('projects')
        .filter(({ priorities }) => priorities?.includes(id))
        .map(({ title, url, language }) => ({ text: title, url, language })),
    },
  ],
});
