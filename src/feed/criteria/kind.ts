import type { Facet } from './criterion.js';
import { asWritten } from './criterion.js';

export const kind = {
  fields: ['kind'],
  // Widgets whose records have kinds define their own `kind` attribute.
  isPreset: false,
  control: 'select',
  isOfferedEarly: false,
  normalizers: asWritten,
  nameOf: (value, names) => names.kindName(value),
} as const satisfies Facet;
