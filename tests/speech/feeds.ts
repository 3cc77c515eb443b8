/** Small feeds for what the sample feed does not have. */

const base = { version: 1, language: 'nl', updated: '2026-11-02T09:00:00+01:00' };

export const feeds = {
  /** Nothing in any list. */
  empty: {
    ...base,
    ...{ partners: [], subgoals: [], priorities: [], themes: [], instruments: [], projects: [] },
    ...{
      events: [],
      news: { version: 'https://jsonfeed.org/version/1.1', title: 'DiA', items: [] },
    },
  },
};
