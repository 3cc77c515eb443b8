import type { TemplateResult } from 'lit';
import { html } from 'lit';

/**
 * Radio buttons that look like tabs.
 * @param name - Of the group: unique on the page.
 * @param texts - What each value is called, in the order in which they are shown.
 * @example
 * tabs('width', 'Breedte', new Map([[360, '360'], [600, '600']]), 360, (width) => show(width));
 */
export const tabs = <Value extends string | number>(
  name: string,
  legend: string,
  texts: ReadonlyMap<Value, string>,
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult => html`
  <fieldset class="tabs">
    <legend>${legend}</legend>
    ${[...texts].map(
      ([value, text]) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            value=${value}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          />
          ${text}
        </label>`,
    )}
  </fieldset>
`;
