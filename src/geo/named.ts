import { municipalityEntries, type Municipality } from './municipalities.js';
import { resolveProvince } from './provinces.js';
import { resolveMunicipality } from './resolve.js';

/**
 * The municipalities that are named, and lie in the provinces that are; without names of a kind that
 * kind does not matter. Names that nobody knows name nothing.
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
