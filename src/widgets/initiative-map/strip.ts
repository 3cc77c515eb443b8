import { css, html, type TemplateResult } from 'lit';

import type { BaseMap } from '../../geo/base-map.js';
import type { Gathered, MatchCounts } from '../../geo/gather.js';
import type { Bounds, WorldPoint } from '../../geo/projection.js';

export const styles = css`
  .still {
    block-size: 100%;
    inline-size: 100%;
    inset: 0;
    position: absolute;
  }

  .shapes > .dots {
    fill: none;
    stroke: var(--_marker);
    stroke-linecap: round;
    stroke-width: 7px;
  }
`;

/** Least width of a strip, in units of the base map: a province with its neighbours. */
const LEAST_STRIP = 900;

/**
 * The land in the middle of some bounds, as far as it fits in a wide strip, with a dot for each place that
 * has initiatives.
 */
export function renderStrip(
  base: BaseMap,
  bounds: Bounds,
  { places }: Gathered,
  { byPlace }: MatchCounts,
): TemplateResult {
  const { unit, origin } = base;
  const toUnits = ([x, y]: WorldPoint) => [
    Math.round((x - origin[0]) / unit),
    Math.round((y - origin[1]) / unit),
  ];
  const width = Math.max((bounds.right - bounds.left) / unit, LEAST_STRIP);
  const [x = 0, y = 0] = toUnits([
    (bounds.left + bounds.right) / 2,
    (bounds.top + bounds.bottom) / 2,
  ]);
  // A line of no length with round ends is drawn as a dot.
  const dots = places
    .flatMap(({ point }, index) => (byPlace[index] ? `M${toUnits(point).join(' ')}h0` : []))
    .join('');
  return html`<svg
    class="still"
    aria-hidden="true"
    viewBox="${x - width / 2} ${y - width / 8} ${width} ${width / 4}"
    preserveAspectRatio="xMidYMid slice"
  >
    <g class="shapes">
      <path class="abroad" d=${base.abroad}></path>
      <path class="land" d=${base.land}></path>
      <path class="dots" d=${dots}></path>
    </g>
  </svg>`;
}
