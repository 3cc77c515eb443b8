import type { WidgetSnapshot } from '../widget.js';
import { agenda } from './agenda.js';
import { initiativeMap } from './initiative-map.js';
import { instrumentList } from './instrument-list.js';
import { newsFeed } from './news-feed.js';
import { partnerList } from './partner-list.js';
import { priorityList } from './priority-list.js';
import { programme } from './programme.js';
import { projectList } from './project-list.js';
import { subgoalOverview } from './subgoal-overview.js';
import { themeList } from './theme-list.js';

/** Each widget that has a snapshot, by the name of its tag without `dia-`. */
export const widgets: Readonly<Record<string, WidgetSnapshot>> = {
  agenda,
  'initiative-map': initiativeMap,
  'instrument-list': instrumentList,
  'news-feed': newsFeed,
  'partner-list': partnerList,
  'priority-list': priorityList,
  programme,
  'project-list': projectList,
  'subgoal-overview': subgoalOverview,
  'theme-list': themeList,
};
