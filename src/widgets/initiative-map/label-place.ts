/** Names on the map: what is known of each before it is drawn. */
import type { Group } from '../../geo/group.js';
import type { PlacedName } from '../../geo/naming.js';
import type { WorldPoint } from '../../geo/projection.js';
import type { MapFrame } from './map-layer.js';

/** A name on the map, and where it is. */
export interface LabelPlace {
  readonly key: string;
  readonly name: string;
  /** Its marker, or the point of a town or a water. */
  readonly point: WorldPoint;
  /** From that point to where the text begins, ends or has its middle, in CSS pixels. */
  readonly dx: number;
  readonly dy: number;
  /** Classes: which side of a marker it is on, or what else it names. */
  readonly kind: PlacedName['side'] | 'town' | 'water';
}

/** Size of the letters of towns and waters, as a share of those of markers. */
export const SMALL = 0.85;

/** Diameter of the dot of a town, and the space between it and the name. In CSS pixels. */
export const TOWN_DOT_PX = 4;
export const TOWN_GAP_PX = 3;

/** A name at a position beside its marker. */
export const besideMarker = (
  { key, point }: Group,
  name: string,
  placed: PlacedName,
): LabelPlace => {
  return { key, name, point, dx: placed.anchor, dy: placed.dy, kind: placed.side };
};

/** The name of a group; an initiative that shows apart has none. */
export const nameOf = ({ name, leaves }: Group): string | undefined =>
  leaves[0]?.initiative === undefined ? name : undefined;

/** The names of groups, where their groups were made to have room for them. For frames in a movement. */
export const labelsOfGroups = ({ groups }: MapFrame): LabelPlace[] =>
  groups.flatMap((group) => {
    const name = nameOf(group);
    return name && group.label ? [besideMarker(group, name, group.label)] : [];
  });
