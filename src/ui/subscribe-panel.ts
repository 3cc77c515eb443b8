import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';

import type { Filter, Geography } from '../feed/filter.js';
import { provincesOf } from '../feed/provinces.js';
import type { Subscription } from '../feed/schema/index.js';
import { subscribeTexts } from '../text/subscribe.js';
import { adopt } from './adopt.js';
import type { SubscribeContext } from './subscribe-button.js';

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
    min-block-size: max(44px, var(--_target));
    min-inline-size: 0;
    padding: 0.5em 0.75em;
    text-overflow: ellipsis;
  }
`;

/** Says how to follow a section in a calendar or news reader, with the address to copy. */
export class SubscribePanel {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #geography: Geography | undefined;
  #isLoading = false;
  #hasFailed = false;
  /** What came of copying. */
  #outcome: 'copied' | 'selected' | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    if (host.shadowRoot) adopt(host.shadowRoot, styles);
  }

  /** @param context - Its subscriptions all suit the widget; the first one is the best. */
  render({ subscriptions, presetFilter, ...context }: SubscribeContext): unknown {
    if (this.#needsGeography(subscriptions, presetFilter)) {
      void this.#loadGeography();
      return nothing;
    }
    const texts = subscribeTexts[context.texts.language];
    const found = this.#choose(subscriptions, presetFilter);
    if (!found) return nothing;
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
        <button type="button" class="button" part="copy" @click=${() => this.#copy(url)}>
          ${texts.copy}
        </button>
      </div>
      <p role="status">${this.#outcome && texts[this.#outcome]}</p>
    `;
  }

  /** Whether it cannot be told yet which of the addresses is that of the province of the widget. */
  #needsGeography(
    subscriptions: readonly Subscription[],
    { municipality, province }: Filter,
  ): boolean {
    const isWithinPlace = municipality ?? province;
    const isKnown = this.#geography ?? this.#hasFailed;
    return !isKnown && isWithinPlace !== undefined && subscriptions.some((one) => one.province);
  }

  /** The address of the one province that the page keeps the widget within, else that of everything. */
  #choose(subscriptions: readonly Subscription[], filter: Filter): Subscription | undefined {
    const geography = this.#geography;
    const [own, other] = (geography && provincesOf(filter, geography)) ?? [];
    const ofProvince = subscriptions.find(
      ({ province }) => own && !other && province && geography?.province(province) === own,
    );
    return ofProvince ?? subscriptions.find(({ province }) => !province);
  }

  /** Without it, visitors get the address of everything. */
  async #loadGeography(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#geography = await import('../geo/geography.js').catch(() => undefined);
    this.#hasFailed = !this.#geography;
    this.#host.requestUpdate();
  }

  /** Selects the address where the browser, or the visitor, does not let the page copy it. */
  async #copy(url: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      this.#outcome = 'copied';
    } catch {
      this.#host.shadowRoot?.querySelector<HTMLInputElement>('#address')?.focus();
      this.#outcome = 'selected';
    }
    this.#host.requestUpdate();
  }
}

const selectAll = ({ target }: Event): void => (target as HTMLInputElement).select();
