import { isDate } from './iso-date.js';

/** A year of four figures, or a date without a time. */
export const YEAR_OR_DAY = /^\d{4}(?:-\d\d-\d\d)?$/;

export const isYearOrDay = (text: string): boolean =>
  YEAR_OR_DAY.test(text) && (text.length === 4 || isDate(text));
