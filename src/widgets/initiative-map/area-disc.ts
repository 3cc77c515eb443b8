import { css } from 'lit';

import type { Disc } from '../../geo/municipality-area.js';
import { worldSize } from '../../geo/projection.js';
import { MovedElement, type MapFrame, type MapLayer } from './map-layer.js';

/** A soft disc for the area of a municipality whose borders are not known. The marker in it has its name. */
export class AreaDisc implements MapLayer {
  readonly #disc: Disc;
  readonly #svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  readonly #circle = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  readonly #moved: MovedElement;

  /** @param element - Of the map, with `.labels` in it, which stay above the disc. */
  constructor(element: Element, disc: Disc) {
    this.#disc = disc;
    this.#svg.setAttribute('class', 'base');
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#circle.setAttribute('class', 'area');
    this.#svg.append(this.#circle);
    this.#moved = new MovedElement(this.#svg);
    element.querySelector('.labels')?.before(this.#svg);
  }

  show(frame: MapFrame): void {
    if (!this.#moved.show(frame)) return;
    const { centre, radius } = this.#disc;
    const { view } = frame;
    const scale = worldSize(view.zoom);
    const [x, y] = [(centre[0] - view.centre[0]) * scale, (centre[1] - view.centre[1]) * scale];
    for (const [name, value] of Object.entries({ cx: x, cy: y, r: radius * scale })) {
      this.#circle.setAttribute(name, String(value));
    }
  }

  remove(): void {
    this.#svg.remove();
  }
}

export const styles = css`
  .area {
    fill: var(--_accent);
    fill-opacity: 0.12;
  }

  @media (forced-colors: active) {
    .area {
      fill: none;
      stroke: CanvasText;
      stroke-dasharray: 6 3;
    }
  }
`;
