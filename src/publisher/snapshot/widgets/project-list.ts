import { partnerName } from '../../../feed/partner-name.js';
import { projects } from '../../../feed/read/sections/projects.js';
import { projects as dutch } from '../../../text/nl/projects.js';
import { periodText } from '../../../text/period.js';
import type { View, WidgetSnapshot } from '../widget.js';

export const projectList: WidgetSnapshot<'projects'> = {
  section: projects,
  dutch,

  title: ({ title }) => title,

  meta: ({ offered_by, period }, { texts, related }) => [
    offered_by && partnerName(offered_by, related('partners')),
    period && periodText(period, texts),
  ],

  facts: ({ priorities, subgoals, municipalities = [] }, view) => [
    [view.texts.priorities, titlesOf('priorities', priorities, view)],
    [view.texts.subgoals, titlesOf('subgoals', subgoals, view)],
    [view.texts.municipalities, municipalities.filter((name) => !/^GM\d{4}$/i.test(name))],
  ],
};

const titlesOf = (
  section: 'priorities' | 'subgoals',
  ids: readonly string[] = [],
  { related }: View<'projects'>,
): string[] =>
  related(section)
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => title);
