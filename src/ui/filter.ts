import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';

import type { FacetCounts } from '../feed/facets.js';
import type { Criterion, Facet, Filter } from '../feed/filter.js';
import { CRITERIA, meaning } from '../feed/filter.js';
import type { Sections } from '../feed/sections.js';
import type * as Geography from '../geo/geography.js';
import { counted, written } from '../text/count.js';
import type { FilterTexts, Noun, Texts } from '../text/index.js';
import { fold } from '../util/fold.js';
import { kindName } from '../util/kind-name.js';
import type { Suggestion } from './combobox.js';
import { Combobox } from './combobox.js';

/** What they say in Dutch. */
export { filter as texts } from '../text/nl/filter.js';
export { styles } from './filter.styles.js';

/** What the fields of a filter show. */
export interface FilterView {
  /** In this order. */
  readonly fields: readonly Criterion[];
  readonly filter: Filter;
  /** undefined while they are not known: then the fields are there with what is known. */
  readonly counts: Partial<FacetCounts> | undefined;
  readonly subgoals: readonly Sections['subgoals'][];
  readonly themes: readonly Sections['themes'][];
  readonly geography: typeof Geography | undefined;
  /** What a kind is called; else as it reads itself. */
  readonly kindName?: (kind: string) => string;
  readonly shown: number;
  readonly all: number;
  /** Whether somebody else tells of a change: the `dia-feed`, once for all who follow it. */
  readonly isSilent?: boolean;
  /** Whether these are still of what was chosen before. */
  readonly isBehind?: boolean;
  /** What there are so many of. */
  readonly counted: Noun;
  /** Tells the fields of several widgets on a page apart. */
  readonly title?: string | undefined;
  readonly texts: Texts & FilterTexts;
}

/** A filter that is being put together. */
type Wish = { -readonly [C in Criterion]?: Filter[C] | undefined };

/** How long after the last letter a search begins, in milliseconds. */
const PAUSE = 150;

/** A list of more is of no use, and slow. */
const MOST_OPTIONS = 500;
const MOST_SUGGESTIONS = 8;

/** The fields with which a visitor searches and filters, in the shadow root of a widget. */
export class FilterControls {
  readonly #host: LitElement;
  readonly #change: (filter: Filter) => void;
  readonly #municipality: Combobox;
  #view: FilterView | undefined;
  /** The line that says how many are shown. */
  #found: TemplateResult | undefined;
  /** What stands in the search field. */
  #search = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the fields are shown where there is little room. */
  #isUnfolded = false;

  /** @param change - Told what a visitor asks for; nothing is chosen before `render` says so. */
  constructor(host: LitElement, change: (filter: Filter) => void) {
    this.#host = host;
    this.#change = change;
    this.#municipality = new Combobox(host, 'municipality', (value) =>
      this.#set('municipality', value),
    );
  }

  render(view: FilterView): TemplateResult {
    const { search } = view.filter;
    // Not while a visitor types, nor when it is only what was typed, come back.
    const isElsewhere = search !== this.#view?.filter.search && search !== this.#typed;
    if (isElsewhere && this.#timer === undefined) this.#search = search ?? '';
    this.#view = view;

    const { controls } = view.texts;
    // The search stands apart when it comes first.
    const isFirst = view.fields[0] === 'search';
    const fields = view.fields.filter((field) =>
      field === 'search' ? !isFirst : view.counts?.[field]?.size !== 0,
    );
    const chosen = fields.filter((field) => view.filter[field]?.length).length;
    const about = controls.about(view.counted[1]) + (view.title ? `: ${view.title}` : '');
    const count = fields.length + Number(isFirst);
    return html`<form
      class="controls of-${count}"
      role="search"
      aria-label=${about}
      @submit=${stay}
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
      ${this.#renderFound(view)}
    </form>`;
  }

  #renderField(view: FilterView, field: Criterion): TemplateResult {
    switch (field) {
      case 'search':
        return this.#renderSearch(view);
      case 'municipality':
        return this.#renderMunicipality(view);
      case 'subgoal':
      case 'theme':
      case 'kind':
      case 'province':
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

  #renderSelect(view: FilterView, facet: Facet): TemplateResult {
    const [label, all] = view.texts.controls.facets[facet];
    const { options, several } = optionsOf(view, facet);
    const isChosen = options.some((option) => option.isChosen);
    return html`<div class="field">
      <label for=${facet}>${label}</label>
      <select
        id=${facet}
        @change=${({ target }: Event) => this.#set(facet, (target as HTMLSelectElement).value)}
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
    const { geography, texts, filter } = view;
    const { facets, noMunicipality, suggestions } = texts.controls;
    const [label, all] = facets.municipality;
    const names = filter.municipality?.map((text) => geography?.municipality(text)?.name ?? text);
    return this.#municipality.render({
      label,
      placeholder: all,
      chosen: names?.join(', ') ?? '',
      suggest: (text) => suggest(view, text),
      none: noMunicipality,
      some: (count) => counted(count, suggestions, texts),
    });
  }

  #renderFound({
    shown,
    all,
    counted: noun,
    texts,
    isSilent,
    isBehind,
  }: FilterView): TemplateResult {
    if (isBehind && this.#found) return this.#found;
    const isNarrowed = CRITERIA.some(this.#narrows);
    const { controls, clear } = texts;
    const things = counted(all, noun, texts);
    const count = isNarrowed ? controls.found(written(shown, texts), things) : things;
    return (this.#found = html`<div class="found">
      <p role="status" aria-live=${isSilent ? 'off' : nothing}>${all ? count : nothing}</p>
      ${
        isNarrowed
          ? html`<button type="button" class="button" @click=${this.#onClear}>${clear}</button>`
          : nothing
      }
    </div>`);
  }

  /** Whether something is chosen that means anything here: a filter may be that of a whole page. */
  readonly #narrows = (criterion: Criterion): boolean => {
    const { filter, counts } = this.#view as FilterView;
    const isSaid = criterion === 'search' || counts?.[criterion]?.size !== 0;
    return isSaid && Boolean(filter[criterion]?.length);
  };

  /** What stands in the search field, as a filter has it. */
  get #typed(): string | undefined {
    return this.#search.trim() || undefined;
  }

  #set(facet: Facet, value: string | undefined): void {
    this.#ask({ ...this.#view?.filter, [facet]: value ? [value] : undefined });
  }

  /** Asks for a filter, with what was typed in the meantime. */
  #ask(filter: Wish): void {
    const isTyping = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const asked = { ...filter, ...(isTyping && { search: this.#typed }) };
    this.#change(
      Object.fromEntries(Object.entries(asked).filter(([, values]) => values !== undefined)),
    );
    // Should nobody follow, the fields say again what is chosen.
    this.#host.requestUpdate();
  }

  readonly #onSearch = ({ target }: Event): void => {
    this.#search = (target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask({ ...this.#view?.filter }), PAUSE);
  };

  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Enter' && this.#timer !== undefined) this.#ask({ ...this.#view?.filter });
  };

  readonly #onUnfold = (): void => {
    this.#isUnfolded = !this.#isUnfolded;
    this.#host.requestUpdate();
  };

  readonly #onClear = (): void => {
    this.#search = '';
    this.#municipality.reset();
    // Before the button goes away.
    const fields = this.#host.renderRoot.querySelectorAll<HTMLElement>('.controls :enabled');
    [...fields].find((field) => field.getClientRects().length)?.focus();
    const filter: Wish = { ...this.#view?.filter };
    for (const criterion of CRITERIA.filter(this.#narrows)) filter[criterion] = undefined;
    this.#ask(filter);
  };
}

/** Nothing is sent: what a visitor chooses is followed at once. */
const stay = (event: Event): void => event.preventDefault();

interface Option {
  readonly value: string;
  readonly name: string;
  readonly language?: string | undefined;
  readonly count: number | undefined;
  readonly isChosen: boolean;
}

const { compare } = new Intl.Collator('nl');

/** What can be chosen of a criterion, and the names of what is when that is more than one. */
function optionsOf(view: FilterView, facet: Facet): { options: Option[]; several?: string } {
  const { subgoals, geography } = view;
  const counts = view.counts?.[facet];
  const { wanted } = meaning(facet, { subgoals, ...(geography && { geography }) });
  const chosen = new Set(view.filter[facet]?.map((text) => wanted(text) ?? text));
  const known = namesOf(view, facet);
  const nameOf = (facet === 'kind' ? view.kindName : undefined) ?? kindName;
  const others = [...new Set([...(counts?.keys() ?? []), ...chosen])]
    .filter((value) => !known.has(value))
    .map((value) => [value, { name: nameOf(value) }] as const)
    .sort(([, one], [, other]) => compare(one.name, other.name));
  const options: Option[] = [...known, ...others]
    // What no record has is no choice.
    .filter(([value]) => !counts || counts.has(value) || chosen.has(value))
    .slice(0, MOST_OPTIONS)
    .map(([value, said]) => ({
      value,
      ...said,
      count: counts && (counts.get(value) ?? 0),
      isChosen: chosen.size === 1 && chosen.has(value),
    }));
  if (chosen.size < 2) return { options };
  const names = options.filter(({ value }) => chosen.has(value)).map(({ name }) => name);
  return { options, several: names.join(', ') };
}

const named = ({ id, title, language }: Sections['subgoals'] | Sections['themes']) =>
  [id, { name: title, language }] as const;

/** The names of values that others than the records give them, in the order of the list. */
function namesOf(
  view: FilterView,
  facet: Facet,
): ReadonlyMap<string, Pick<Option, 'name' | 'language'>> {
  switch (facet) {
    case 'subgoal': {
      const number = (subgoal: Sections['subgoals']) => subgoal.number ?? Infinity;
      const sorted = [...view.subgoals].sort((one, other) => number(one) - number(other) || 0);
      return new Map(sorted.map(named));
    }
    case 'theme':
      return new Map(view.themes.map(named));
    case 'province': {
      const provinces = Object.entries(view.geography?.PROVINCES ?? {});
      provinces.sort(([, one], [, other]) => compare(one, other));
      return new Map(provinces.map(([code, name]) => [code, { name }]));
    }
    case 'kind':
    case 'municipality':
      return new Map();
  }
}

/**
 * The municipalities that a visitor may mean: first those with records, and of these first those
 * whose name begins so; without a text those with most.
 */
function suggest({ counts, geography }: FilterView, text: string): Suggestion[] | undefined {
  if (!geography) return undefined;
  const counted = counts?.municipality;
  const key = fold(text);
  const meant = geography.municipality(text)?.code;
  const known = geography.searchMunicipalities(text).map(({ municipality, otherName, isFront }) => {
    const { code, name } = municipality;
    const count = counted && (counted.get(code) ?? 0);
    const rank = (isFront ? 0 : 2) + (otherName ? 1 : 0);
    return { value: code, label: name, hint: otherName, count, isMeant: code === meant, rank };
  });
  // Places that only the records know.
  const others = [...(counted ?? [])].flatMap(([value, count]) => {
    const name = geography.municipality(value) ? '' : fold(value);
    const isFront = name.startsWith(key);
    const isFound = name && (isFront || name.includes(` ${key}`));
    return isFound
      ? [{ value, label: value, count, isMeant: name === key, rank: isFront ? 0 : 2 }]
      : [];
  });
  return [...known, ...others]
    .sort(
      (one, other) =>
        Number(one.count === 0) - Number(other.count === 0) ||
        (key ? one.rank - other.rank : (other.count ?? 0) - (one.count ?? 0)) ||
        compare(one.label, other.label),
    )
    .slice(0, MOST_SUGGESTIONS);
}
