import type { MatchCounts, Gathered } from './gather.js';
import { groupLeaves, leavesAt, rankedPlaces, type Group, type Leaf } from './group.js';
import { DEFAULT_LETTERING } from './naming.js';
import type { WorldPoint } from './projection.js';

/** The matching initiatives of a group, in the order of the records. */
export const initiativesOf = (
  { leaves }: Group,
  { points }: Gathered,
  { matches }: MatchCounts,
): number[] =>
  leaves
    .flatMap(({ place, initiative, isRest }) => {
      if (initiative !== undefined) return [initiative];
      const members = [...place.members].filter((index) => matches[index]);
      return isRest ? members.filter((index) => Number.isNaN(points[2 * index])) : members;
    })
    .sort((one, other) => one - other);

/** Returns a function that gives the leaves of a group at a zoom. */
const leavesOf = (
  group: Group,
  gathered: Gathered,
  counted: MatchCounts,
): ((zoom: number) => Leaf[]) => {
  const mine = new Set(group.places);
  const places = rankedPlaces(gathered).filter(([, place]) => mine.has(place));
  const own = new Set(initiativesOf(group, gathered, counted));
  // If a place is split over groups, keep only the initiatives of this group.
  return (zoom) =>
    leavesAt(places, gathered, counted, zoom).filter(
      ({ initiative }) => initiative === undefined || own.has(initiative),
    );
};

/** The points of the leaves of a group at a zoom. */
export const pointsAt = (
  group: Group,
  gathered: Gathered,
  counted: MatchCounts,
  zoom: number,
): WorldPoint[] => leavesOf(group, gathered, counted)(zoom).map(({ point }) => point);

/**
 * The smallest zoom, in whole steps from a given one, at which a group splits.
 * @returns undefined if its initiatives stay together even at the largest zoom, since they are in one spot.
 */
export const getClusterExpansionZoom = (
  group: Group,
  gathered: Gathered,
  counted: MatchCounts,
  from: number,
  to = 19,
  lettering = DEFAULT_LETTERING,
): number | undefined => {
  // A single initiative cannot split.
  if (group.count === 1) return undefined;
  const leavesIn = leavesOf(group, gathered, counted);
  for (let zoom = Math.floor(from) + 1; zoom <= to; zoom++) {
    if (groupLeaves(leavesIn(zoom), zoom, { lettering }).length > 1) return zoom;
  }
  return undefined;
};
