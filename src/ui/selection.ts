import type { Filter, Geography } from '../feed/filter.js';
import { matcher, narrowing } from '../feed/filter.js';
import type { Section } from '../feed/read/section.js';
import type { SectionName, Sections } from '../feed/sections.js';
import { report } from './report.js';

/**
 * Leaves the records that a widget may show and that a visitor chose. Most widgets show all: this
 * is fetched when a widget first needs it, and the table of municipalities when a place is named.
 */
export class Selection<S extends SectionName> {
  readonly #host: HTMLElement;
  readonly #section: Section<S>;
  readonly #changed: () => void;
  #geography: Geography | undefined;
  #isLoading = false;

  /** @param changed - Called when it can tell more than before. */
  constructor(host: HTMLElement, section: Section<S>, changed: () => void) {
    this.#host = host;
    this.#section = section;
    this.#changed = changed;
  }

  /**
   * @param bounds - What the webmaster lets the widget show; no visitor can widen it.
   * @param chosen - What visitors chose.
   * @param subgoals - To know them by their numbers.
   * @returns undefined while it cannot be told yet what is within bounds.
   */
  of(
    records: readonly Sections[S][],
    bounds: Filter,
    chosen: Filter,
    subgoals: readonly Sections['subgoals'][],
  ): readonly Sections[S][] | undefined {
    const isWithin = this.#matcher(bounds, subgoals);
    // A choice waits, with everything shown, until it can be told what fits.
    const fits = this.#matcher(this.narrowing(chosen), subgoals) ?? (() => true);
    return isWithin && records.filter((record) => isWithin(record) && fits(record));
  }

  /** The part of what visitors chose that narrows this section. */
  narrowing(chosen: Filter): Filter {
    return narrowing(chosen, this.#section);
  }

  #matcher(
    filter: Filter,
    subgoals: readonly Sections['subgoals'][],
  ): ((record: Sections[S]) => boolean) | undefined {
    const geography = this.#geography;
    if ((filter.municipality ?? filter.province) && !geography) {
      void this.#loadGeography(filter);
      return undefined;
    }
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
      this.#changed();
    } catch {
      report(`<${this.#host.localName}>: the table of municipalities could not be fetched.`);
    }
  }
}
