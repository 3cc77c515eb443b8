import type { FilterTexts } from '../texts.js';

export const filter: FilterTexts = {
  filtered: (by) => `Filtered by: ${by}`,
  clear: 'Clear filters',
  notFiltered: 'Your filters do not change this list.',
  noMatches: 'No results match your filters.',
  announced: (by, found) => `Filtered by ${by}: ${found}.`,
  cleared: (all) => `Filters cleared: ${all}.`,
  controls: {
    about: (things) => `Search and filter ${things}`,
    search: 'Search',
    facets: {
      subgoal: ['Subgoal', 'All subgoals'],
      theme: ['Theme', 'All themes'],
      kind: ['Type', 'All types'],
      municipality: ['Municipality', 'All municipalities'],
      province: ['Province', 'All provinces'],
    },
    fields: 'Filters',
    remove: 'Clear filter',
    found: (shown, all) => `${shown} of ${all}`,
    suggestions: ['suggestion', 'suggestions'],
    noMunicipality: 'No municipality found',
    heading: 'Filter this page',
    results: ['result', 'results'],
  },
};
