import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

import type { Language } from '../text/languages.js';
import { announce } from './announce.js';

/** A value that a visitor may mean by the text in the field. */
export interface Suggestion {
  readonly value: string;
  readonly label: string;
  /** Another name, if it was found by that. */
  readonly hint?: string | undefined;
  /** How many records have it. A suggestion with 0 is shown, and cannot be selected. */
  readonly count?: number | undefined;
  /** Whether the text is exactly its name, so that nothing else can be meant. */
  readonly isExact: boolean;
}

export interface ComboboxView {
  readonly label: string;
  readonly placeholder: string;
  /** Text of the selected value; empty for none. */
  readonly selected: string;
  /** The suggestions for a text, best first; undefined while they are not known. */
  readonly suggest: (text: string) => readonly Suggestion[] | undefined;
  /** Message if there are no suggestions. */
  readonly noSuggestions: string;
  /** Message with the number of suggestions, for screen readers. */
  readonly countMessage: (count: number) => string;
  /** Of these texts. */
  readonly language: Language;
}

/**
 * A text field with suggestions, of which a visitor selects one.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Combobox {
  readonly #host: LitElement;
  readonly #id: string;
  readonly #onSelect: (value: string | undefined) => void;
  /** Text that is being typed; undefined while the field shows the selected value. */
  #text: string | undefined;
  /** The text whose suggestions were announced. */
  #announcedFor: string | undefined;
  #isOpen = false;
  /** Index of the suggestion that the arrow keys moved to; -1 for none. */
  #active = -1;
  #suggestions: readonly Suggestion[] = [];
  #view: ComboboxView | undefined;

  /**
   * @param id - Unique in the shadow root of the host.
   * @param onSelect - Called with the value that a visitor selects; undefined when they clear the field.
   */
  constructor(host: LitElement, id: string, onSelect: (value: string | undefined) => void) {
    this.#host = host;
    this.#id = id;
    this.#onSelect = onSelect;
  }

  render(view: ComboboxView): TemplateResult {
    this.#view = view;
    const { label, placeholder, selected, noSuggestions, countMessage } = view;
    const found = this.#isOpen ? view.suggest(this.#text ?? selected) : undefined;
    this.#suggestions = found ?? [];
    const count = this.#suggestions.length;
    this.#active = Math.min(this.#active, count - 1);
    if (found && this.#text !== this.#announcedFor) {
      this.#announcedFor = this.#text;
      this.#announce(count ? countMessage(count) : noSuggestions);
    }
    const list = `${this.#id}-list`;
    return html`<div class="field" @keydown=${this.#onKey} @click=${this.#onClick}>
      <label id="${this.#id}-label" for=${this.#id}>${label}</label>
      <input
        id=${this.#id}
        role="combobox"
        aria-labelledby="${this.#id}-label"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-controls=${list}
        aria-expanded=${count > 0}
        aria-activedescendant=${this.#active < 0 ? nothing : `${this.#id}-${this.#active}`}
        placeholder=${placeholder}
        .value=${live(this.#text ?? selected)}
        @input=${this.#onInput}
        @focus=${this.#onFocus}
        @blur=${this.#onBlur}
      />
      <div
        id=${list}
        class="suggestions"
        role="listbox"
        aria-labelledby="${this.#id}-label"
        ?hidden=${!count}
        @mousedown=${keepFocus}
      >
        ${this.#suggestions.map((suggestion, index) => this.#renderOption(suggestion, index))}
      </div>
      ${found && !count ? html`<p class="suggestions none">${noSuggestions}</p>` : nothing}
    </div>`;
  }

  #renderOption({ label, hint, count }: Suggestion, index: number): TemplateResult {
    return html`<div
      id="${this.#id}-${index}"
      role="option"
      aria-selected=${index === this.#active}
      aria-disabled=${count === 0 || nothing}
    >
      <span>${label}${hint && ` (${hint})`}</span>
      ${count === undefined ? nothing : html`<span>(${count})</span>`}
    </div>`;
  }

  /** Drops what was typed: the field shows the selected value. */
  reset(): void {
    this.#text = undefined;
    this.#close();
  }

  #open(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  #close(): void {
    if (this.#isOpen) this.#announce('');
    this.#announcedFor = undefined;
    this.#isOpen = false;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  #announce(text: string): void {
    if (this.#view) announce(this.#host.renderRoot, text, this.#view.language);
  }

  #activate(index: number): void {
    this.#active = index;
    this.#open();
    void this.#host.updateComplete.then(() => {
      const option = this.#host.renderRoot.querySelector(`#${this.#id}-${this.#active}`);
      option?.scrollIntoView({ block: 'nearest' });
    });
  }

  #select({ value, count }: Suggestion): void {
    if (count === 0) return;
    this.reset();
    this.#onSelect(value);
  }

  /** The suggestion that is exactly what was typed. */
  #exactMatch(): Suggestion | undefined {
    const found = this.#text ? this.#view?.suggest(this.#text) : undefined;
    return found?.find(({ isExact }) => isExact);
  }

  #leave(suggestion: Suggestion | undefined): void {
    if (suggestion) this.#select(suggestion);
    this.reset();
  }

  #clear(): void {
    this.#text = '';
    this.#close();
    if (this.#view?.selected) this.#onSelect(undefined);
  }

  readonly #onInput = ({ target }: Event): void => {
    this.#text = (target as HTMLInputElement).value;
    this.#active = -1;
    if (this.#text.trim()) this.#open();
    else this.#clear();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    // The key belongs to the input method with which a character is being composed.
    if (event.isComposing) return;
    const [only, ...others] = this.#suggestions;
    const count = this.#suggestions.length;
    const active = this.#suggestions[this.#active];
    switch (event.key) {
      case 'ArrowDown':
        this.#activate((this.#active + 1) % (count || 1));
        break;
      case 'ArrowUp':
        // The last suggestion, also if the list is still closed.
        this.#activate(this.#active > 0 ? this.#active - 1 : count ? count - 1 : Infinity);
        break;
      case 'Enter': {
        const suggestion = active ?? this.#exactMatch() ?? (others.length ? undefined : only);
        if (suggestion) this.#select(suggestion);
        break;
      }
      case 'Escape':
        if (this.#isOpen) this.#close();
        else if (this.#text ?? this.#view?.selected) this.#clear();
        else return;
        break;
      case 'Tab':
        this.#leave(active ?? this.#exactMatch());
        return;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        // These move the caret in the text.
        this.#active = -1;
        this.#host.requestUpdate();
        return;
      default:
        return;
    }
    event.preventDefault();
  };

  readonly #onClick = ({ target }: Event): void => {
    const option = (target as Element).closest('[role="option"]');
    const index = [...(option?.parentElement?.children ?? [])].indexOf(option as Element);
    const suggestion = this.#suggestions[index];
    if (suggestion) this.#select(suggestion);
  };

  readonly #onFocus = ({ target }: Event): void => (target as HTMLInputElement).select();

  readonly #onBlur = (): void => {
    this.#leave(this.#exactMatch());
  };
}

/** Keeps the focus in the field when a suggestion is pressed. */
const keepFocus = (event: Event): void => event.preventDefault();
