import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { FeedController, FeedHost } from '../feed/controller.js';
import { DiaFilterChangeEvent } from '../feed/events.js';
import type { Criterion, Filter, Geography } from '../feed/filter.js';
import { matcher, narrowing } from '../feed/filter.js';
import type { Section } from '../feed/read/section.js';
import type { SectionName, Sections } from '../feed/sections.js';
import type { Texts } from '../text/index.js';
import { report } from './report.js';

/**
 * Leaves the records that a widget may show and that a visitor chose. Most widgets show all: this
 * is fetched when a widget first needs it, and the table of municipalities when a place is named.
 */
export class Selection<S extends SectionName> {
  readonly #host: FeedHost;
  readonly #section: Section<S>;
  readonly #feed: FeedController<S>;
  #geography: Geography | undefined;
  #isLoading = false;

  constructor(host: FeedHost, section: Section<S>, feed: FeedController<S>) {
    this.#host = host;
    this.#section = section;
    this.#feed = feed;
  }

  /**
   * @param bounds - What the webmaster lets the widget show; no visitor can widen it.
   * @param chosen - What visitors chose.
   * @returns undefined while it cannot be told yet what is within bounds.
   */
  of(
    records: readonly Sections[S][],
    bounds: Filter,
    chosen: Filter,
  ): readonly Sections[S][] | undefined {
    const isWithin = this.#matcher(bounds);
    // A choice waits, with everything shown, until it can be told what fits.
    const fits = this.#matcher(narrowing(chosen, this.#section)) ?? (() => true);
    return isWithin && records.filter((record) => isWithin(record) && fits(record));
  }

  /**
   * Says what visitors narrowed the widget by, and offers to undo it.
   * @param keepFocus - Does what takes away the button that was pressed.
   */
  renderNote(
    { filtered, clear }: Texts,
    keepFocus: (act: () => void) => Promise<void>,
  ): TemplateResult | typeof nothing {
    const choice = narrowing(this.#feed.filter, this.#section);
    const values = Object.values<string | readonly string[]>({ ...choice }).flat();
    if (!values.length) return nothing;
    const subgoals = this.#feed.records('subgoals');
    const names = values.map((value) => subgoals.find(({ id }) => id === value)?.title ?? value);
    const undo = () => {
      const rest = { ...this.#feed.filter };
      for (const criterion of Object.keys(choice) as Criterion[]) delete rest[criterion];
      this.#host.dispatchEvent(new DiaFilterChangeEvent(rest));
    };
    return html`<p class="filter">
      ${filtered(names.join(', '))}
      <button type="button" class="button" @click=${() => void keepFocus(undo)}>${clear}</button>
    </p>`;
  }

  #matcher(filter: Filter): ((record: Sections[S]) => boolean) | undefined {
    const geography = this.#geography;
    if ((filter.municipality ?? filter.province) && !geography) {
      void this.#loadGeography(filter);
      return undefined;
    }
    const subgoals = this.#feed.records('subgoals');
    return matcher(this.#section, filter, { subgoals, ...(geography && { geography }) });
  }

  async #loadGeography({ municipality = [], province = [] }: Filter): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      const geography = await import('../geo/geography.js');
      const unknown = [
        ...municipality.filter((name) => !geography.municipality(name)),
        ...province.filter((name) => !geography.province(name)),
      ];
      for (const name of unknown) {
        report(`<${this.#host.localName}>: we know no municipality or province "${name}".`);
      }
      this.#geography = geography;
      this.#host.requestUpdate();
    } catch {
      report(`<${this.#host.localName}>: the table of municipalities could not be fetched.`);
    }
  }
}
