import { partnerName } from '../../feed/partner-name.js';
import { periodText } from '../period.js';
import type { Present, Reference } from './presentation.js';
import { isCode } from './presentation.js';

/** Presents a project: its provider and period, and its priorities, subgoals and municipalities. */
export const present: Present<'projects'> = (record, { texts, related, now }) => {
  const { title, offered_by, period, priorities, subgoals, municipalities = [] } = record;
  const titlesOf = (section: 'priorities' | 'subgoals', ids: readonly string[] = []): Reference[] =>
    related(section)
      .filter(({ id }) => ids.includes(id))
      .map(({ title, language }) => ({ text: title, language }));
  return {
    title,
    meta: [offered_by && partnerName(offered_by, related('partners'))],
    period: period && periodText(period, texts, now),
    facts: [
      { label: texts.priorities, values: titlesOf('priorities', priorities) },
      { label: texts.subgoals, values: titlesOf('subgoals', subgoals) },
      {
        label: texts.municipalities,
        // Visitors do not know codes, and resolving them would load the table of municipalities.
        values: municipalities.filter((name) => !isCode(name)),
      },
    ],
  };
};
