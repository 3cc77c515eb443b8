import type { FilterTexts } from '../texts.js';

export const filter: FilterTexts = {
  filtered: (by) => `Gefilterd op: ${by}`,
  clear: 'Wis filters',
  notFiltered: 'Deze lijst verandert niet door uw filters.',
  noMatches: 'Geen resultaten. Wis een filter of zoek met een ander woord.',
  announced: (by, found) => `Gefilterd op ${by}: ${found}.`,
  cleared: (all) => `Filters gewist: ${all}.`,
  controls: {
    about: (things) => `Zoek en filter ${things}`,
    search: 'Zoeken',
    facets: {
      subgoal: ['Subdoel', 'Alle subdoelen'],
      theme: ['Thema', 'Alle thema’s'],
      kind: ['Soort', 'Alle soorten'],
      municipality: ['Gemeente', 'Alle gemeenten'],
      province: ['Provincie', 'Alle provincies'],
    },
    fields: 'Filters',
    remove: 'Wis filter',
    found: (shown, all) => `${shown} van ${all}`,
    suggestions: ['suggestie', 'suggesties'],
    noMunicipality: 'Geen gemeente gevonden',
    heading: 'Filter deze pagina',
    results: ['resultaat', 'resultaten'],
  },
};
