import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';

import type { Filter, Geography } from '../feed/filter.js';
import { provincesOf } from '../feed/provinces.js';
import type { Subscription } from '../feed/schema/index.js';
import type { Language, Texts } from '../text/index.js';
import { subscribeTexts } from '../text/subscribe.js';
import { adopt } from './adopt.js';
import { announce } from './announce.js';
import { hiddenName } from './hidden-name.js';
import { lazy } from './lazy.js';

const styles = css`
  #subscribe {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    margin-block-start: 1em;
  }

  #subscribe > p {
    max-inline-size: 65ch;
  }

  .address {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1em;
    inline-size: 100%;
    max-inline-size: 40em;
  }

  .address label {
    flex-basis: 100%;
    font-weight: 700;
  }

  .address input {
    background: transparent;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    color: inherit;
    flex: 1 1 14em;
    font: inherit;
    /* In smaller letters a phone zooms in on the field. */
    font-size: max(1em, 16px);
    min-block-size: var(--_target);
    min-inline-size: 0;
    padding: 0.5em 0.75em;
    text-overflow: ellipsis;
  }
`;

/** What a widget passes to `Subscribe`. */
export interface SubscribeContext {
  /** Those that suit the widget, the best first. At least one is for all provinces. */
  readonly subscriptions: readonly Subscription[];
  /** The filter that the page sets: it may keep the widget within a province. */
  readonly presetFilter: Filter;
  readonly texts: Texts;
  /** Name of the widget. */
  readonly label: string;
}

/**
 * A button that shows how to subscribe to a section in a calendar or news reader, with the address to
 * copy. Loaded for the first feed that has such an address.
 */
export class Subscribe {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #geography: () => Geography | undefined;
  #hasGeographyFailed = false;
  #isOpen = false;
  /** The result of the last click on the copy button. */
  #outcome: 'copied' | 'selected' | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#geography = lazy(host, async () => {
      try {
        return await import('../geo/geography.js');
      } catch {
        // Without the provinces, offer the address for all of them.
        this.#hasGeographyFailed = true;
        return undefined;
      }
    });
    if (host.shadowRoot) adopt(host.shadowRoot, styles);
  }

  render(context: SubscribeContext): TemplateResult {
    return html`<div class="footer">
        <button
          type="button"
          class="button"
          part="subscribe"
          aria-expanded=${this.#isOpen}
          aria-controls="subscribe"
          @click=${this.#onToggle}
        >
          ${subscribeTexts[context.texts.language].subscribe}${hiddenName(context.label)}
        </button>
      </div>
      <div id="subscribe" ?hidden=${!this.#isOpen}>
        ${this.#isOpen ? this.#renderHelp(context) : nothing}
      </div>`;
  }

  #renderHelp({ subscriptions, presetFilter, texts: { language } }: SubscribeContext) {
    const found = this.#choose(subscriptions, presetFilter);
    if (!found) return nothing;
    const texts = subscribeTexts[language];
    const { type, url } = found;
    const isCalendar = type === 'calendar';
    return html`
      <p>${isCalendar ? texts.calendarHelp : texts.newsHelp}</p>
      ${
        isCalendar
          ? html`<a class="button" part="calendar" href=${url.replace(/^https?:/, 'webcal:')}
              >${texts.openCalendar}</a
            >`
          : nothing
      }
      <div class="address">
        <label for="address">${texts.address}</label>
        <input id="address" part="address" readonly .value=${url} @focus=${selectAll} />
        <button type="button" class="button" part="copy" @click=${() => this.#copy(url, language)}>
          ${texts.copy}
        </button>
      </div>
      ${this.#outcome ? html`<p>${texts[this.#outcome]}</p>` : nothing}
    `;
  }

  /**
   * The address for the province that the preset filter is limited to, otherwise the one for all provinces.
   * @returns undefined while the provinces are being loaded.
   */
  #choose(subscriptions: readonly Subscription[], filter: Filter): Subscription | undefined {
    const whole = subscriptions.find(({ province }) => !province);
    const ofProvinces = subscriptions.filter(({ province }) => province);
    if (!ofProvinces.length || !(filter.municipality ?? filter.province)) return whole;
    const geography = this.#geography();
    if (!geography) return this.#hasGeographyFailed ? whole : undefined;
    const [own, other] = provincesOf(filter, geography) ?? [];
    const isOwn = ({ province = '' }: Subscription) =>
      own !== undefined && !other && geography.province(province) === own;
    return ofProvinces.find(isOwn) ?? whole;
  }

  readonly #onToggle = (): void => {
    this.#isOpen = !this.#isOpen;
    this.#host.requestUpdate();
  };

  /** Selects the address where the browser, or the visitor, does not let the page copy it. */
  async #copy(url: string, language: Language): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      this.#outcome = 'copied';
    } catch {
      this.#host.shadowRoot?.querySelector<HTMLInputElement>('#address')?.focus();
      this.#outcome = 'selected';
    }
    this.#host.requestUpdate();
    const { shadowRoot } = this.#host;
    if (shadowRoot) announce(shadowRoot, subscribeTexts[language][this.#outcome], language);
  }
}

const selectAll = ({ target }: Event): void => (target as HTMLInputElement).select();
