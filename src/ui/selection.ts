import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { FeedController, FeedHost } from '../feed/controller.js';
import { DiaFilterChangeEvent } from '../feed/events.js';
import type { Criterion, Filter } from '../feed/filter.js';
import { concerns, matcher, narrowing, saysPlace, unknownPlaces } from '../feed/filter.js';
import type { Section } from '../feed/read/section.js';
import { subgoals } from '../feed/read/sections/subgoals.js';
import { themes } from '../feed/read/sections/themes.js';
import type { SectionName, Sections } from '../feed/sections.js';
import type * as Geography from '../geo/geography.js';
import type { FilterTexts, Texts } from '../text/index.js';
import { filter as dutch } from '../text/nl/filter.js';
import { chosenNames, kindNameIn } from './names.js';
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

interface Answered<S extends SectionName> {
  readonly records: readonly Sections[S][];
  /** All that the answer hangs on beside the records. */
  readonly known: readonly unknown[];
  readonly found: readonly Sections[S][];
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
  #geography: typeof Geography | undefined;
  #isLoading = false;
  #hasFailed = false;
  /** What visitors chose, as far as it narrows these records. */
  #choice: Filter = {};
  /** What was last asked and answered: a widget asks at each update. */
  #last: Answered<S> | undefined;

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
    const known = [
      Object.keys(chosen).length ? chosen : undefined,
      JSON.stringify(bounds),
      this.#geography,
      this.#feed.records('subgoals'),
    ];
    const last = this.#last?.records === records ? this.#last : undefined;
    if (last && known.every((one, at) => one === last.known[at])) return last.found;
    this.#choice = narrowing(chosen, this.#section, records);
    this.#needNames(this.#choice);
    const isWithin = this.#matcher(this.#meaningful(bounds), records);
    const fits = this.#matcher(this.#choice, records);
    // A choice waits, with everything shown, until it can be told what fits.
    const found =
      isWithin && records.filter((record) => isWithin(record) && (fits?.(record) ?? true));
    this.#last = isWithin && fits && found && { records, known, found };
    return found;
  }

  nothingFits(texts: Texts): string | undefined {
    return Object.keys(this.#choice).length ? inOne(texts).nothingFits : undefined;
  }

  renderNote(
    texts: Texts,
    keepFocus: (act: () => void) => Promise<void>,
  ): TemplateResult | typeof nothing {
    if (!Object.keys(this.#choice).length) return nothing;
    const { filtered, clear } = inOne(texts);
    const names = chosenNames(this.#choice, {
      subgoals: this.#feed.records('subgoals'),
      themes: this.#feed.records('themes'),
      geography: this.#geography,
      kindName: kindNameIn(texts),
    });
    const undo = () => {
      const rest = { ...this.#feed.filter };
      for (const criterion of Object.keys(this.#choice) as Criterion[]) delete rest[criterion];
      this.#host.dispatchEvent(new DiaFilterChangeEvent(rest));
    };
    return html`<p class="filter">
      ${filtered(names)}
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

  #matcher(
    filter: Filter,
    records: readonly Sections[S][],
  ): ((record: Sections[S]) => boolean) | undefined {
    // Only the subgoals themselves tell which one a number means.
    const hasNumber = filter.subgoal?.some((value) => /^\d+$/.test(value));
    if (hasNumber && !this.#feed.need(subgoals)) return undefined;
    const geography = this.#geography;
    const hasPlace = filter.municipality ?? filter.province;
    // Who searches for a town means the records that give its code too.
    const isOfUse =
      hasPlace ?? (filter.search && !this.#hasFailed && saysPlace(this.#section, records));
    if (isOfUse && !geography) {
      void this.#loadGeography(filter);
      return undefined;
    }
    const known = this.#feed.records('subgoals');
    return matcher(this.#section, filter, { subgoals: known, ...(geography && { geography }) });
  }

  /** Fetches what the values of a choice are called, where the feed has that elsewhere. */
  #needNames({ subgoal, theme }: Filter): void {
    if (subgoal) this.#feed.need(subgoals);
    if (theme) this.#feed.need(themes);
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
      this.#hasFailed = true;
      // Without it a search finds what stands there.
      if (filter.municipality ?? filter.province) this.#fail(error);
      else this.#host.requestUpdate();
    }
    this.#isLoading = false;
  }
}
