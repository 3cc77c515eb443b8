import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { FeedController, FeedHost } from '../feed/controller.js';
import { DiaFilterChangeEvent } from '../feed/events.js';
import type { Criterion, Filter, Geography } from '../feed/filter.js';
import { concerns, matcher, narrowing, unknownPlaces } from '../feed/filter.js';
import type { Section } from '../feed/read/section.js';
import { subgoals } from '../feed/read/sections/subgoals.js';
import type { SectionName, Sections } from '../feed/sections.js';
import type { FilterTexts, Texts } from '../text/index.js';
import { filter as dutch } from '../text/nl/filter.js';
import { report } from './report.js';

/** In another language these come with all its texts. */
const inOne = (texts: Texts): FilterTexts => ({ ...dutch, ...texts });

/** Leaves the records that a widget may show and that a visitor chose. */
export interface Selects<S extends SectionName> {
  /** Whether what it leaves is still of what the feed said before. */
  readonly isBehind?: boolean;
  /**
   * @param bounds - What the webmaster lets the widget show; no visitor can widen it.
   * @param chosen - What visitors chose.
   * @returns undefined while it cannot be told yet what is within bounds.
   */
  of(
    records: readonly Sections[S][],
    bounds: Filter,
    chosen: Filter,
  ): readonly Sections[S][] | undefined;
  /** What is said when nothing fits what a visitor chose; undefined when that is not why. */
  nothingFits(texts: Texts): string | undefined;
  /**
   * Says what visitors narrowed the widget by, and offers to undo it.
   * @param keepFocus - Does what takes away the button that was pressed.
   */
  renderNote(
    texts: Texts,
    keepFocus: (act: () => void) => Promise<void>,
  ): TemplateResult | typeof nothing;
}

/**
 * What most widgets leave. Most show all: this is fetched when a widget first needs it, and the
 * table of municipalities when a place is named.
 */
export class Selection<S extends SectionName> implements Selects<S> {
  readonly #host: FeedHost;
  readonly #section: Section<S>;
  readonly #feed: FeedController<S>;
  readonly #fail: (cause: unknown) => void;
  #geography: Geography | undefined;
  #isLoading = false;
  /** What visitors chose, as far as it narrows these records. */
  #choice: Filter = {};

  /** @param fail - Called when what is needed to tell cannot be had. */
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

  of(
    records: readonly Sections[S][],
    bounds: Filter,
    chosen: Filter,
  ): readonly Sections[S][] | undefined {
    this.#choice = narrowing(chosen, this.#section, records);
    const isWithin = this.#matcher(this.#meaningful(bounds));
    // A choice waits, with everything shown, until it can be told what fits.
    const fits = this.#matcher(this.#choice) ?? (() => true);
    return isWithin && records.filter((record) => isWithin(record) && fits(record));
  }

  nothingFits(texts: Texts): string | undefined {
    return Object.keys(this.#choice).length ? inOne(texts).nothingFits : undefined;
  }

  renderNote(
    texts: Texts,
    keepFocus: (act: () => void) => Promise<void>,
  ): TemplateResult | typeof nothing {
    const values = Object.values<string | readonly string[]>({ ...this.#choice }).flat();
    if (!values.length) return nothing;
    const { filtered, clear } = inOne(texts);
    const known = this.#feed.records('subgoals');
    const names = values.map((value) => known.find(({ id }) => id === value)?.title ?? value);
    const undo = () => {
      const rest = { ...this.#feed.filter };
      for (const criterion of Object.keys(this.#choice) as Criterion[]) delete rest[criterion];
      this.#host.dispatchEvent(new DiaFilterChangeEvent(rest));
    };
    return html`<p class="filter">
      ${filtered(names.join(', '))}
      <button type="button" class="button" @click=${() => void keepFocus(undo)}>${clear}</button>
    </p>`;
  }

  /** Leaves out, and reports, the bounds that mean nothing to the section. */
  #meaningful(bounds: Filter): Filter {
    const given = Object.entries(bounds) as [Criterion, readonly string[]][];
    return Object.fromEntries(
      given.filter(([criterion]) => {
        const isMeant = concerns(criterion, this.#section);
        if (!isMeant) report(`<${this.#host.localName} ${criterion}>: this has no meaning here.`);
        return isMeant;
      }),
    );
  }

  #matcher(filter: Filter): ((record: Sections[S]) => boolean) | undefined {
    // Only the subgoals themselves tell which one a number means.
    const hasNumber = filter.subgoal?.some((value) => /^\d+$/.test(value));
    if (hasNumber && !this.#feed.need(subgoals)) return undefined;
    const geography = this.#geography;
    if ((filter.municipality ?? filter.province) && !geography) {
      void this.#loadGeography(filter);
      return undefined;
    }
    const known = this.#feed.records('subgoals');
    return matcher(this.#section, filter, { subgoals: known, ...(geography && { geography }) });
  }

  async #loadGeography(filter: Filter): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      const geography = await import('../geo/geography.js');
      for (const name of unknownPlaces(filter, geography)) {
        report(`<${this.#host.localName}>: we know no municipality or province "${name}".`);
      }
      this.#geography = geography;
      this.#host.requestUpdate();
    } catch (error) {
      this.#fail(error);
    }
    this.#isLoading = false;
  }
}
