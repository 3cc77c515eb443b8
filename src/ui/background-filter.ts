import type { FeedController } from '../feed/controller.js';
import type { Filter, Geography } from '../feed/filter.js';
import type { Section } from '../feed/read/section.js';
import { subgoals } from '../feed/read/sections/subgoals.js';
import type { FacetCounts, RecordIndex } from '../feed/record-index.js';
import type { SectionName, Sections } from '../feed/sections.js';
import { painted } from '../util/painted.js';
import { breathe, inSlices } from '../util/slices.js';
import type * as engineModule from './filter-engine.js';
import { QUOTES_ADVICE } from './quotes-advice.js';
import { warn } from './warn.js';

/** The records that match the preset filter, with what a widget prepared from them. */
export interface Allowed<S extends SectionName, Prepared> {
  /** All records of the feed. */
  readonly given: readonly Sections[S][];
  readonly records: readonly Sections[S][];
  readonly prepared: Prepared;
}

/** What a widget does before and after the filtering. */
export interface FilterTasks<S extends SectionName, Prepared> {
  /** Loads the code that filters. Called once there is something to filter or to count. */
  readonly fetchEngine: () => Promise<typeof engineModule>;
  /** Loads the municipalities. Resolves to undefined if that fails. */
  readonly fetchGeography: () => Promise<Geography | undefined>;
  /** Prepares the records before they are filtered. */
  readonly prepare: (records: readonly Sections[S][], signal: AbortSignal) => Promise<Prepared>;
  /**
   * Shows which records match. Called as soon as that is known; settles once it is on the screen.
   * @param matches - 1 for each record that matches; undefined if all do.
   */
  readonly draw: (allowed: Allowed<S, Prepared>, matches: Uint8Array | undefined) => Promise<void>;
  /** Shows the rest of the result. */
  readonly finish: () => void;
  /** Shows new counts. */
  readonly showCounts: () => void;
  /** Called if code or data for the filter cannot be loaded. */
  readonly fail: (cause: unknown) => void;
}

/**
 * Filters a widget with so many records that it takes longer than a frame. It works in slices, so that
 * the page stays responsive with 100,000 of them. The previous result stays until the next is there; a
 * new request replaces one that is still running. When the browser is idle, it then counts how many
 * records each option would leave.
 */
export class BackgroundFilter<S extends SectionName, Prepared> {
  /** How many records each option would leave; undefined until known. */
  counts: FacetCounts | undefined;
  /** The visitors' filter without a `dia-feed` around the widget. */
  ownFilter: Filter = {};
  /** The visitors' filter: that of the `dia-feed`, or `ownFilter`. */
  visitorFilter: Filter = {};
  /** Whether the result still belongs to an earlier filter. */
  isPending = false;
  /** Settles once the work that was started last succeeds or fails. */
  done: Promise<void> | undefined;

  readonly #section: Section<S>;
  readonly #feed: FeedController<S>;
  readonly #tasks: FilterTasks<S, Prepared>;
  /** What the last work was started for. */
  #lastRequest: { readonly given: readonly Sections[S][]; readonly preset: string } | undefined;
  #allowed: Allowed<S, Prepared> | undefined;
  #index: RecordIndex<Sections[S]> | undefined;
  /** The subgoals that the index knows. */
  #subgoals: readonly Sections['subgoals'][] = [];
  /** The part of the visitors' filter that applies to these records. */
  #applied: Filter = {};
  /** The records of the feed at the last result. */
  #lastGiven: readonly Sections[S][] | undefined;
  /** Whether the result waits for the subgoals, to resolve the number of one. */
  #awaitsSubgoals = false;
  #reading = new AbortController();
  #matching = new AbortController();

  constructor(section: Section<S>, feed: FeedController<S>, tasks: FilterTasks<S, Prepared>) {
    this.#section = section;
    this.#feed = feed;
    this.#tasks = tasks;
  }

  /** Starts the work unless there is a result for this already. A widget calls it at each update. */
  request(given: readonly Sections[S][], presetFilter: Filter, sharedFilter: Filter): void {
    const preset = JSON.stringify(presetFilter);
    const isSame = this.#lastRequest?.given === given && this.#lastRequest.preset === preset;
    const filter = this.isShared ? sharedFilter : this.ownFilter;
    const isOther = filter !== this.visitorFilter;
    this.visitorFilter = filter;
    if (!isSame) {
      this.#lastRequest = { given, preset };
      this.#reading.abort();
      const { signal } = (this.#reading = new AbortController());
      void this.#run(this.#read(given, presetFilter, signal), signal);
    } else if (this.#allowed && (isOther || (this.#awaitsSubgoals && this.#feed.need(subgoals)))) {
      void this.#startMatching(this.#allowed);
    }
  }

  /** Whether the filter is that of a `dia-feed`. */
  get isShared(): boolean {
    return this.#feed.context !== undefined;
  }

  /** Whether the result still belongs to an earlier state of the feed. */
  get isOutdated(): boolean {
    return this.#lastGiven !== this.#lastRequest?.given;
  }

  /** Whether the visitors' filter applies to these records. */
  get isNarrowed(): boolean {
    return Object.keys(this.#applied).length > 0;
  }

  async #read(
    given: readonly Sections[S][],
    presetFilter: Filter,
    signal: AbortSignal,
  ): Promise<void> {
    const geography = await this.#tasks.fetchGeography();
    let records = given;
    if (Object.keys(presetFilter).length) {
      const { RecordIndex, needsKnowledge, unknownPlaces } = await this.#tasks.fetchEngine();
      if (needsKnowledge(presetFilter, 'subgoals') && !this.#feed.need(subgoals)) {
        // The widget updates once they are loaded, and requests again.
        if (!signal.aborted) this.#lastRequest = undefined;
        return;
      }
      for (const name of geography ? unknownPlaces(presetFilter, geography) : []) {
        warn(
          `${this.#section.name}: we know no municipality or province "${name}". ${QUOTES_ADVICE}`,
        );
      }
      const known = { subgoals: this.#feed.records('subgoals'), geography };
      const index = new RecordIndex(this.#section, given, known);
      const unmatched = given.length ? await inSlices(index.unmatched(presetFilter), signal) : [];
      for (const [name, value] of unmatched) {
        warn(`${this.#section.name}, ${name}: nothing has the value "${value}". ${QUOTES_ADVICE}`);
      }
      records = await inSlices(index.finding(presetFilter), signal);
    }
    const prepared = await this.#tasks.prepare(records, signal);
    await breathe();
    signal.throwIfAborted();
    await this.#startMatching({ given, records, prepared });
  }

  #startMatching(allowed: Allowed<S, Prepared>): Promise<void> {
    this.isPending = true;
    this.#matching.abort();
    const { signal } = (this.#matching = new AbortController());
    return this.#run(this.#match(allowed, this.visitorFilter, signal), signal);
  }

  async #match(allowed: Allowed<S, Prepared>, filter: Filter, signal: AbortSignal): Promise<void> {
    let applied: Filter = {};
    let matches: Uint8Array | undefined;
    this.#awaitsSubgoals = false;
    // Without a filter the records show before the code for filtering is loaded.
    if (Object.keys(filter).length) {
      const { needsKnowledge } = await this.#tasks.fetchEngine();
      const hasNumber = needsKnowledge(filter, 'subgoals');
      signal.throwIfAborted();
      this.#awaitsSubgoals = hasNumber && !this.#feed.need(subgoals);
      // All records show until then.
      if (!this.#awaitsSubgoals) {
        const index = await this.#indexOf(allowed, hasNumber);
        applied = await inSlices(index.applicable(filter), signal);
        if (Object.keys(applied).length) matches = await inSlices(index.matching(applied), signal);
      }
    }
    signal.throwIfAborted();
    this.#allowed = allowed;
    this.#applied = applied;
    await this.#tasks.draw(allowed, matches);
    signal.throwIfAborted();
    this.isPending = false;
    this.#lastGiven = allowed.given;
    this.#tasks.finish();

    // If counting fails, the filter still works.
    this.#count(allowed, applied, signal).catch((error: unknown) => {
      if (!signal.aborted) warn(String(error));
    });
  }

  async #count(allowed: Allowed<S, Prepared>, applied: Filter, signal: AbortSignal): Promise<void> {
    await painted();
    if (signal.aborted) return;
    const { FACETS, facet, whenIdle } = await this.#tasks.fetchEngine();
    const index = await this.#indexOf(allowed, false);
    const counts = await whenIdle(index.counting(applied), signal);
    this.counts = counts;
    for (const name of FACETS) {
      const { valuesFrom } = facet(name);
      if (valuesFrom && counts[name].size) this.#feed.need(valuesFrom);
    }
    this.#tasks.showCounts();
    await whenIdle(index.warmSearchIndex(), signal);
  }

  /** @param knowsNumbers - Whether it must know the current subgoals. */
  async #indexOf(
    { records }: Allowed<S, Prepared>,
    knowsNumbers: boolean,
  ): Promise<RecordIndex<Sections[S]>> {
    const { RecordIndex } = await this.#tasks.fetchEngine();
    const geography = await this.#tasks.fetchGeography();
    const known = this.#feed.records('subgoals');
    const isKnown = this.#index?.records === records;
    if (isKnown && this.#index && (!knowsNumbers || this.#subgoals === known)) return this.#index;
    this.#subgoals = known;
    return (this.#index = new RecordIndex(this.#section, records, { subgoals: known, geography }));
  }

  #run(work: Promise<void>, signal: AbortSignal): Promise<void> {
    return (this.done = work.catch((error: unknown) => {
      // A newer request has replaced this one.
      if (signal.aborted) return;
      this.#lastRequest = undefined;
      this.#tasks.fail(error);
    }));
  }
}
