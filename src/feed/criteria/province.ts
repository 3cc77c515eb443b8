import type { Facet } from './criterion.js';
import { memoized } from './criterion.js';
import { PLACE_FIELDS } from './municipality.js';

export const province = {
  fields: PLACE_FIELDS,
  isPreset: true,
  control: 'select',
  isOfferedEarly: true,
  needs: 'geography',
  normalizers: ({ geography }) => ({
    normalizeRecordValue: memoized((text) => geography?.municipality(text)?.province),
    normalizeFilterValue: (text) => geography?.province(text),
  }),
  isKnown: (value, geography) => geography.province(value) !== undefined,
  nameOf(value, { geography }) {
    const code = geography?.province(value);
    return code && geography?.PROVINCES[code];
  },
  choices: ({ geography }) =>
    Object.entries(geography?.PROVINCES ?? {})
      .map(([value, name]) => ({ value, name }))
      .sort((one, other) => one.name.localeCompare(other.name, 'nl')),
} as const satisfies Facet;
