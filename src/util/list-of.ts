/**
 * The values in an attribute that takes several, separated by commas. Frameworks may set the property
 * to a number or an array instead. A value with a comma in it stands
 * between double quotes, as in CSV (RFC 4180); there, two double quotes stand for one.
 * @example listOf('"Bergen, Noord-Holland", Utrecht') // ['Bergen, Noord-Holland', 'Utrecht']
 */
export const listOf = (list: string | number | readonly string[] | null | undefined): string[] =>
  [...String(list ?? '').matchAll(/\s*"((?:[^"]|"")*)"\s*(?=,|$)|[^,]+/g)]
    .map(([plain, quoted]) => (quoted?.replaceAll('""', '"') ?? plain).trim())
    .filter(Boolean);
