import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { FilterState } from '../../src/ui/filter-options.js';
import type { Choice } from './choice.js';
import {
  absolute,
  attributesAround,
  attributesOf,
  folder,
  settingValue,
  tokensOf,
  tokenValue,
  widgets,
} from './choice.js';
import { contrasts } from './contrasts.js';
import type { Setting } from './elements.js';
import { explanationOf, remedyOf, widgetNames } from './explanations.js';
import type { Placement } from './placement.js';
import { placement } from './placement.js';
import { step } from './step.js';
import { isList, valuesField } from './values.js';

/** What is asked less often. */
const RARE = [
  'heading-level',
  'more-url',
  'theme',
  'images',
  'sections',
  'offline',
  'card',
  'loading',
  'lang',
];

/** House styles to begin with; each has enough contrast on white. */
const STYLES: Readonly<Record<string, Choice['tokens']>> = {
  Blauw: {
    '--dia-color-accent': '#154273',
    '--dia-color-heading': '#154273',
    '--dia-color-link': '#01689b',
  },
  Groen: {
    '--dia-color-accent': '#00573f',
    '--dia-color-heading': '#00573f',
    '--dia-color-link': '#006b4d',
    '--dia-radius': '0.75rem',
  },
  Rood: {
    '--dia-color-accent': '#a1003f',
    '--dia-color-heading': '#1b1b1b',
    '--dia-color-link': '#a1003f',
    '--dia-font-heading': 'Georgia, serif',
  },
};

export interface FormState {
  readonly choice: Choice;
  readonly standard: Choice;
  /** What the feed has to choose from; undefined while unknown. */
  readonly values: FilterState | undefined;
  readonly placement: Placement;
  /** What was typed that cannot be, by field. */
  readonly wrong: Readonly<Record<string, string>>;
  /** Something was chosen. */
  readonly choose: (change: Partial<Choice>) => void;
  /** Something was typed that cannot be; undefined when it can. */
  readonly refuse: (field: string, typed: string | undefined) => void;
}

type Values = Readonly<Record<string, string>>;

/** What was typed into a field, or chosen there. */
const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value;

const isChecked = (event: Event): boolean => (event.currentTarget as HTMLInputElement).checked;

/** A record with another value under a name, or without it. */
function withValue(values: Values, name: string, value: string | undefined): Values {
  const rest = Object.fromEntries(Object.entries(values).filter(([other]) => other !== name));
  return value === undefined ? rest : { ...rest, [name]: value };
}

/** All that can be chosen. */
export function form(state: FormState): TemplateResult {
  return html`
    ${step(1, 'feed', 'De feed', feedStep(state))}
    ${step(2, 'widget', 'De widget', widgetStep(state))}
    ${step(3, 'settings', 'Instellingen', settingsStep(state))}
    ${step(4, 'style', 'Huisstijl', styleStep(state))}
    ${step(
      5,
      'placement',
      'Op uw site',
      html`${placement(state.placement)}
        <details>
          <summary>Waar de widgets vandaan komen</summary>
          ${addressField(state, 'library', {
            label: 'Adres van de widgetbestanden',
            help: 'Het adres van de map met dia.js.',
            read: folder,
          })}
        </details>`,
    )}
  `;
}

const feedStep = (state: FormState): TemplateResult => {
  const { choice, standard, choose } = state;
  return html`
    ${addressField(state, 'feed', {
      label: 'Adres van de feed',
      help: 'De feed is het bestand met de inhoud. Nog geen feed? Kijk dan met het voorbeeld.',
      read: absolute,
    })}
    ${
      choice.feed === standard.feed
        ? nothing
        : html`<button type="button" @click=${() => choose({ feed: standard.feed })}>
            Gebruik de voorbeeldfeed
          </button>`
    }
  `;
};

const widgetStep = ({ choice, choose }: FormState): TemplateResult => html`
  <div class="cards">
    ${widgets.map(
      (name) =>
        html`<label class="card">
          <input
            type="radio"
            name="widget"
            value=${name}
            .checked=${name === choice.widget}
            @change=${() => choose({ widget: name, attributes: {}, tokens: tokensFor(name, choice) })}
          />
          <span>
            <strong>${widgetNames[name]?.[0] ?? name}</strong>
            <small>${widgetNames[name]?.[1]}</small>
          </span>
        </label>`,
    )}
  </div>
`;

const settingsStep = (state: FormState): TemplateResult => {
  const { choice, choose } = state;
  const settings = attributesOf(choice.widget);
  const often = settings.filter(({ name }) => !RARE.includes(name));
  const rare = settings.filter(({ name }) => RARE.includes(name));
  const attribute = (setting: Setting) =>
    field(state, setting, choice.attributes, (attributes) => choose({ attributes }));
  return html`
    ${often.map(attribute)}
    <details>
      <summary>Meer instellingen</summary>
      ${rare.map(attribute)}
      ${attributesAround.map((setting) =>
        field(state, setting, choice.around, (around) => choose({ around })),
      )}
      <label class="tick">
        <input
          type="checkbox"
          .checked=${choice.hasFilter}
          @change=${(event: Event) => choose({ hasFilter: isChecked(event) })}
        />
        Een zoekveld met filters erboven
      </label>
    </details>
  `;
};

const styleStep = (state: FormState): TemplateResult => {
  const { choice, choose } = state;
  return html`
    <p class="help">
      De widget neemt het lettertype en de kleuren van uw pagina over, en een thema van het NL
      Design System. U hoeft hier dus niets te kiezen.
    </p>
    <p class="styles">
      Begin met:
      ${Object.entries(STYLES).map(
        ([name, tokens]) =>
          html`<button type="button" @click=${() => choose({ tokens })}>
            <span class="swatch ${name.toLowerCase()}"></span> ${name}
          </button>`,
      )}
      <button type="button" @click=${() => choose({ tokens: {} })}>Van uw pagina</button>
    </p>
    ${contrasts(choice)}
    <details>
      <summary>Kleuren, letters en maten</summary>
      ${tokensOf(choice.widget).map((setting) =>
        field(state, setting, choice.tokens, (tokens) => choose({ tokens })),
      )}
    </details>
  `;
};

/** The tokens that another widget has too. */
const tokensFor = (widget: string, { tokens }: Choice): Values => {
  const known = tokensOf(widget).map(({ name }) => name);
  return Object.fromEntries(Object.entries(tokens).filter(([name]) => known.includes(name)));
};

interface AddressField {
  readonly label: string;
  readonly help: string;
  readonly read: (typed: string) => string | undefined;
}

function addressField(
  { choice, wrong, choose, refuse }: FormState,
  name: 'feed' | 'library',
  { label, help, read }: AddressField,
): TemplateResult {
  const onChange = (event: Event) => {
    const typed = valueOf(event);
    const value = read(typed);
    refuse(name, value === undefined ? typed : undefined);
    if (value !== undefined) choose({ [name]: value });
  };
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <p class="help" id="${name}-help">${help}</p>
    <input
      id=${name}
      type="url"
      inputmode="url"
      autocomplete="off"
      spellcheck="false"
      aria-describedby=${describedBy(name, wrong)}
      aria-invalid=${name in wrong}
      .value=${wrong[name] ?? choice[name]}
      @change=${onChange}
    />
    ${mistake(name, wrong, 'Vul het hele adres in. Begin met https://.')}
  </div>`;
}

/** What a screen reader says of a field: a mistake only where there is one. */
const describedBy = (id: string, wrong: FormState['wrong']): string =>
  id in wrong ? `${id}-help ${id}-wrong` : `${id}-help`;

/** What is wrong is said at once: the focus is somewhere else by then. */
const mistake = (id: string, wrong: FormState['wrong'], what: string): TemplateResult =>
  html`<div role="alert">
    ${id in wrong ? html`<p class="wrong" id="${id}-wrong">${what}</p>` : nothing}
  </div>`;

/** The field of an attribute or token. */
function field(
  state: FormState,
  setting: Setting,
  values: Values,
  change: (values: Values) => void,
): TemplateResult | typeof nothing {
  const { choice, wrong, refuse } = state;
  const { name, kind } = setting;
  const id = `set-${name}`;
  const explanation = explanationOf(choice.widget, name);
  const { label } = explanation;
  const severalValues = valuesField({
    name,
    explanation,
    state: state.values,
    value: values[name] ?? '',
    change: (value) => change(withValue(values, name, value)),
  });
  if (severalValues) return severalValues;
  const help = explanation.help + (isList(name) ? ' Zet komma’s tussen meer waarden.' : '');
  if (kind === 'boolean') {
    return html`<div class="field">
      <label class="tick">
        <input
          id=${id}
          type="checkbox"
          aria-describedby="${id}-help"
          .checked=${name in values}
          @change=${(event: Event) =>
            change(withValue(values, name, isChecked(event) ? '' : undefined))}
        />
        ${label}
      </label>
      <p class="help" id="${id}-help">${help}</p>
    </div>`;
  }
  const onChange = (event: Event) => {
    const typed = valueOf(event);
    const value = name.startsWith('--') ? tokenValue(typed) : settingValue(setting, typed);
    const isWrong = value === undefined && typed.trim() !== '';
    refuse(id, isWrong ? typed : undefined);
    if (!isWrong) change(withValue(values, name, typed.trim() === '' ? undefined : value));
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <p class="help" id="${id}-help">${help}</p>
    ${
      kind === 'choice'
        ? select(setting, id, choice.widget, values[name], onChange)
        : html`${isColor(name) ? colorField(label, values[name], onChange) : nothing}<input
              id=${id}
              type=${kind === 'number' ? 'number' : 'text'}
              min=${kind === 'number' ? 0 : nothing}
              autocomplete="off"
              spellcheck=${name === 'heading'}
              aria-describedby=${describedBy(id, wrong)}
              aria-invalid=${id in wrong}
              placeholder=${setting.standard ?? nothing}
              .value=${wrong[id] ?? values[name] ?? ''}
              @change=${onChange}
            />`
    }
    ${mistake(id, wrong, remedyOf(setting))}
    ${
      name === 'heading'
        ? html`<label class="tick">
            <input
              type="checkbox"
              .checked=${values.heading === ''}
              @change=${(event: Event) =>
                change(withValue(values, name, isChecked(event) ? '' : undefined))}
            />
            Geen kop
          </label>`
        : nothing
    }
  </div>`;
}

const isColor = (name: string): boolean => /^--dia-(?:color-|map-(?!height))/.test(name);

/** The colour that was typed as a swatch, which opens the colour picker of the browser. */
const colorField = (
  label: string,
  value: string | undefined,
  onChange: (event: Event) => void,
): TemplateResult =>
  html`<input
    type="color"
    aria-label="Kies een kleur: ${label}"
    .value=${/^#[\da-f]{6}$/i.test(value ?? '') ? (value ?? '') : '#ffffff'}
    @change=${onChange}
  />`;

function select(
  { name, words = [], standard = '' }: Setting,
  id: string,
  widget: string,
  value: string | undefined,
  onChange: (event: Event) => void,
): TemplateResult {
  const said = explanationOf(widget, name).words ?? {};
  return html`<select id=${id} aria-describedby="${id}-help" @change=${onChange}>
    <option value="" .selected=${value === undefined}>
      ${standard ? `Standaard: ${said[standard] ?? standard}` : 'Zoals uw pagina'}
    </option>
    ${words
      .filter((word) => word !== standard)
      .map(
        (word) =>
          html`<option value=${word} .selected=${word === value}>${said[word] ?? word}</option>`,
      )}
  </select>`;
}
