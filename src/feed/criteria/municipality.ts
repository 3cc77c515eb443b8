import { fold } from '../../util/fold.js';
import type { Facet, RecordField } from './criterion.js';
import { memoized } from './criterion.js';

/** Where records say in which municipality they are. */
export const PLACE_FIELDS = [
  'municipality',
  'municipalities',
  'place',
] as const satisfies RecordField[];

export const municipality = {
  fields: PLACE_FIELDS,
  isPreset: true,
  control: 'municipality',
  isOfferedEarly: true,
  needs: 'geography',
  normalizers({ geography }) {
    const codeOf = memoized((text) => geography?.municipality(text)?.code ?? fold(text));
    return { normalizeRecordValue: codeOf, normalizeFilterValue: codeOf };
  },
  // A place that is in no list reads as the first record has it.
  offeredAs: (text, normalized) => (normalized === fold(text) ? text : normalized),
  isKnown: (value, geography) => geography.municipality(value) !== undefined,
  nameOf: (value, { geography }) => geography?.municipality(value)?.name,
} as const satisfies Facet;
