import type { FilterTexts } from '../texts.js';

export const filter: FilterTexts = {
  filtered: (by) => `Filtered by: ${by}`,
  clear: 'Clear filter',
  nothingFits: 'Nothing was found that fits your choice.',
};
