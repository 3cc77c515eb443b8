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
import { QUOTES_ADVICE } from './quotes-advice.js';
import { warn } from './warn.js';

/** In another language these come with all its texts. */
const withDutch = (texts: Texts): FilterTexts => ({ ...dutch, ...texts });

/** Leaves the records that a widget may show and that visitors chose. */
export interface RecordFilter<S extends SectionName> {
  /** Whether what it leaves is still of what the feed said before. */
  readonly isOutdated?: boolean;
  /**
   * @param presetFilter - What the attributes of the widget let through; no visitor can widen it.
   * @param sharedFilter - What visitors chose in the `dia-feed` around the widget.
   * @returns undefined while it cannot be told yet what the preset filter lets through.
   */
  apply(
    records: readonly Sections[S][],
    presetFilter: Filter,
    sharedFilter: Filter,
  ): readonly Sections[S][] | undefined;
  /** What is said when no record matches what visitors chose; undefined when that is not why. */
  noMatches(texts: Texts): string | undefined;
  /**
   * Says what visitors narrowed the widget by, and offers to undo it.
   */
  renderNote(texts: Texts): TemplateResult | typeof nothing;
}

/** The records that a preset filter lets through, and all that this depends on. */
interface Allowed<S extends SectionName> {
  readonly dependsOn: readonly unknown[];
  readonly index: RecordIndex<Sections[S]>;
}

/**
 * Filters a list, in one go. Most widgets show everything: this is fetched when a widget first has
 * something to leave out, and the table of municipalities when a filter first names a place.
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
  /** The part of what visitors chose that narrows these records. */
  #visitorFilter: Filter = {};
  /** The last answer: a widget asks at each update. */
  #answer:
    | {
        readonly allowed: Allowed<S>;
        readonly sharedFilter: Filter | undefined;
        readonly found: readonly Sections[S][];
      }
    | undefined;

  /** @param fail - Called when what is needed to filter cannot be fetched. */
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
    const chosen = Object.keys(sharedFilter).length ? sharedFilter : undefined;
    if (this.#answer?.allowed === allowed && this.#answer.sharedFilter === chosen) {
      return this.#answer.found;
    }
    const { index } = allowed;
    this.#visitorFilter = atOnce(index.applicable(sharedFilter));
    this.#fetchNames(this.#visitorFilter);
    // Everything stays shown until it can be told what matches.
    if (!this.#isAnswerable(this.#visitorFilter, index)) return index.records;
    const found = atOnce(index.finding(this.#visitorFilter));
    this.#answer = { allowed, sharedFilter: chosen, found };
    return found;
  }

  noMatches(texts: Texts): string | undefined {
    return Object.keys(this.#visitorFilter).length ? withDutch(texts).noMatches : undefined;
  }

  renderNote(texts: Texts): TemplateResult | typeof nothing {
    const criteria = Object.keys(this.#visitorFilter) as Criterion[];
    if (!criteria.length) return nothing;
    const { filtered, clear } = withDutch(texts);
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
    return html`<p class="filter">
      ${filtered(names)}
      <button type="button" class="button" @click=${() => void keepFocus(this.#host, undo)}>
        ${clear}
      </button>
    </p>`;
  }

  /** undefined while what it takes to tell is on its way. */
  #allow(records: readonly Sections[S][], presetFilter: Filter): Allowed<S> | undefined {
    const knowledge = this.#knowledge;
    const preset = JSON.stringify(presetFilter);
    const dependsOn = [records, preset, knowledge.geography, knowledge.subgoals];
    const last = this.#allowed;
    if (last && dependsOn.every((one, at) => one === last.dependsOn[at])) return last;
    const filter = this.#meaningful(presetFilter);
    if (!this.#isAnswerable(filter)) return undefined;
    const given = new RecordIndex(this.#section, records, knowledge);
    for (const [name, value] of records.length ? atOnce(given.unmatched(filter)) : []) {
      warn(
        `<${this.#host.localName} ${name}>: nothing has the value "${value}". ${QUOTES_ADVICE}`,
      );
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

  /** Leaves out, and reports, what of a preset filter means nothing to the section. */
  #meaningful(presetFilter: Filter): Filter {
    const given = CRITERIA.filter((criterion) => presetFilter[criterion]);
    const meant = given.filter((criterion) => {
      const isMeant = appliesTo(criterion, this.#section);
      if (!isMeant) warn(`<${this.#host.localName} ${criterion}>: this has no meaning here.`);
      return isMeant;
    });
    return Object.fromEntries(meant.map((criterion) => [criterion, presetFilter[criterion]]));
  }

  /**
   * Whether all is known that it takes to filter; else it is fetched.
   * @param searched - What is searched, where that may be more than what a filter names.
   */
  #isAnswerable(filter: Filter, searched?: RecordIndex<Sections[S]>): boolean {
    if (needsKnowledge(filter, 'subgoals') && !this.#feed.need(subgoals)) return false;
    // Who searches for a town means the records that give its code too. Without the names of
    // municipalities a search finds what stands there.
    const isOfUse =
      needsKnowledge(filter, 'geography') ||
      (filter.search && !this.#hasFailed && searched && atOnce(searched.says('municipality')));
    if (!isOfUse || this.#geography) return true;
    void this.#loadGeography(filter);
    return false;
  }

  /** Fetches the names of what is chosen, where the feed has them in a section of their own. */
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
        warn(
          `<${this.#host.localName}>: we know no municipality or province "${name}". ${QUOTES_ADVICE}`,
        );
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
