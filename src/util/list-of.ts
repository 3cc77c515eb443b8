/**
 * The values of an attribute with a list, separated by commas. A value that contains a comma is between
 * double quotes, as in CSV (RFC 4180): there, two double quotes mean one. Frameworks may set the
 * property to a number or an array instead.
 * @example listOf('"Bergen, Noord-Holland", Utrecht') // ['Bergen, Noord-Holland', 'Utrecht']
 */
export const listOf = (list: string | number | readonly string[] | null | undefined): string[] =>
  [...String(list ?? '').matchAll(/\s*"((?:[^"]|"")*)"\s*(?=,|$)|[^,]+/g)]
    .map(([plain, quoted]) => (quoted?.replaceAll('""', '"') ?? plain).trim())
    .filter(Boolean);
