import { partnerName } from '../../feed/partner-name.js';
import { periodText } from '../period.js';
import type { Present, Reference } from './presentation.js';
import { isCode } from './presentation.js';

/** Presents a project: who offers it, its period, and what it is for. */
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
        // Codes say nothing to a visitor, and names would cost the table of municipalities.
        values: municipalities.filter((name) => !isCode(name)),
      },
    ],
  };
};
