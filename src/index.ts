/**
 * Classes, events and types; importing this registers no element. The modules in `widgets/` do
 * that, one each.
 */
export { DiaAgenda } from './widgets/agenda/agenda.js';
export { DiaFeed } from './widgets/feed/feed.js';
export { DiaFilter } from './widgets/filter/filter.js';
export { DiaInitiativeMap } from './widgets/initiative-map/initiative-map.js';
export { DiaInstrumentList } from './widgets/instrument-list/instrument-list.js';
export { DiaNewsFeed } from './widgets/news-feed/news-feed.js';
export { DiaPartnerList } from './widgets/partner-list/partner-list.js';
export { DiaPriorityList } from './widgets/priority-list/priority-list.js';
export { DiaProgramme } from './widgets/programme/programme.js';
export { DiaProjectList } from './widgets/project-list/project-list.js';
export { DiaSubgoalOverview } from './widgets/subgoal-overview/subgoal-overview.js';
export { DiaThemeList } from './widgets/theme-list/theme-list.js';

export { FeedError } from './feed/error.js';
export type { FeedErrorCode } from './feed/error.js';
export {
  DiaErrorEvent,
  DiaFilterChangeEvent,
  DiaReadyEvent,
  DiaSelectEvent,
} from './feed/events.js';
export type { Filter } from './feed/filter.js';
export type * from './feed/schema/index.js';
export type { SectionName, Sections } from './feed/sections.js';
export type { ImagePolicy } from './ui/image.js';
export type { DiaListWidget } from './ui/list-widget.js';
export type { DiaWidget, WidgetStatus } from './ui/widget.js';
