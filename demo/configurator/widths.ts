import type { TemplateResult } from 'lit';
import { html } from 'lit';

import type { Choice } from './choice.js';

/** Of a phone, and of columns on a larger screen. */
const WIDTHS: readonly Choice['width'][] = [360, 600, 960, 'full'];

/** Chooses how wide the column of the preview is. */
export function widths(
  width: Choice['width'],
  choose: (width: Choice['width']) => void,
): TemplateResult {
  // An address may have another one.
  const offered = WIDTHS.includes(width) ? WIDTHS : [width, ...WIDTHS];
  return html`<fieldset class="tabs">
    <legend>Breedte van de kolom, in pixels</legend>
    ${offered.map(
      (one) =>
        html`<label>
          <input
            type="radio"
            name="width"
            value=${one}
            .checked=${one === width}
            @change=${() => choose(one)}
          />
          ${one === 'full' ? 'Alles' : one}
        </label>`,
    )}
  </fieldset>`;
}
