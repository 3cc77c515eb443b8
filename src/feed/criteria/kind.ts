import type { Facet } from './criterion.js';
import { asWritten } from './criterion.js';

export const kind = {
  fields: ['kind'],
  // The widgets whose records have kinds have an attribute of their own.
  isPreset: false,
  control: 'select',
  isOfferedEarly: false,
  normalizers: asWritten,
  nameOf: (value, names) => names.kindName(value),
} as const satisfies Facet;
