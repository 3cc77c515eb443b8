import type { FilterTexts } from '../texts.js';

export const filter: FilterTexts = {
  filtered: (by) => `Filtere op: ${by}`,
  clear: 'Filter wiskje',
  nothingFits: 'Der is neat fûn dat by jo kar past.',
};
