import type { Counted, Gathered } from './gather.js';
import { grouped, partsAt, type Group, type Part } from './group.js';
import type { WorldPoint } from './projection.js';

/** The initiatives of a group that match, in the order of the records. */
export const initiativesOf = (
  { parts }: Group,
  { points }: Gathered,
  { matches }: Counted,
): number[] =>
  parts
    .flatMap(({ place, initiative, isRest }) => {
      if (initiative !== undefined) return [initiative];
      const members = Array.from(place.members).filter((index) => matches[index]);
      return isRest ? members.filter((index) => Number.isNaN(points[2 * index])) : members;
    })
    .sort((one, other) => one - other);

/** What there is of a group at a zoom, each time that it is asked. */
const partsOf = (
  group: Group,
  gathered: Gathered,
  counted: Counted,
): ((zoom: number) => Part[]) => {
  const mine = new Set(group.places);
  const places = [...gathered.places.entries()].filter(([, place]) => mine.has(place));
  const own = new Set(initiativesOf(group, gathered, counted));
  // Of a place that had come apart, only what is in this group.
  return (zoom) =>
    partsAt(places, gathered, counted, zoom).filter(
      ({ initiative }) => initiative === undefined || own.has(initiative),
    );
};

/** Where the initiatives of a group show at a zoom, which may be that where it falls apart. */
export const pointsAt = (
  group: Group,
  gathered: Gathered,
  counted: Counted,
  zoom: number,
): WorldPoint[] => partsOf(group, gathered, counted)(zoom).map(({ point }) => point);

/**
 * The least zoom beyond a given one at which a group falls apart, in whole steps; nothing where even
 * the largest zoom does not part its initiatives, since they are in one spot.
 */
export const separatingZoom = (
  group: Group,
  gathered: Gathered,
  counted: Counted,
  from: number,
  to = 19,
): number | undefined => {
  // A marker that stands for one initiative has nothing to part.
  if (group.count === 1) return undefined;
  const parts = partsOf(group, gathered, counted);
  for (let zoom = Math.floor(from) + 1; zoom <= to; zoom++) {
    if (grouped(parts(zoom), zoom).length > 1) return zoom;
  }
  return undefined;
};
