import type { MatchCounts, Gathered } from './gather.js';
import { groupLeaves, leavesAt, rankedPlaces, type Group, type Leaf } from './group.js';
import type { WorldPoint } from './projection.js';

/** The initiatives of a group that match, in the order of the records. */
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

/** A function that gives what a zoom can show of a group. */
const leavesOf = (
  group: Group,
  gathered: Gathered,
  counted: MatchCounts,
): ((zoom: number) => Leaf[]) => {
  const mine = new Set(group.places);
  const places = rankedPlaces(gathered).filter(([, place]) => mine.has(place));
  const own = new Set(initiativesOf(group, gathered, counted));
  // Of a place that is split, only the initiatives of this group.
  return (zoom) =>
    leavesAt(places, gathered, counted, zoom).filter(
      ({ initiative }) => initiative === undefined || own.has(initiative),
    );
};

/** Where the initiatives of a group show at a zoom, which may be that where it falls apart. */
export const pointsAt = (
  group: Group,
  gathered: Gathered,
  counted: MatchCounts,
  zoom: number,
): WorldPoint[] => leavesOf(group, gathered, counted)(zoom).map(({ point }) => point);

/**
 * The least zoom beyond a given one at which a group falls apart, in whole steps; nothing where even
 * the largest zoom does not part its initiatives, since they are in one spot.
 */
export const getClusterExpansionZoom = (
  group: Group,
  gathered: Gathered,
  counted: MatchCounts,
  from: number,
  to = 19,
): number | undefined => {
  // A marker that stands for one initiative has nothing to part.
  if (group.count === 1) return undefined;
  const leavesIn = leavesOf(group, gathered, counted);
  for (let zoom = Math.floor(from) + 1; zoom <= to; zoom++) {
    if (groupLeaves(leavesIn(zoom), zoom).length > 1) return zoom;
  }
  return undefined;
};
