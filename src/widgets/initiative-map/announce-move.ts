import type * as Geography from '../../geo/geography.js';
import type { Group } from '../../geo/group.js';
import type { View, WorldPoint } from '../../geo/projection.js';
import { project } from '../../geo/projection.js';
import { formatCount } from '../../text/count.js';
import type { InteractionTexts, WidgetTexts } from '../../text/index.js';
import { interaction as dutch } from '../../text/nl/interaction.js';
import { announce } from '../../ui/announce.js';

type MapTexts = WidgetTexts<'initiatives'>;

/** From this zoom on the map shows so little that the municipality in its middle says where that is. */
const NEAR_ZOOM = 8;

/** Zooms that differ by less are taken as the same. */
const ZOOM_TOLERANCE = 0.01;

/** The texts of other languages include these. */
const withDutch = (texts: MapTexts): MapTexts & InteractionTexts => ({ ...dutch, ...texts });

/**
 * Tells a visitor who cannot see the map what became of it: "Ingezoomd, rond Amersfoort: 4 initiatieven
 * op 3 plekken."
 * @param root - The `renderRoot` of the widget.
 * @param groups - Those in sight.
 * @param from - The view in which it was at rest before.
 * @param geography - Names the middle of the map; undefined when it could not be loaded.
 */
export function announceMove(
  root: HTMLElement | DocumentFragment,
  groups: readonly Group[],
  from: View,
  { zoom, centre }: View,
  geography: typeof Geography | undefined,
  texts: MapTexts,
): void {
  const { moved, noun, place, language } = withDutch(texts);
  const levels = zoom - from.zoom;
  const how = Math.abs(levels) < ZOOM_TOLERANCE ? 'panned' : levels > 0 ? 'zoomedIn' : 'zoomedOut';
  const near = zoom < NEAR_ZOOM || !geography ? '' : nearestTo(centre, geography);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const [initiatives, places] = [
    formatCount(count, noun, texts),
    formatCount(groups.length, place, texts),
  ];
  announce(root, moved(how, near, initiatives, places), language);
}

/** Tells a visitor who wants to zoom that it goes no further. */
export function announceLimit(
  root: HTMLElement | DocumentFragment,
  isZoomingIn: boolean,
  texts: MapTexts,
): void {
  const { nearest, farthest, language } = withDutch(texts);
  announce(root, isZoomingIn ? nearest : farthest, language);
}

/** Name of the municipality whose main town is nearest to a point. */
function nearestTo([x, y]: WorldPoint, geography: typeof Geography): string {
  let name = '';
  let least = Infinity;
  for (const { municipality } of geography.municipalityEntries()) {
    const [townX, townY] = project(municipality.point);
    const distance = Math.hypot(townX - x, townY - y);
    if (distance >= least) continue;
    least = distance;
    ({ name } = municipality);
  }
  return name;
}
