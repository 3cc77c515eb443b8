import { fold } from '../../util/fold.js';
import type { Facet, RecordField } from './criterion.js';
import { memoized } from './criterion.js';

/** The fields that contain municipalities. */
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
  // An unknown place is shown as the first record writes it.
  offeredAs: (text, normalized) => (normalized === fold(text) ? text : normalized),
  isKnown: (value, geography) => geography.municipality(value) !== undefined,
  nameOf: (value, { geography }) => geography?.municipality(value)?.name,
} as const satisfies Facet;
