import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { FeedController, FeedHost } from '../feed/controller.js';
import { DiaFilterChangeEvent } from '../feed/events.js';
import type { Criterion, Filter, Knowledge } from '../feed/filter.js';
import {
  CRITERIA,
  FACETS,
  appliesTo,
  facet,
  isListOf,
  needsKnowledge,
  unknownPlaces,
} from '../feed/filter.js';
import type { Section } from '../feed/read/section.js';
import { subgoals } from '../feed/read/sections/subgoals.js';
import { RecordIndex } from '../feed/record-index.js';
import type { SectionName, Sections } from '../feed/sections.js';
import type * as Geography from '../geo/geography.js';
import type { FilterTexts, Texts } from '../text/index.js';
import { filter as dutch } from '../text/nl/filter.js';
import { atOnce } from '../util/at-once.js';
import { keepFocus } from './focus.js';
import { chosenNames, kindNameIn } from './names.js';
import { warnAbout } from './warn-about.js';

/** The texts of another language already include these. */
const withDutch = (texts: Texts): FilterTexts => ({ ...dutch, ...texts });

/** Filters the records of a widget: by its attributes, and by what visitors chose. */
export interface RecordFilter<S extends SectionName> {
  /** Whether the result still belongs to an earlier state of the feed. */
  readonly isOutdated?: boolean;
  /**
   * @param presetFilter - Set by the attributes of the widget; visitors cannot undo it.
   * @param sharedFilter - Set by visitors, in the `dia-feed` around the widget.
   * @returns The matching records; undefined while data for the preset filter is being loaded.
   */
  apply(
    records: readonly Sections[S][],
    presetFilter: Filter,
    sharedFilter: Filter,
  ): readonly Sections[S][] | undefined;
  /** Message if no record matches the visitors' filter; undefined if they did not filter. */
  noMatches(texts: Texts): string | undefined;
  /**
   * Shows what visitors filtered the widget by, with a button to undo it if no `dia-filter` on the page
   * has one. If nothing of their filter applies to the widget, it says so.
   */
  renderNote(texts: Texts): TemplateResult | typeof nothing;
}

/** The records that match the preset filter, and all that they depend on. */
interface Allowed<S extends SectionName> {
  readonly dependsOn: readonly unknown[];
  readonly index: RecordIndex<Sections[S]>;
}

/**
 * Filters a list at once. This module is loaded when a widget first has something to filter, and the
 * table of municipalities when a filter first names a place.
 */
export class ListFilter<S extends SectionName> implements RecordFilter<S> {
  readonly #host: FeedHost;
  readonly #section: Section<S>;
  readonly #feed: FeedController<S>;
  readonly #fail: (cause: unknown) => void;
  #geography: typeof Geography | undefined;
  #isLoading = false;
  #hasFailed = false;
  #allowed: Allowed<S> | undefined;
  /** The part of the visitors' filter that applies to these records. */
  #visitorFilter: Filter = {};
  /** The last result: widgets ask for it at each update. */
  #result:
    | {
        readonly allowed: Allowed<S>;
        readonly sharedFilter: Filter | undefined;
        readonly found: readonly Sections[S][];
      }
    | undefined;

  /** @param fail - Called if data for the preset filter cannot be loaded. */
  constructor(
    host: FeedHost,
    section: Section<S>,
    feed: FeedController<S>,
    fail: (cause: unknown) => void,
  ) {
    this.#host = host;
    this.#section = section;
    this.#feed = feed;
    this.#fail = fail;
  }

  apply(
    records: readonly Sections[S][],
    presetFilter: Filter,
    sharedFilter: Filter,
  ): readonly Sections[S][] | undefined {
    const allowed = this.#allow(records, presetFilter);
    if (!allowed) return undefined;
    const requested = Object.keys(sharedFilter).length ? sharedFilter : undefined;
    if (this.#result?.allowed === allowed && this.#result.sharedFilter === requested) {
      return this.#result.found;
    }
    const { index } = allowed;
    this.#visitorFilter = atOnce(index.applicable(sharedFilter));
    this.#fetchNames(this.#visitorFilter);
    // All records show while data for the filter is being loaded.
    if (!this.#isAnswerable(this.#visitorFilter, index)) return index.records;
    const found = atOnce(index.finding(this.#visitorFilter));
    this.#result = { allowed, sharedFilter: requested, found };
    return found;
  }

  noMatches(texts: Texts): string | undefined {
    return Object.keys(this.#visitorFilter).length ? withDutch(texts).noMatches : undefined;
  }

  renderNote(texts: Texts): TemplateResult | typeof nothing {
    const criteria = Object.keys(this.#visitorFilter) as Criterion[];
    const { filtered, notFiltered, clear } = withDutch(texts);
    if (!criteria.length) {
      return this.#ignoresFilter ? html`<p class="filter">${notFiltered}</p>` : nothing;
    }
    const names = chosenNames(this.#visitorFilter, {
      subgoals: this.#feed.records('subgoals'),
      themes: this.#feed.records('themes'),
      geography: this.#geography,
      kindName: kindNameIn(texts),
    });
    const undo = () => {
      const rest = { ...this.#feed.filter };
      for (const criterion of criteria) delete rest[criterion];
      this.#host.dispatchEvent(new DiaFilterChangeEvent(rest));
    };
    return html`<div class="filter">
      <p>${filtered(names)}</p>
      ${
        this.#feed.hasFilterBeside
          ? nothing
          : html`<button
              type="button"
              class="button quiet"
              @click=${() => void keepFocus(this.#host, undo)}
            >
              ${clear}
            </button>`
      }
    </div>`;
  }

  /** Whether visitors filter by something else than the records of this section themselves. */
  get #ignoresFilter(): boolean {
    const { filter } = this.#feed;
    return CRITERIA.some(
      (criterion) => filter[criterion] !== undefined && !isListOf(criterion, this.#section),
    );
  }

  /** The records that match the preset filter; undefined while data for it is being loaded. */
  #allow(records: readonly Sections[S][], presetFilter: Filter): Allowed<S> | undefined {
    const knowledge = this.#knowledge;
    const preset = JSON.stringify(presetFilter);
    const dependsOn = [records, preset, knowledge.geography, knowledge.subgoals];
    const last = this.#allowed;
    if (last && dependsOn.every((one, at) => one === last.dependsOn[at])) return last;
    const filter = this.#applicable(presetFilter);
    if (!this.#isAnswerable(filter)) return undefined;
    const given = new RecordIndex(this.#section, records, knowledge);
    for (const [name, value] of records.length ? atOnce(given.unmatched(filter)) : []) {
      warnAbout(this.#host, 'unknown-value', name, value);
    }
    const allowed = atOnce(given.finding(filter));
    return (this.#allowed = {
      dependsOn,
      index: new RecordIndex(this.#section, allowed, knowledge),
    });
  }

  get #knowledge(): Knowledge {
    return { subgoals: this.#feed.records('subgoals'), geography: this.#geography };
  }

  /** The part of a preset filter that applies to the section. Warns about the rest. */
  #applicable(presetFilter: Filter): Filter {
    const given = CRITERIA.filter((criterion) => presetFilter[criterion]);
    const applicable = given.filter((criterion) => {
      const applies = appliesTo(criterion, this.#section);
      if (!applies) warnAbout(this.#host, 'attribute-unused', criterion);
      return applies;
    });
    return Object.fromEntries(applicable.map((criterion) => [criterion, presetFilter[criterion]]));
  }

  /**
   * Whether all data for a filter is loaded. If not, it is requested.
   * @param searched - The records in which to search.
   */
  #isAnswerable(filter: Filter, searched?: RecordIndex<Sections[S]>): boolean {
    if (needsKnowledge(filter, 'subgoals') && !this.#feed.need(subgoals)) return false;
    // A search for a town also finds records that have only its code. If the names of municipalities
    // cannot be loaded, a search finds only the text of the records.
    const needsGeography =
      needsKnowledge(filter, 'geography') ||
      (filter.search && !this.#hasFailed && searched && atOnce(searched.hasValues('municipality')));
    if (!needsGeography || this.#geography) return true;
    void this.#loadGeography(filter);
    return false;
  }

  /** Loads the names of the values of a filter, if the feed has them in another section. */
  #fetchNames(filter: Filter): void {
    for (const name of FACETS) {
      const { valuesFrom } = facet(name);
      if (valuesFrom && filter[name]) this.#feed.need(valuesFrom);
    }
  }

  async #loadGeography(filter: Filter): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      const geography = await import('../geo/geography.js');
      for (const name of unknownPlaces(filter, geography)) {
        warnAbout(this.#host, 'unknown-place', name);
      }
      this.#geography = geography;
      this.#host.requestUpdate();
    } catch (error) {
      this.#hasFailed = true;
      if (needsKnowledge(filter, 'geography')) this.#fail(error);
      else this.#host.requestUpdate();
    }
    this.#isLoading = false;
  }
}
