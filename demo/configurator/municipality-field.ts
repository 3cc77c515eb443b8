import type { PropertyValues, TemplateResult } from 'lit';
import { LitElement } from 'lit';

import { formatCount } from '../../src/text/count.js';
import { nl } from '../../src/text/nl/common.js';
import { filter } from '../../src/text/nl/filter.js';
import { Combobox } from '../../src/ui/combobox.js';
import type { FilterState } from '../../src/ui/filter-options.js';
import { suggestMunicipalities } from '../../src/ui/filter-options.js';

const { noMunicipality, suggestions } = filter.controls;

/** The combobox of the filters, with which one municipality after another is chosen. */
export class MunicipalityField extends LitElement {
  static override properties = {
    state: { attribute: false },
    label: { attribute: false },
    onChoose: { attribute: false },
  };

  /** The municipalities of the feed, with how many records each has. */
  state: FilterState | undefined;
  label = '';
  /** Called with the name of a municipality that was chosen. */
  onChoose: ((name: string) => void) | undefined;

  readonly #combobox = new Combobox(this, 'set-municipality', (code) => {
    const name = code && (this.state?.geography?.municipality(code)?.name ?? code);
    if (name) this.onChoose?.(name);
  });

  /** In the page itself, which has the styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return this.#combobox.render({
      label: this.label,
      placeholder: '',
      selected: '',
      suggest: (text) => this.state && suggestMunicipalities(this.state, text),
      noSuggestions: noMunicipality,
      countMessage: (count) => formatCount(count, suggestions, nl),
      language: 'nl',
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // The combobox has no text of its own below its label.
    this.querySelector('input')?.setAttribute('aria-describedby', 'set-municipality-help');
  }
}

const TAG = 'configurator-municipality';
if (!customElements.get(TAG)) customElements.define(TAG, MunicipalityField);

declare global {
  interface HTMLElementTagNameMap {
    'configurator-municipality': MunicipalityField;
  }
}
