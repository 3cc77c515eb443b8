import type { ProvinceCode } from '../../../geo/provinces.js';
import { PROVINCES } from '../../../geo/provinces.js';
import { resolveMunicipality } from '../../../geo/resolve.js';

/**
 * Divides records by the province that they are in, in the order of their codes. What is in none that
 * is known is left out.
 * @param placeOf - The municipality of a record, by its code or name.
 */
export function byProvince<T>(
  records: readonly T[],
  placeOf: (record: T) => string | undefined,
): ReadonlyMap<ProvinceCode, readonly T[]> {
  const found = new Map<ProvinceCode, T[]>(codes.map((code) => [code, []]));
  for (const record of records) {
    const place = placeOf(record);
    const province = place === undefined ? undefined : resolveMunicipality(place)?.province;
    if (province) found.get(province)?.push(record);
  }
  return found;
}

const codes = Object.keys(PROVINCES) as ProvinceCode[];
