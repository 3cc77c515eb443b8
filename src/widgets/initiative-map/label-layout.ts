import type { MapLabel } from '../../geo/base-map.js';
import type { Group } from '../../geo/group.js';
import type { RoundedBox } from '../../geo/marker-geometry.js';
import {
  nameBox,
  namePositions,
  type Lettering,
  type Margins,
  type PlacedName,
} from '../../geo/naming.js';
import { PlacedBoxes, type PlacedBox } from '../../geo/placed-boxes.js';
import type { WorldPoint } from '../../geo/projection.js';
import type { MapFrame } from './map-layer.js';
import { contains, toScreen, visibleBounds, type ScreenPoint, type Size } from './viewport.js';

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

/** No town is named within this distance of a marker: its name would be read as that of the marker. */
const TOWN_DISTANCE_PX = 60;

/** Names were moved to end at the edge: adding numbers loses less than this. */
const TOLERANCE_PX = 0.01;

const circle = (radius: number): RoundedBox => ({
  width: 2 * radius,
  height: 2 * radius,
  radius,
});

const isInSight = ({ x, y, box }: PlacedBox, { width, height }: Size): boolean =>
  Math.abs(x - width / 2) <= (width - box.width) / 2 + TOLERANCE_PX &&
  Math.abs(y - height / 2) <= (height - box.height) / 2 + TOLERANCE_PX;

/** What a name at a place on the map has to stay within. */
const marginsAt = ([x, y]: ScreenPoint, { width, height }: Size): Margins => {
  return { left: x, right: width - x, top: y, bottom: height - y };
};

const besideMarker = ({ key, point }: Group, name: string, placed: PlacedName): LabelPlace => {
  return { key, name, point, dx: placed.anchor, dy: placed.dy, kind: placed.side };
};

/** The name of a group; an initiative that shows apart has none. */
const nameOf = ({ name, leaves }: Group): string | undefined =>
  leaves[0]?.initiative === undefined ? name : undefined;

/** The names of groups, where their groups were made to have room for them. For frames in a movement. */
export const labelsOfGroups = ({ groups }: MapFrame): LabelPlace[] =>
  groups.flatMap((group) => {
    const name = nameOf(group);
    return name && group.label ? [besideMarker(group, name, group.label)] : [];
  });

/**
 * All names of a map at rest: of groups first, then those of waters and of towns that have room. None is cut
 * off at the edge, and none lies over a marker or another name.
 * @param others - Names of waters and towns, those of the smallest map first.
 */
export const layOutLabels = (
  frame: MapFrame,
  lettering: Lettering,
  others: readonly MapLabel[],
): LabelPlace[] => {
  const { groups, size } = frame;
  const taken = new PlacedBoxes();
  const around = new PlacedBoxes();
  for (const group of groups) {
    const { point, marker } = group;
    const [x, middle] = toScreen(point, frame);
    const y = middle - marker.rise;
    taken.add({ x, y, box: marker.visible, owner: group });
    around.add({ x, y, box: circle(TOWN_DISTANCE_PX) });
  }
  const labels: LabelPlace[] = [];
  const put = (group: Group, name: string, position: PlacedName, [x, y]: ScreenPoint) => {
    taken.add({ x: x + position.dx, y: y + position.dy, box: position.box });
    labels.push(besideMarker(group, name, position));
  };
  const left: [group: Group, name: string, at: ScreenPoint][] = [];
  for (const group of groups) {
    const name = nameOf(group);
    if (!name) continue;
    const [at, { label }] = [toScreen(group.point, frame), group];
    const isWhole =
      label && isInSight({ x: at[0] + label.dx, y: at[1] + label.dy, box: label.box }, size);
    if (isWhole) put(group, name, label, at);
    else left.push([group, name, at]);
  }
  for (const [group, name, at] of left) {
    const positions = namePositions(group.marker, nameBox(name, lettering), marginsAt(at, size));
    const position = positions.find(({ dx, dy, box }) =>
      taken.isFree({ x: at[0] + dx, y: at[1] + dy, box, owner: group }),
    );
    if (position) put(group, name, position, at);
  }

  const small = { letter: lettering.letter * SMALL, line: lettering.line * SMALL };
  const area = visibleBounds(frame);
  const shown = new Set(labels.map(({ key }) => key));
  for (const { key, name, point, zoom, isWater } of others) {
    if (zoom > frame.view.zoom || shown.has(key) || !contains(area, point)) continue;
    const text = nameBox(name, small);
    const dot = isWater ? 0 : TOWN_DOT_PX + TOWN_GAP_PX;
    const box = { ...text, width: text.width + dot };
    const [x, y] = toScreen(point, frame);
    const placed = { x: isWater ? x : x + (box.width - TOWN_DOT_PX) / 2, y, box };
    if (!isInSight(placed, size) || !(isWater ? taken : around).isFree(placed)) continue;
    if (!taken.isFree(placed)) continue;
    taken.add(placed);
    labels.push({ key, name, point, dx: 0, dy: 0, kind: isWater ? 'water' : 'town' });
  }
  return labels;
};
