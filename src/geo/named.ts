import { municipalityEntries, type Municipality } from './municipalities.js';
import { resolveProvince } from './provinces.js';
import { resolveMunicipality } from './resolve.js';

/**
 * The municipalities with the given names that are in the given provinces. An empty list of names does not
 * restrict the result. Unknown names are ignored.
 */
export function namedMunicipalities(
  names: readonly string[] | undefined,
  provinces: readonly string[] | undefined,
): Municipality[] {
  const codes = names?.map((name) => resolveMunicipality(name)?.code);
  const wanted = provinces?.map(resolveProvince);
  return municipalityEntries()
    .map(({ municipality }) => municipality)
    .filter(
      ({ code, province }) =>
        (codes?.includes(code) ?? true) &&
        (wanted === undefined || (province !== undefined && wanted.includes(province))),
    );
}
