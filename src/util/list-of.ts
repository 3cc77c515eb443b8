/** The values in an attribute that takes several, separated by commas. */
export const listOf = (list: string | undefined): string[] =>
  (list ?? '')
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);
