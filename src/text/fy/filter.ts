import type { FilterTexts } from '../texts.js';

export const filter: FilterTexts = {
  filtered: (by) => `Filtere op: ${by}`,
  clear: 'Wiskje filters',
  notFiltered: 'Dizze list feroaret net troch jo filters.',
  noMatches: 'Gjin resultaten. Wiskje in filter of sykje mei in oar wurd.',
  announced: (by, found) => `Filtere op ${by}: ${found}.`,
  cleared: (all) => `Filters wiske: ${all}.`,
  controls: {
    about: (things) => `Sykje en filterje ${things}`,
    search: 'Sykje',
    facets: {
      subgoal: ['Subdoel', 'Alle subdoelen'],
      theme: ['Tema', 'Alle tema’s'],
      kind: ['Soarte', 'Alle soarten'],
      municipality: ['Gemeente', 'Alle gemeenten'],
      province: ['Provinsje', 'Alle provinsjes'],
    },
    fields: 'Filters',
    remove: 'Wiskje filter',
    found: (shown, all) => `${shown} fan ${all}`,
    suggestions: ['suggestje', 'suggestjes'],
    noMunicipality: 'Gjin gemeente fûn',
    heading: 'Filterje dizze side',
    results: ['resultaat', 'resultaten'],
  },
};
