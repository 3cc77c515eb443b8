import { fold } from '../util/fold.js';

/** Name of each province by its ISO 3166-2 code. */
export const PROVINCES = {
  'NL-DR': 'Drenthe',
  'NL-FL': 'Flevoland',
  'NL-FR': 'Fryslân',
  'NL-GE': 'Gelderland',
  'NL-GR': 'Groningen',
  'NL-LI': 'Limburg',
  'NL-NB': 'Noord-Brabant',
  'NL-NH': 'Noord-Holland',
  'NL-OV': 'Overijssel',
  'NL-UT': 'Utrecht',
  'NL-ZE': 'Zeeland',
  'NL-ZH': 'Zuid-Holland',
} as const;

/** ISO 3166-2 code of a province, such as "NL-UT". */
export type ProvinceCode = keyof typeof PROVINCES;

const OTHER_NAMES: Readonly<Record<string, ProvinceCode>> = {
  friesland: 'NL-FR',
  brabant: 'NL-NB',
};

/**
 * Finds a province by its code, with or without "NL-", or by its name, in any case and with or without
 * accents. "Friesland" and "Brabant" are names too.
 */
export const resolveProvince = (text: string): ProvinceCode | undefined => {
  const key = fold(text).replace(/^(?:provincie|nl) /, '');
  for (const [code, name] of Object.entries(PROVINCES) as [ProvinceCode, string][]) {
    if (key === code.slice(3).toLowerCase() || key === fold(name)) return code;
  }
  return Object.hasOwn(OTHER_NAMES, key) ? OTHER_NAMES[key] : undefined;
};
