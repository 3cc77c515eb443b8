import type { FilterTexts } from '../texts.js';

export const filter: FilterTexts = {
  filtered: (by) => `Gefilterd op: ${by}`,
  clear: 'Wis filter',
  nothingFits: 'Er is niets gevonden dat past bij uw keuze.',
};
