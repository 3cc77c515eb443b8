import { partnerName } from '../../../feed/partner-name.js';
import { projects } from '../../../feed/read/sections/projects.js';
import { projects as dutch } from '../../../text/nl/projects.js';
import { periodText } from '../../../text/period.js';
import type { View, WidgetSnapshot } from '../widget.js';

export const projectList: WidgetSnapshot<'projects'> = {
  section: projects,
  dutch,

  title: ({ title }) => title,

  meta: ({ offered_by, period }, { texts, along }) => [
    offered_by && partnerName(offered_by, along('partners')),
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
  { along }: View<'projects'>,
): string[] =>
  along(section)
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => title);
