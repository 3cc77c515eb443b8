import type { WidgetSnapshot } from '../widget.js';
import { initiativeMap } from './initiative-map.js';
import { newsFeed } from './news-feed.js';
import { partnerList } from './partner-list.js';
import { priorityList } from './priority-list.js';
import { subgoalOverview } from './subgoal-overview.js';

/** Each widget that has a snapshot, by the name of its tag without `dia-`. */
export const widgets: Readonly<Record<string, WidgetSnapshot>> = {
  'initiative-map': initiativeMap,
  'news-feed': newsFeed,
  'partner-list': partnerList,
  'priority-list': priorityList,
  'subgoal-overview': subgoalOverview,
};
