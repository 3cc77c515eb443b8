import { extentOf, type Extent } from './extent.js';
import type { Gathered, MatchCounts } from './gather.js';
import type { Municipality } from './municipalities.js';
import { areaExtent } from './municipality-area.js';
import { project, type Bounds } from './projection.js';

/** What decides where a map goes. */
export interface ExtentInput {
  readonly gathered: Gathered | undefined;
  readonly matchCounts: MatchCounts | undefined;
  /** The one municipality that the page sets. */
  readonly municipality: Municipality | undefined;
  /** The rectangle around its borders, if these are known. */
  readonly borders: Bounds | undefined;
  /** The municipalities of the places that the page sets; undefined without such places. */
  readonly presetMunicipalities: readonly Municipality[] | undefined;
  /** Whether a visitor chose something that leaves initiatives out. */
  readonly isNarrowed: boolean;
}

/**
 * What a map is fitted to: the one municipality that the page sets, else what matches the filter of a
 * visitor, else the places that the page sets.
 * @returns undefined if that is nothing.
 */
export const mapExtent = ({
  gathered,
  matchCounts,
  municipality,
  borders,
  presetMunicipalities,
  isNarrowed,
}: ExtentInput): Extent | undefined => {
  if (!gathered || !matchCounts) return undefined;
  if (municipality) return areaExtent(municipality.code, gathered, borders);
  if (presetMunicipalities && !isNarrowed) {
    return extentOf(presetMunicipalities.map(({ point }) => ({ point: project(point), count: 1 })));
  }
  const places = gathered.places.map(({ point }, index) => {
    return { point, count: matchCounts.byPlace[index] ?? 0 };
  });
  return extentOf(places.filter(({ count }) => count));
};
