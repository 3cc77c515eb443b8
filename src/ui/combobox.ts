import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

/** What can be chosen for what was typed. */
export interface Suggestion {
  readonly value: string;
  readonly label: string;
  /** Another name by which it was found. */
  readonly hint?: string | undefined;
  /** How many records it leaves; with none it is shown, and cannot be chosen. */
  readonly count?: number | undefined;
  /** Whether nothing else can be meant by what was typed. */
  readonly isMeant: boolean;
}

export interface ComboboxView {
  readonly label: string;
  readonly placeholder: string;
  /** What is chosen, as it is read; empty for nothing. */
  readonly chosen: string;
  /** Best first; undefined while it cannot be told. */
  readonly suggest: (text: string) => readonly Suggestion[] | undefined;
  /** Said when there are no suggestions. */
  readonly none: string;
  /** Says how many there are. */
  readonly some: (count: number) => string;
}

/**
 * A text field with suggestions, of which one can be chosen.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Combobox {
  readonly #host: LitElement;
  readonly #id: string;
  readonly #choose: (value: string | undefined) => void;
  /** What is being typed; undefined while what is chosen stands there. */
  #text: string | undefined;
  #isOpen = false;
  /** The suggestion that the arrow keys went to. */
  #active = -1;
  #suggestions: readonly Suggestion[] = [];
  #view: ComboboxView | undefined;

  /** @param id - One that nothing else in the shadow root of the host has. */
  constructor(host: LitElement, id: string, choose: (value: string | undefined) => void) {
    this.#host = host;
    this.#id = id;
    this.#choose = choose;
  }

  render(view: ComboboxView): TemplateResult {
    this.#view = view;
    const { label, placeholder, chosen, none, some } = view;
    const found = this.#isOpen ? view.suggest(this.#text ?? chosen) : undefined;
    this.#suggestions = found ?? [];
    const count = this.#suggestions.length;
    this.#active = Math.min(this.#active, count - 1);
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
        .value=${live(this.#text ?? chosen)}
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
      <p class=${found && !count ? 'suggestions none' : 'visually-hidden'} role="status">
        ${found && (count ? some(count) : none)}
      </p>
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

  /** Puts back what is chosen, whatever was typed. */
  reset(): void {
    this.#text = undefined;
    this.#close();
  }

  #open(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#isOpen = false;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  #activate(index: number): void {
    this.#active = index;
    this.#open();
    void this.#host.updateComplete.then(() => {
      const option = this.#host.renderRoot.querySelector(`#${this.#id}-${this.#active}`);
      option?.scrollIntoView({ block: 'nearest' });
    });
  }

  #take({ value, count }: Suggestion): void {
    if (count === 0) return;
    this.reset();
    this.#choose(value);
  }

  /** What a visitor means who typed. */
  #meant(): Suggestion | undefined {
    const found = this.#text ? this.#view?.suggest(this.#text) : undefined;
    return found?.find(({ isMeant }) => isMeant);
  }

  #leave(suggestion: Suggestion | undefined): void {
    if (suggestion) this.#take(suggestion);
    this.reset();
  }

  #clear(): void {
    this.#text = '';
    this.#close();
    if (this.#view?.chosen) this.#choose(undefined);
  }

  readonly #onInput = ({ target }: Event): void => {
    this.#text = (target as HTMLInputElement).value;
    this.#active = -1;
    if (this.#text.trim()) this.#open();
    else this.#clear();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    // What a visitor still composes is no key of ours.
    if (event.isComposing) return;
    const [only, ...others] = this.#suggestions;
    const count = this.#suggestions.length;
    const active = this.#suggestions[this.#active];
    switch (event.key) {
      case 'ArrowDown':
        this.#activate((this.#active + 1) % (count || 1));
        break;
      case 'ArrowUp':
        // With nothing open yet, the last of what opens.
        this.#activate(this.#active > 0 ? this.#active - 1 : count ? count - 1 : Infinity);
        break;
      case 'Enter': {
        const suggestion = active ?? this.#meant() ?? (others.length ? undefined : only);
        if (suggestion) this.#take(suggestion);
        break;
      }
      case 'Escape':
        if (this.#isOpen) this.#close();
        else if (this.#text ?? this.#view?.chosen) this.#clear();
        else return;
        break;
      case 'Tab':
        this.#leave(active ?? this.#meant());
        return;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        // The caret moves: the visitor is back in the text.
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
    if (suggestion) this.#take(suggestion);
  };

  readonly #onFocus = ({ target }: Event): void => (target as HTMLInputElement).select();

  readonly #onBlur = (): void => {
    this.#leave(this.#meant());
  };
}

/** A suggestion is pressed without leaving the field. */
const keepFocus = (event: Event): void => event.preventDefault();
