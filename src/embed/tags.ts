/** Each element of the library, and how its module is had. */
export const tags: Readonly<Record<string, () => Promise<unknown>>> = {
  'dia-agenda': () => import('../widgets/agenda/define.js'),
  'dia-feed': () => import('../widgets/feed/define.js'),
  'dia-filter': () => import('../widgets/filter/define.js'),
  'dia-initiative-map': () => import('../widgets/initiative-map/define.js'),
  'dia-instrument-list': () => import('../widgets/instrument-list/define.js'),
  'dia-news-feed': () => import('../widgets/news-feed/define.js'),
  'dia-partner-list': () => import('../widgets/partner-list/define.js'),
  'dia-priority-list': () => import('../widgets/priority-list/define.js'),
  'dia-programme': () => import('../widgets/programme/define.js'),
  'dia-project-list': () => import('../widgets/project-list/define.js'),
  'dia-subgoal-overview': () => import('../widgets/subgoal-overview/define.js'),
  'dia-theme-list': () => import('../widgets/theme-list/define.js'),
};
