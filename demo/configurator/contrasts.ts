import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { Choice } from './choice.js';
import type { Pair, Rgb } from './contrast.js';
import { isGood, pairsOf } from './contrast.js';

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** A colour of CSS on white; undefined where it is none, or depends on the page. */
function read(css: string): Rgb | undefined {
  if (!canvas || !CSS.supports('color', css) || /\bvar\(|currentcolor/i.test(css)) return undefined;
  for (const color of ['#fff', css]) {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Rounded down: what is almost enough is not. */
const said = (ratio: number): string =>
  (Math.floor(ratio * 10) / 10).toLocaleString('nl-NL', { maximumFractionDigits: 1 });

/** Tells whether the colours that were chosen can be read, and what to do where they cannot. */
export function contrasts(choice: Choice): TemplateResult {
  const pairs = pairsOf(choice, read);
  const poor = pairs.filter((pair) => !isGood(pair)).length;
  return html`
    <div class="contrasts" role="status">
      <p class=${poor ? 'bad' : pairs.length ? 'good' : 'help'}>
        ${pairs.length ? verdict(poor) : 'U koos geen kleuren: die van uw pagina gelden.'}
      </p>
    </div>
    ${
      pairs.length
        ? html`<ul class="findings" aria-label="Contrast van uw kleuren">
            ${pairs.map((pair) => html`<li>${finding(pair)}</li>`)}
          </ul>`
        : nothing
    }
  `;
}

function verdict(poor: number): string {
  if (!poor) return 'Uw kleuren hebben genoeg contrast.';
  return poor === 1
    ? 'Eén kleur heeft te weinig contrast.'
    : `${poor} kleuren hebben te weinig contrast.`;
}

function finding(pair: Pair): TemplateResult {
  const { what, ratio, least, advice } = pair;
  if (ratio === undefined) return html`${what}: dit is hier niet te meten.`;
  const measured = html`${what}: ${said(ratio)} op 1`;
  return isGood(pair)
    ? html`${measured}. Dat is genoeg.`
    : html`${measured}. <strong>Dat is te weinig: nodig is ${said(least)}.</strong> ${advice}`;
}
