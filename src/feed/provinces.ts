import type { ProvinceCode } from '../geo/provinces.js';
import type { Filter, Geography } from './filter.js';

/**
 * The provinces that a filter keeps records within: those of its municipalities, else its own.
 * @returns undefined where it keeps them within none, or names a place that is in no province that is
 *   known.
 * @example
 * provincesOf({ municipality: ['Gouda'] }, geography); // ['NL-ZH']
 */
export function provincesOf(
  { municipality, province }: Filter,
  geography: Geography,
): readonly ProvinceCode[] | undefined {
  const found = municipality
    ? municipality.map((name) => geography.municipality(name)?.province)
    : province?.map((name) => geography.province(name));
  const known = found?.filter((code) => code !== undefined);
  return known?.length && known.length === found?.length ? [...new Set(known)] : undefined;
}
