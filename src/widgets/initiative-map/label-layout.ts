import type { MapLabel } from '../../geo/base-map.js';
import type { Group } from '../../geo/group.js';
import type { RoundedBox } from '../../geo/marker-geometry.js';
import {
  findPosition,
  nameBox,
  type Lettering,
  type Margins,
  type PlacedName,
} from '../../geo/naming.js';
import { PlacedBoxes, type PlacedBox } from '../../geo/placed-boxes.js';
import {
  besideMarker,
  nameOf,
  SMALL,
  TOWN_DOT_PX,
  TOWN_GAP_PX,
  type LabelPlace,
} from './label-place.js';
import type { MapFrame } from './map-layer.js';
import {
  contains,
  toScreen,
  visibleBounds,
  ZOOM_CORNER,
  type ScreenPoint,
  type Size,
} from './viewport.js';

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
  const { width, height } = ZOOM_CORNER;
  const corner = { width, height, radius: 0 };
  taken.add({ x: width / 2, y: height / 2, box: corner });
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
    const whole = label && {
      x: at[0] + label.dx,
      y: at[1] + label.dy,
      box: label.box,
      owner: group,
    };
    if (whole && isInSight(whole, size) && taken.isFree(whole)) put(group, name, label, at);
    else left.push([group, name, at]);
  }
  for (const [group, name, at] of left) {
    const box = nameBox(name, lettering);
    const position = findPosition(group.marker, box, marginsAt(at, size), ({ dx, dy }) =>
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
