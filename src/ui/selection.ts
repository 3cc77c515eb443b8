import type { ReactiveControllerHost } from 'lit';

import type * as filtering from '../feed/filter.js';
import type { Filter, Geography } from '../feed/filter.js';
import type { SectionName, Sections } from '../feed/sections.js';
import { report } from './report.js';

/**
 * Leaves the records that a widget may show and that a visitor chose. Most widgets show all, so
 * what it takes to filter, and the table of municipalities, are fetched when first needed.
 */
export class Selection<S extends SectionName> {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #section: S;
  #module: typeof filtering | undefined;
  #geography: Geography | undefined;
  #isLoading = false;

  constructor(host: ReactiveControllerHost & HTMLElement, section: S) {
    this.#host = host;
    this.#section = section;
  }

  /**
   * @param bounds - What the webmaster lets the widget show; no visitor can widen it.
   * @param chosen - What visitors chose; it waits until it can be told what fits.
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
    if (!isWithin) return undefined;
    const fits = this.#matcher(this.#module ? this.narrowing(chosen) : chosen, subgoals);
    return records.filter((record) => isWithin(record) && (!fits || fits(record)));
  }

  /** The part of what visitors chose that narrows this section. */
  narrowing(chosen: Filter): Filter {
    return this.#module?.narrowing(chosen, this.#section) ?? {};
  }

  #matcher(
    filter: Filter,
    subgoals: readonly Sections['subgoals'][],
  ): ((record: Sections[S]) => boolean) | undefined {
    if (!Object.keys(filter).length) return () => true;
    const isLocal = filter.municipality !== undefined || filter.province !== undefined;
    if (!this.#module || (isLocal && !this.#geography)) {
      if (!this.#isLoading) void this.#load(filter, isLocal);
      return undefined;
    }
    const geography = this.#geography;
    return this.#module.matcher(this.#section, filter, {
      subgoals,
      ...(geography && { geography }),
    });
  }

  async #load(filter: Filter, isLocal: boolean): Promise<void> {
    this.#isLoading = true;
    try {
      this.#module ??= await import('../feed/filter.js');
      if (isLocal && !this.#geography) {
        this.#geography = await import('../geo/geography.js');
        this.#reportUnknown(filter, this.#geography);
      }
      this.#isLoading = false;
      this.#host.requestUpdate();
    } catch {
      report(`<${this.#host.localName}>: what it takes to filter could not be fetched.`);
    }
  }

  #reportUnknown({ municipality = [], province = [] }: Filter, geography: Geography): void {
    const unknown = [
      ...municipality.filter((name) => !geography.municipality(name)),
      ...province.filter((name) => !geography.province(name)),
    ];
    for (const name of unknown) {
      report(`<${this.#host.localName}>: "${name}" is no municipality or province that we know.`);
    }
  }
}
