import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';

import { criteria } from '../feed/criteria/index.js';
import type { Criterion, FacetName, Filter } from '../feed/filter.js';
import { CRITERIA, facet } from '../feed/filter.js';
import { formatCount, formatNumber } from '../text/count.js';
import type { FilterTexts, Noun, Texts } from '../text/index.js';
import { announce } from './announce.js';
import { Combobox } from './combobox.js';
import type { FilterState } from './filter-options.js';
import { optionsOf, suggestMunicipalities } from './filter-options.js';
import { MAX_NAMES, chosenNames, shortName } from './names.js';

/** Texts of the fields in Dutch. */
export { filter as texts } from '../text/nl/filter.js';
export { styles } from './filter.styles.js';

/**
 * All fields in their default order: first the search, then those with a list to choose from, last
 * the municipality with its suggestions.
 */
export const FIELDS: readonly Criterion[] = (['search', 'select', 'municipality'] as const).flatMap(
  (control) => CRITERIA.filter((criterion) => criteria[criterion].control === control),
);

/** Whether to show a field only once a record is known to have a value for it. */
export const isRare = (criterion: Criterion): boolean =>
  criterion !== 'search' && facet(criterion).isRare === true;

/** The input of the fields. */
export interface FilterView extends FilterState {
  /** The fields to show, in this order. */
  readonly fields: readonly Criterion[];
  /** Whether a `dia-filter` has the fields: then only the results are shown, and what they are filtered by. */
  readonly isElsewhere?: boolean;
  /** How many records match, and how many there are. */
  readonly shown: number;
  readonly all: number;
  /** Whether the `dia-feed` announces results to screen readers, once for all its widgets. */
  readonly isSilent?: boolean;
  /** Whether the counts still belong to the previous filter. */
  readonly isOutdated?: boolean;
  /** Name of the records. */
  readonly noun: Noun;
  /** Name of the widget, to tell the fields of several widgets apart. */
  readonly title?: string | undefined;
  readonly texts: Texts & FilterTexts;
}

/** A filter that may still be changed. */
type MutableFilter = { -readonly [C in Criterion]?: Filter[C] | undefined };

/** Time between the last letter and the search. */
const DEBOUNCE_MS = 150;

/**
 * The fields with which a visitor searches and filters, rendered in the shadow root of their host. They
 * only keep the text that is being typed, and whether they are unfolded: a change calls `onChange`, and the
 * fields follow once the host renders them with the new filter.
 */
export class FilterControls {
  readonly #host: LitElement;
  readonly #onChange: (filter: Filter) => void;
  readonly #municipality: Combobox;
  #view: FilterView | undefined;
  /** The line with the number of results. */
  #results: TemplateResult | undefined;
  /** The number of results, as it was announced last. */
  #count: string | undefined;
  /** Text in the search field. */
  #search = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether a visitor opened the fields where there is little room. */
  #isUnfolded = false;

  /**
   * @param onChange - Called with the filter that a visitor asks for.
   */
  constructor(host: LitElement, onChange: (filter: Filter) => void) {
    this.#host = host;
    this.#onChange = onChange;
    this.#municipality = new Combobox(host, 'municipality', (value) =>
      this.#set('municipality', value),
    );
  }

  render(view: FilterView): TemplateResult {
    const { search } = view.filter;
    // Not while a visitor types, nor when it is the text that they typed.
    const isFromElsewhere = search !== this.#view?.filter.search && search !== this.#typed;
    if (isFromElsewhere && this.#timer === undefined) this.#search = search ?? '';
    this.#view = view;
    if (view.isElsewhere) return this.#renderResults(view);

    const { controls } = view.texts;
    // If the search comes first, it stays outside the part that folds.
    const isFirst = view.fields[0] === 'search';
    const fields = view.fields.filter((field) =>
      field === 'search' ? !isFirst : view.counts?.[field]?.size !== 0,
    );
    const chosen = fields.filter((field) => view.filter[field]?.length).length;
    const about = controls.about(view.noun[1]) + (view.title ? `: ${view.title}` : '');
    const count = fields.length + Number(isFirst);
    return html`<form
      class="controls of-${count}"
      role="search"
      aria-label=${about}
      @submit=${preventSubmit}
    >
      ${isFirst ? this.#renderSearch(view) : nothing}
      ${
        fields.length
          ? html`<button
                type="button"
                class="button unfold"
                aria-controls="fields"
                aria-expanded=${this.#isUnfolded}
                @click=${this.#onUnfold}
              >
                ${controls.fields}${chosen ? ` (${chosen})` : nothing}
              </button>
              <div id="fields" class=${this.#isUnfolded ? 'fields unfolded' : 'fields'}>
                ${fields.map((field) => this.#renderField(view, field))}
              </div>`
          : nothing
      }
      ${this.#renderResults(view)}
    </form>`;
  }

  #renderField(view: FilterView, field: Criterion): TemplateResult {
    if (field === 'search') return this.#renderSearch(view);
    switch (facet(field).control) {
      case 'municipality':
        return this.#renderMunicipality(view);
      case 'select':
        return this.#renderSelect(view, field);
    }
  }

  #renderSearch({ texts }: FilterView): TemplateResult {
    return html`<div class="field search">
      <label for="search">${texts.controls.search}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        .value=${live(this.#search)}
        @input=${this.#onSearch}
        @keydown=${this.#onKey}
      />
    </div>`;
  }

  #renderSelect(view: FilterView, name: FacetName): TemplateResult {
    const [label, all] = view.texts.controls.facets[name];
    const { options, several } = optionsOf(view, name);
    const isChosen = options.some((option) => option.isChosen);
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <select
        id=${name}
        @change=${({ target }: Event) => this.#set(name, (target as HTMLSelectElement).value)}
      >
        <option value="" .selected=${live(!isChosen && !several)}>${all}</option>
        ${several ? html`<option value="," .selected=${live(true)}>${several}</option>` : nothing}
        ${repeat(
          options,
          ({ value }) => value,
          ({ value, name, language, count, isChosen }) =>
            html`<option
              value=${value}
              lang=${language && language !== view.texts.language ? language : nothing}
              ?disabled=${count === 0 && !isChosen}
              .selected=${live(isChosen)}
            >
              ${name}${count === undefined ? nothing : ` (${count})`}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #renderMunicipality(view: FilterView): TemplateResult {
    const { texts, filter } = view;
    const { facets, noMunicipality, suggestions } = texts.controls;
    const [label, all] = facets.municipality;
    const names = filter.municipality?.map(
      (value) => facet('municipality').nameOf(value, view) ?? value,
    );
    return this.#municipality.render({
      label,
      placeholder: all,
      selected: names?.join(', ') ?? '',
      suggest: (text) => suggestMunicipalities(view, text),
      noSuggestions: noMunicipality,
      countMessage: (count) => formatCount(count, suggestions, texts),
      language: texts.language,
    });
  }

  #renderResults(view: FilterView): TemplateResult {
    const { shown, all, noun, texts, isSilent, isElsewhere, isOutdated } = view;
    if (isOutdated && this.#results) return this.#results;
    const narrowing = CRITERIA.filter(this.#narrows);
    const { controls, clear } = texts;
    const things = formatCount(all, noun, texts);
    const count = narrowing.length ? controls.found(formatNumber(shown, texts), things) : things;
    if (!isSilent && this.#count !== undefined && this.#count !== count)
      announce(this.#host.renderRoot, count, texts.language);
    this.#count = count;
    return (this.#results = html`<div class="found">
      <p>${all ? count : nothing}</p>
      ${isElsewhere ? this.#renderNote(view, narrowing) : nothing}
      ${
        narrowing.length && !isElsewhere
          ? html`${narrowing
                .flatMap((criterion) => this.#renderChosen(view, criterion))
                .slice(0, MAX_NAMES)}
              <button type="button" class="button quiet" @click=${this.#onClear}>${clear}</button>`
          : nothing
      }
    </div>`);
  }

  /** What visitors filtered by in the `dia-filter`, or that none of it narrows these records. */
  #renderNote(
    { filter, texts, ...names }: FilterView,
    narrowing: readonly Criterion[],
  ): TemplateResult | typeof nothing {
    if (!narrowing.length)
      return Object.keys(filter).length ? html`<p>${texts.notFiltered}</p>` : nothing;
    const applied = Object.fromEntries(
      narrowing.map((criterion) => [criterion, filter[criterion]]),
    );
    return html`<p>${texts.filtered(chosenNames(applied, names))}</p>`;
  }

  /** A button for each value that a visitor chose, to remove it. */
  #renderChosen(view: FilterView, criterion: Criterion): TemplateResult[] {
    const { filter, texts } = view;
    const label = texts.controls.remove;
    const chip = (name: string, remove: () => void) =>
      html`<button type="button" class="button chip" @click=${() => this.#remove(remove)}>
        <span class="visually-hidden">${label}: </span>${shortName(name)}
      </button>`;
    if (criterion === 'search') {
      return [
        chip(`“${filter.search ?? ''}”`, () => this.#request({ ...filter, search: undefined })),
      ];
    }
    const values = filter[criterion] ?? [];
    return values.slice(0, MAX_NAMES).map((value) =>
      chip(facet(criterion).nameOf(value, view) ?? value, () => {
        const others = values.filter((other) => other !== value);
        this.#request({ ...filter, [criterion]: others.length ? others : undefined });
      }),
    );
  }

  /** Whether a criterion narrows these records. The filter may be that of a whole page. */
  readonly #narrows = (criterion: Criterion): boolean => {
    const { filter, counts } = this.#view as FilterView;
    const hasValues = criterion === 'search' || counts?.[criterion]?.size !== 0;
    return hasValues && Boolean(filter[criterion]?.length);
  };

  /** The search as a filter has it; undefined if the field is empty. */
  get #typed(): string | undefined {
    return this.#search.trim() || undefined;
  }

  #set(name: FacetName, value: string | undefined): void {
    this.#request({ ...this.#view?.filter, [name]: value ? [value] : undefined });
  }

  /** Requests a filter, with the search that is still being typed. */
  #request(filter: MutableFilter): void {
    const isTyping = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const requested = { ...filter, ...(isTyping && { search: this.#typed }) };
    this.#onChange(
      Object.fromEntries(Object.entries(requested).filter(([, values]) => values !== undefined)),
    );
    // If the request is refused, the fields show the current filter again.
    this.#host.requestUpdate();
  }

  readonly #onSearch = ({ target }: Event): void => {
    this.#search = (target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#request({ ...this.#view?.filter }), DEBOUNCE_MS);
  };

  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Enter' && this.#timer !== undefined) this.#request({ ...this.#view?.filter });
  };

  readonly #onUnfold = (): void => {
    this.#isUnfolded = !this.#isUnfolded;
    this.#host.requestUpdate();
  };

  /** Removes a value. What is typed belongs to the filter as it was. */
  #remove(remove: () => void): void {
    this.#search = this.#view?.filter.search ?? '';
    this.#focusField();
    remove();
  }

  /** Moves the focus to the first field, before the button that has it is removed. */
  #focusField(): void {
    this.#municipality.reset();
    const fields = this.#host.renderRoot.querySelectorAll<HTMLElement>('.controls :enabled');
    [...fields].find((field) => field.getClientRects().length)?.focus();
  }

  readonly #onClear = (): void => {
    this.#search = '';
    this.#focusField();
    const filter: MutableFilter = { ...this.#view?.filter };
    for (const criterion of CRITERIA.filter(this.#narrows)) filter[criterion] = undefined;
    this.#request(filter);
  };
}

/** The form sends nothing: the filter applies at once. */
const preventSubmit = (event: Event): void => event.preventDefault();
