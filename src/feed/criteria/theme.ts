import { themes } from '../read/sections/themes.js';
import type { Facet } from './criterion.js';
import { asWritten } from './criterion.js';

export const theme = {
  fields: ['themes'],
  valuesFrom: themes,
  isPreset: true,
  control: 'select',
  isOfferedEarly: false,
  isRare: true,
  normalizers: asWritten,
  nameOf: (value, names) => names.themes.find(({ id }) => id === value)?.title,
  choices: (names) =>
    names.themes.map(({ id, title, language }) => ({ value: id, name: title, language })),
} as const satisfies Facet;
