/** Fields of attributes that take several values: a list to tick, or a combobox and what was chosen. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { FacetName } from '../../src/feed/filter.js';
import { facet } from '../../src/feed/filter.js';
import type { FilterState } from '../../src/ui/filter-options.js';
import { optionsOf } from '../../src/ui/filter-options.js';
import { listOf } from '../../src/util/list-of.js';
import type { Explanation } from './explanations.js';
import './municipality-field.js';

/** A value that can be ticked. */
interface Value {
  readonly value: string;
  readonly name: string;
  readonly count?: number | undefined;
}

export interface ValuesField {
  /** The attribute. */
  readonly name: string;
  readonly explanation: Explanation;
  /** What the feed has; undefined while unknown. */
  readonly state: FilterState | undefined;
  /** The attribute as it is now; empty for none. */
  readonly value: string;
  readonly change: (value: string | undefined) => void;
}

const LISTS: readonly string[] = [
  'subgoal',
  'theme',
  'kind',
  'municipality',
  'province',
] satisfies readonly FacetName[];

/** Whether an attribute takes values of the feed, several of them. */
export const isList = (name: string): name is FacetName => LISTS.includes(name);

/** Writes values as an attribute has them: one with a comma in it is between quotes. */
const joined = (values: readonly string[]): string | undefined =>
  values
    .map((value) => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(', ') || undefined;

/**
 * A field for an attribute with several values; `nothing` when no record of the feed has any.
 * @returns undefined when it is unknown what there is to choose from: then the values are typed.
 */
export function valuesField(field: ValuesField): TemplateResult | typeof nothing | undefined {
  const { name, explanation, state, value } = field;
  if (explanation.values) {
    return ticks(
      field,
      Object.entries(explanation.values).map(([value, called]) => ({ value, name: called })),
      (text) => text.toLowerCase(),
    );
  }
  if (!state || !isList(name)) return undefined;
  if (!value && !state.counts?.[name]?.size) return nothing;
  if (name === 'municipality') return municipalities(field);
  const { options } = optionsOf({ ...state, filter: { [name]: listOf(value) } }, name);
  const { normalizeFilterValue } = facet(name).normalizers(state);
  return ticks(field, options, (text) => normalizeFilterValue(text) ?? text);
}

/** @param normalize - Gives what was written by hand the spelling of the values. */
function ticks(
  { name, explanation, value, change }: ValuesField,
  values: readonly Value[],
  normalize: (text: string) => string,
): TemplateResult {
  const chosen = listOf(value).map(normalize);
  const toggle = (one: string) =>
    change(
      joined(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]),
    );
  const names = values.filter((one) => chosen.includes(one.value)).map((one) => one.name);
  return html`<details class="list">
    <summary>
      ${explanation.label}: <span>${names.length ? names.join(', ') : 'alles'}</span>
    </summary>
    <fieldset aria-label=${explanation.label} aria-describedby="set-${name}-help">
      <p class="help" id="set-${name}-help">${explanation.help}</p>
      ${values.map(
        (one) =>
          html`<label class="tick">
            <input
              type="checkbox"
              name="set-${name}"
              value=${one.value}
              .checked=${chosen.includes(one.value)}
              @change=${() => toggle(one.value)}
            />
            <span>${one.name}${one.count === undefined ? nothing : ` (${one.count})`}</span>
          </label>`,
      )}
    </fieldset>
  </details>`;
}

function municipalities({ explanation, state, value, change }: ValuesField): TemplateResult {
  const chosen = listOf(value);
  const add = (name: string) => {
    if (!chosen.includes(name)) change(joined([...chosen, name]));
  };
  const remove = (event: Event, name: string) => {
    // The button disappears, so the focus moves to the field.
    const place = (event.currentTarget as HTMLElement).closest('.municipalities');
    place?.querySelector('input')?.focus();
    change(joined(chosen.filter((other) => other !== name)));
  };
  return html`<div class="municipalities">
    <configurator-municipality
      .state=${state}
      .label=${explanation.label}
      .onChoose=${add}
    ></configurator-municipality>
    <p class="help" id="set-municipality-help">${explanation.help}</p>
    ${
      chosen.length
        ? html`<ul class="chips" aria-label="Gekozen gemeenten">
            ${chosen.map(
              (name) =>
                html`<li>
                  <button
                    type="button"
                    aria-label="Verwijder ${name}"
                    @click=${(event: Event) => remove(event, name)}
                  >
                    ${name} <span aria-hidden="true">×</span>
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </div>`;
}
