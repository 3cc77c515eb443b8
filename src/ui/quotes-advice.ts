/** Follows what is said of a value of an attribute that may have been cut at its comma. */
export const QUOTES_ADVICE = 'A value with a comma in it stands between double quotes.';
