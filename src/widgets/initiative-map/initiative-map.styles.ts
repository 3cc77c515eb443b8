import { css } from 'lit';

import { PIN_HEIGHT_PX, TARGET_PX } from '../../geo/marker-geometry.js';
import { SMALL, TOWN_DOT_PX, TOWN_GAP_PX } from './label-place.js';
import { token } from './tokens.js';

export const styles = css`
  :host {
    /* As light or dark as a page without colours. */
    --_land: ${token('--dia-map-land')};
    --_water: ${token('--dia-map-water')};
    --_name: ${token('--dia-map-text')};
    --_border: ${token('--dia-map-line')};
    --_marker: ${token('--dia-map-marker')};
    --_on-marker: color(from var(--_marker) var(--_ink));
  }

  .list {
    --_skeleton: 11em;
  }

  /* As high as the fields that come. */
  .filters {
    --_skeleton: 8.9em;
  }

  .results {
    --_skeleton: var(--_target);
  }

  @container (34em <= inline-size < 61.5em) {
    .filters {
      --_skeleton: 14em;
    }
  }

  .switch,
  .top {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: 1em;
  }

  /* One control; with large letters its parts stand beneath each other. */
  .switch {
    gap: 0;
  }

  .switch .button {
    flex: 1 1 5.5em;
    justify-content: center;
  }

  .switch .button:first-child {
    border-end-end-radius: 0;
    border-start-end-radius: 0;
  }

  .switch .button:last-child {
    border-end-start-radius: 0;
    border-inline-start: 0;
    border-start-start-radius: 0;
  }

  .strip {
    align-items: end;
    background: var(--_water);
    block-size: 7.5em;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
    display: flex;
    font: inherit;
    inline-size: 100%;
    margin-block-end: 1em;
    overflow: clip;
    padding: 0.5em;
    position: relative;
  }

  .strip > .button {
    background: Canvas;
    color: CanvasText;
  }

  .outcome > .message {
    margin-block: 0 1em;
  }

  .panes {
    display: grid;
    gap: 2em;
    grid-template-columns: minmax(0, 1fr);
  }

  .beside {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }

  /* The pane holds the button that skips the map. */
  .map-pane,
  .map,
  .viewport {
    position: relative;
  }

  /* The map stays in sight while the list goes by. */
  .beside .map-pane {
    align-self: start;
    inset-block-start: 1em;
    position: sticky;
  }

  .subgoals,
  .on-map,
  .aside {
    font-size: 0.875em;
  }

  .item > * + * {
    margin-block-start: 0.35em;
  }

  .image {
    block-size: auto;
    border-radius: var(--_radius);
    display: block;
    max-inline-size: min(100%, 20em);
  }

  /* Above the link that covers the item. */
  .on-map {
    border: 0;
    padding-inline: 0;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    z-index: 1;
  }

  .on-map:hover,
  .on-map[aria-pressed='true'] {
    background: none;
    color: var(--_link-hover);
    text-decoration-thickness: 0.15em;
  }

  .top {
    justify-content: space-between;
    /* Of a field, which has no look before the search is there. */
    min-block-size: 4.35em;
  }

  .viewport {
    background: var(--_water);
    block-size: ${token('--dia-map-height')};
    border-radius: var(--_radius);
    contain: strict;
    cursor: grab;
    overflow: clip;
    /* One finger scrolls the page. */
    touch-action: pan-x pan-y;
    user-select: none;
  }

  .base {
    block-size: 100%;
    inline-size: 100%;
    inset: 0;
    overflow: visible;
    pointer-events: none;
    position: absolute;
  }

  .base,
  .labels,
  .markers {
    transform-origin: 0 0;
  }

  .shapes {
    stroke-linejoin: round;
  }

  .shapes path {
    vector-effect: non-scaling-stroke;
  }

  .shapes > * {
    fill: var(--_land);
    stroke: var(--_border);
  }

  /* Land that is not ours lets water through. */
  .abroad {
    fill-opacity: 0.55;
    stroke: none;
  }

  .land {
    stroke-width: 0.75px;
  }

  .lakes {
    fill: var(--_water);
    stroke: none;
  }

  .rivers {
    fill: none;
    stroke: var(--_water);
    stroke-width: 2.5px;
  }

  .provinces {
    fill: none;
  }

  /* Colours are reckoned once for all that inherit them. */
  .labels,
  .ruler {
    color: var(--_name);
    direction: ltr;
    font-size: max(13px, 0.8em);
    hyphens: none;
    line-height: 1.385;
    pointer-events: none;
    text-shadow:
      0 0 2px var(--_land),
      0 0 2px var(--_land),
      0 0 3px var(--_land);
    white-space: nowrap;
  }

  .ruler {
    position: absolute;
    visibility: hidden;
  }

  /* Where browsers of before 2024 cannot tell what stands out from a marker. */
  .markers {
    color: #fff;
  }

  /* Points without a size, so that what is in one never moves another. */
  .labels,
  .labels > *,
  .markers,
  .markers > * {
    block-size: 0;
    inline-size: 0;
    inset-block-start: 0;
    inset-inline-start: 0;
    list-style: none;
    position: absolute;
  }

  .markers > * {
    color: var(--_on-marker);
  }

  .labels > *,
  .marker {
    align-items: center;
    display: flex;
    justify-content: center;
  }

  .labels > :is(.right, .town) {
    justify-content: flex-start;
  }

  .labels > .left {
    justify-content: flex-end;
  }

  /* Quieter than the name of a marker. */
  .town,
  .water {
    color: color-mix(in srgb, var(--_name) 72%, var(--_land));
    font-size: ${SMALL}em;
  }

  .town::before {
    background: currentColor;
    block-size: ${TOWN_DOT_PX}px;
    border-radius: 50%;
    content: '';
    flex: none;
    inline-size: ${TOWN_DOT_PX}px;
    margin-inline: ${-TOWN_DOT_PX / 2}px ${TOWN_GAP_PX}px;
  }

  .water {
    color: color-mix(in srgb, var(--_name) 72%, var(--_water));
    font-style: italic;
    text-shadow: none;
  }

  /* What can be pressed, around what is drawn. */
  .marker {
    --_around: calc((var(--_target) - var(--_size)) / 2);

    background: var(--_marker) content-box;
    block-size: var(--_target);
    border: 0;
    border-radius: 50%;
    color: inherit;
    cursor: pointer;
    font: inherit;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    inline-size: var(--_target);
    inset: calc(var(--_target) / -2) auto auto calc(var(--_target) / -2);
    isolation: isolate;
    line-height: 1;
    padding: var(--_around);
    position: absolute;
  }

  /* Its ring and its shadow. */
  .marker::before {
    block-size: var(--_size);
    border: 2px solid #fff;
    border-radius: 50%;
    box-shadow:
      0 0 0 1px rgb(0 0 0 / 45%),
      0 2px 6px rgb(0 0 0 / 35%);
    box-sizing: border-box;
    content: '';
    inline-size: var(--_size);
    inset: var(--_around) auto auto var(--_around);
    position: absolute;
    z-index: -1;
  }

  /* One initiative: a square that stands on a corner, which is its point. */
  .pin {
    background: none;
    inset-block-start: ${-(TARGET_PX + PIN_HEIGHT_PX) / 2}px;
  }

  .pin::before {
    background: radial-gradient(circle, currentColor 4px, var(--_marker) 5px);
    border-radius: 50% 50% 50% 0;
    inset-block-start: ${(TARGET_PX - PIN_HEIGHT_PX) / 2}px;
    rotate: -45deg;
  }

  /* Above its neighbours. */
  .markers > :focus-within {
    z-index: 1;
  }

  @media (prefers-reduced-motion: no-preference) {
    .marker {
      transition: scale 0.15s;
    }

    .marker:hover {
      scale: 1.12;
    }
  }

  .skip {
    background: Canvas;
    color: CanvasText;
    inset-inline-start: 0;
    position: absolute;
    z-index: 3;
  }

  .skip:not(:focus) {
    clip-path: inset(50%);
  }

  .tools,
  .aside {
    margin-block-start: 0.5em;
  }

  .tools,
  #arrows:not([hidden]) {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
  }

  .tool {
    border-width: 1px;
    font-size: 0.875em;
    font-weight: 400;
    gap: 0.5em;
    justify-content: center;
    padding: 0 0.5em;
  }

  /* In the corner of the map, where the sea is at first. */
  .zoom {
    display: grid;
    inset: 8px auto auto 8px;
    position: absolute;
    z-index: 1;
  }

  .zoom .tool {
    background: Canvas;
    color: CanvasText;
    padding: 0;
  }

  .zoom .tool:hover:not([aria-disabled='true']) {
    background: CanvasText;
    color: Canvas;
  }

  .zoom .tool:first-child {
    border-end-end-radius: 0;
    border-end-start-radius: 0;
  }

  .zoom .tool:last-child {
    border-start-end-radius: 0;
    border-start-start-radius: 0;
    margin-block-start: -1px;
  }

  .source {
    color: var(--_muted);
    flex: 1 1 12em;
    font-size: 0.75em;
    text-align: end;
  }

  .tool[aria-disabled='true'] > * {
    opacity: 0.5;
  }

  .icon {
    block-size: 24px;
    fill: none;
    inline-size: 24px;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-width: 2px;
  }

  @media (forced-colors: active) {
    :host {
      --_land: Canvas;
      --_water: Canvas;
      --_border: CanvasText;
    }

    .viewport {
      border: 1px solid;
    }

    .marker {
      border: 1px solid;
    }

    .pin::before {
      background: ButtonText;
    }
  }

  @media print {
    .list-pane {
      display: block !important;
    }

    .panes {
      display: block;
    }

    .map-pane,
    .strip,
    .top,
    .switch {
      display: none !important;
    }
  }
`;
