import { css, html, type TemplateResult } from 'lit';

import { sharedDocument } from '../../feed/documents.js';
import { FeedError } from '../../feed/error.js';
import { reading, stepsOf, type Frame } from '../../geo/boundaries.js';
import type { Resolver } from '../../geo/gather.js';
import type { Bounds } from '../../geo/projection.js';
import { warnAbout } from '../../ui/warn-about.js';
import { warn } from '../../ui/warn.js';
import { inSlices } from '../../util/slices.js';
import { resolveUrl } from '../../util/url.js';

/** A shade of the map, and which counts have it. */
export interface LegendStep {
  /** `shade-0` for none, then up to `shade-5` for the most. */
  readonly className: string;
  readonly from: number;
  /** The last count; undefined where there is no end. */
  readonly to: number | undefined;
}
export type Legend = readonly LegendStep[];

/** What a legend says. */
export interface LegendTexts {
  /** What is counted: "Initiatieven per gemeente". */
  readonly legend: string;
}

const SHADES = 5;

/** Borders of municipalities, shaded by how many initiatives each has. */
export class Boundaries {
  readonly #group: SVGGElement;
  readonly #host: Element;
  #paths = new Map<string, SVGPathElement>();
  #bounds: ReadonlyMap<string, Bounds> = new Map();
  /** CBS code of the municipality with the thick outline. */
  #outlined: string | undefined;
  #counts: ReadonlyMap<string, number> = new Map();
  /** The least count of each step, the lowest first. */
  #steps: readonly number[] = [];

  /**
   * @param group - Empty, in the group of the base map that is moved and scaled.
   * @param host - The element that shows the map; warnings name it.
   */
  constructor(group: SVGGElement, host: Element) {
    this.#group = group;
    this.#host = host;
  }

  /**
   * Fetches borders and shows them, in place of those that are there. A failure is reported in the
   * console; then none are shown.
   * @param url - Of GeoJSON; absolute, or relative to the page.
   * @returns Whether they are shown. False too when the signal is aborted: then nothing changed.
   */
  async load(url: string, resolve: Resolver, signal: AbortSignal): Promise<boolean> {
    const host = this.#host;
    let paths = new Map<string, SVGPathElement>();
    this.#bounds = new Map();
    const address = resolveUrl(url, document.baseURI);
    if (!address) {
      warnAbout(host, 'attribute-value', 'boundaries', url, 'address');
    } else {
      try {
        const { baseMap } = await import('./atlas.js');
        const { json } = await sharedDocument(address, signal);
        const drawn = await inSlices(drawing(json, resolve, baseMap), signal);
        signal.throwIfAborted();
        const { problems } = drawn;
        paths = drawn.paths;
        this.#bounds = drawn.bounds;
        if (!paths.size) warnAbout(host, 'boundaries-none', url);
        else if (problems) warnAbout(host, 'boundaries-left-out', url, problems);
        if (hasNextPage(json)) warnAbout(host, 'boundaries-first-page', url);
      } catch (error) {
        if (signal.aborted) return false;
        void reportFailure(host, error);
      }
    }
    this.#paths = paths;
    this.#group.replaceChildren(...paths.values());
    this.#paint();
    return paths.size > 0;
  }

  /**
   * Shades each municipality, now or once its borders are there.
   * @param counts - By CBS code; a municipality that is not in it has none.
   */
  shade(counts: ReadonlyMap<string, number>): Legend {
    this.#counts = counts;
    this.#steps = stepsOf(counts.values(), SHADES);
    this.#paint();
    const starts = [0, ...this.#steps];
    const most = Math.max(0, ...counts.values());
    return starts.map((from, step) => {
      const next = starts[step + 1] ?? (from === most ? from + 1 : undefined);
      return { className: this.#shadeOf(from), from, to: next && next - 1 };
    });
  }

  /**
   * Outlines one municipality, and no other.
   * @param code - Its CBS code; none without.
   * @returns The smallest rectangle around it; undefined without its borders.
   */
  outline(code: string | undefined): Bounds | undefined {
    if (code !== this.#outlined) {
      this.#outlined = code;
      this.#paint();
    }
    return this.#bounds.get(code ?? '');
  }

  #paint(): void {
    for (const [code, path] of this.#paths) {
      const shade = this.#shadeOf(this.#counts.get(code) ?? 0);
      const isOutlined = code === this.#outlined;
      const name = `boundary ${shade}${isOutlined ? ' outlined' : ''}`;
      // Above its neighbours, which would cover half of its line.
      if (isOutlined && path.nextSibling) this.#group.append(path);
      if (path.getAttribute('class') !== name) path.setAttribute('class', name);
    }
  }

  /** Few steps are as far apart as the shades allow. */
  #shadeOf(count: number): string {
    const step = this.#steps.filter((from) => from <= count).length;
    return `shade-${step && Math.round((step * SHADES) / this.#steps.length)}`;
  }
}

interface Drawing {
  readonly paths: Map<string, SVGPathElement>;
  readonly bounds: ReadonlyMap<string, Bounds>;
  readonly problems: number;
}

function* drawing(json: unknown, resolve: Resolver, frame: Frame): Generator<void, Drawing> {
  const { boundaries, problems } = yield* reading(json, resolve, frame);
  const paths = new Map<string, SVGPathElement>();
  const rectangles = new Map<string, Bounds>();
  for (const { code, path, bounds } of boundaries) {
    yield;
    rectangles.set(code, bounds);
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    element.setAttribute('d', path);
    paths.set(code, element);
  }
  return { paths, bounds: rectangles, problems };
}

/** Whether there is more at another address, as OGC API Features says it. */
function hasNextPage(json: unknown): boolean {
  const { links } = json as { links?: unknown };
  return (
    Array.isArray(links) && links.some((link) => (Object(link) as { rel?: unknown }).rel === 'next')
  );
}

/** Tells the webmaster why there are no borders, and what to do where the page knows that. */
async function reportFailure(host: Element, error: unknown): Promise<void> {
  const problems = await import('../../ui/problems.js').catch(() => undefined);
  if (error instanceof FeedError && problems) problems.reportFailure(host, error);
  else warn(error);
}

/** The shades with their counts in words; each is drawn as it is on the map. */
export function renderLegend(legend: Legend, texts: LegendTexts): TemplateResult {
  return html`<ul class="legend" part="legend" role="list" aria-label=${texts.legend}>
    ${legend.map(
      ({ className, from, to }) =>
        html`<li>
          <svg aria-hidden="true"><rect class="boundary ${className}" /></svg>
          ${to === undefined ? `${from}+` : to === from ? from : `${from}–${to}`}
        </li>`,
    )}
  </ul>`;
}

/**
 * Six shades cannot all have contrast with the next: borders have it with each, and the list says the
 * same in words. Where the visitor chose the colours, a border is the wider the more there is.
 */
export const styles = css`
  .boundary {
    fill: var(--_accent);
    fill-opacity: calc(var(--_shade) * 0.125);
    fill-rule: evenodd;
    stroke: color-mix(in srgb, currentColor 60%, transparent);
    stroke-linejoin: round;
    stroke-width: 0.75px;
    vector-effect: non-scaling-stroke;
  }

  /* The municipality that the page sets. */
  .outlined {
    stroke: currentColor;
    stroke-width: 2.5px;
  }

  .shade-0 {
    --_shade: 0;
  }

  .shade-1 {
    --_shade: 1;
  }

  .shade-2 {
    --_shade: 2;
  }

  .shade-3 {
    --_shade: 3;
  }

  .shade-4 {
    --_shade: 4;
  }

  .shade-5 {
    --_shade: 5;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    gap: 0.25em 1em;
    list-style: none;
  }

  .legend li {
    align-items: center;
    display: flex;
    gap: 0.4em;
  }

  .legend :is(svg, rect) {
    block-size: 1.2em;
    inline-size: 1.6em;
    overflow: visible;
  }

  @media (forced-colors: active) {
    .boundary {
      fill: none;
      stroke: CanvasText;
      stroke-width: calc(0.5px + var(--_shade) * 0.7px);
    }

    .outlined {
      stroke-dasharray: 6 3;
    }
  }
`;
