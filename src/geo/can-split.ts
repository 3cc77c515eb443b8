import type { Place } from './gather.js';
import type { Group, Leaf } from './group.js';
import { cornersOf, type WorldPoint } from './projection.js';

/** The point of a place, and two corners of the rectangle around the own points of its initiatives. */
export const pointsOf = ({ point, bounds }: Place): WorldPoint[] => [point, ...cornersOf(bounds)];

const areApart = ([first, ...others]: readonly WorldPoint[]): boolean =>
  others.some(([x, y]) => x !== first?.[0] || y !== first[1]);

/** Whether some initiatives of a place are elsewhere than at its point. */
export const hasOwnPoints = (place: Place): boolean => areApart(pointsOf(place));

/** Whether a larger zoom may tell more of a group: its initiatives are not all at the point of its marker. */
export const canSplit = ({ leaves, point }: Group): boolean =>
  leaves.some(
    (leaf) => areApart([point, leaf.point]) || (!isSplit(leaf) && hasOwnPoints(leaf.place)),
  );

/** Whether a leaf is part of a place, of which other initiatives are shown separately. */
const isSplit = ({ initiative, isRest }: Leaf): boolean =>
  initiative !== undefined || isRest === true;
