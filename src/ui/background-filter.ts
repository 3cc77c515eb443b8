import type { FeedController } from '../feed/controller.js';
import type { FacetName, Filter, Geography } from '../feed/filter.js';
import type { Section } from '../feed/read/section.js';
import { subgoals } from '../feed/read/sections/subgoals.js';
import type { FacetCounts, RecordIndex } from '../feed/record-index.js';
import type { SectionName, Sections } from '../feed/sections.js';
import type { WarnAbout } from '../text/problems/texts.js';
import { painted } from '../util/painted.js';
import { breathe, inSlices } from '../util/slices.js';
import type * as engineModule from './filter-engine.js';
import { warn } from './warn.js';

/** The records that match the preset filter, with the data that a widget prepared from them. */
export interface PresetResult<S extends SectionName, Prepared> {
  /** All records of the feed. */
  readonly feedRecords: readonly Sections[S][];
  readonly records: readonly Sections[S][];
  readonly prepared: Prepared;
}

/** The tasks of the widget in the stages of the filter. */
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
  readonly draw: (
    presetResult: PresetResult<S, Prepared>,
    matches: Uint8Array | undefined,
  ) => Promise<void>;
  /** Shows the rest of the result. */
  readonly finish: () => void;
  /** Shows new counts. */
  readonly showCounts: () => void;
  /** Called with a value of the preset filter that matches nothing. */
  readonly warnAbout: WarnAbout;
  /** Called if code or data for the filter cannot be loaded. */
  readonly fail: (cause: unknown) => void;
}

/**
 * Filters a widget with so many records that filtering takes longer than a frame. There are three stages.
 * When one ends, the next begins.
 *
 * 1. Apply the preset filter, and let the widget prepare the records that match. Runs when the feed or an
 *    attribute changes.
 * 2. Apply the visitors' filter, and let the widget draw the result. Also runs when a visitor filters.
 * 3. Count how many records each option would leave. Runs when the browser is idle.
 *
 * All stages work in slices, so that a page with 100,000 records stays responsive. The previous result
 * stays on the screen until the next one is drawn. Starting a stage aborts an earlier run of it.
 */
export class BackgroundFilter<S extends SectionName, Prepared> {
  /** How many records each option would leave; undefined until known. */
  counts: FacetCounts | undefined;
  /** The criteria by which records can be left out; undefined until known. */
  narrowable: readonly FacetName[] | undefined;
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
  /** The input of the last run of the first stage. */
  #lastRequest:
    { readonly feedRecords: readonly Sections[S][]; readonly preset: string } | undefined;
  #presetResult: PresetResult<S, Prepared> | undefined;
  #index: RecordIndex<Sections[S]> | undefined;
  /** The subgoals with which the index resolves numbers. */
  #subgoals: readonly Sections['subgoals'][] = [];
  /** The part of the visitors' filter that applies to these records. */
  #appliedFilter: Filter = {};
  /** The records of the feed to which the result on the screen belongs. */
  #shownRecords: readonly Sections[S][] | undefined;
  /** Whether the visitors' filter waits for the subgoals, to resolve a number. */
  #awaitsSubgoals = false;
  #presetWork = new AbortController();
  #visitorWork = new AbortController();

  constructor(section: Section<S>, feed: FeedController<S>, tasks: FilterTasks<S, Prepared>) {
    this.#section = section;
    this.#feed = feed;
    this.#tasks = tasks;
  }

  /** Starts the first stage whose input has changed, if any. A widget calls it at each update. */
  request(feedRecords: readonly Sections[S][], presetFilter: Filter, sharedFilter: Filter): void {
    const preset = JSON.stringify(presetFilter);
    const isSame =
      this.#lastRequest?.feedRecords === feedRecords && this.#lastRequest.preset === preset;
    const filter = this.isShared ? sharedFilter : this.ownFilter;
    const isNewFilter = filter !== this.visitorFilter;
    this.visitorFilter = filter;
    if (!isSame) {
      this.#lastRequest = { feedRecords, preset };
      this.#presetWork.abort();
      const { signal } = (this.#presetWork = new AbortController());
      void this.#run(this.#applyPreset(feedRecords, presetFilter, signal), signal);
    } else if (
      this.#presetResult &&
      (isNewFilter || (this.#awaitsSubgoals && this.#feed.need(subgoals)))
    ) {
      void this.#startVisitorFilter(this.#presetResult);
    }
  }

  /** Whether the filter is that of a `dia-feed`. */
  get isShared(): boolean {
    return this.#feed.context !== undefined;
  }

  /** Whether the result still belongs to an earlier state of the feed. */
  get isOutdated(): boolean {
    return this.#shownRecords !== this.#lastRequest?.feedRecords;
  }

  /** Whether the visitors' filter applies to these records. */
  get isNarrowed(): boolean {
    return Object.keys(this.#appliedFilter).length > 0;
  }

  async #applyPreset(
    feedRecords: readonly Sections[S][],
    presetFilter: Filter,
    signal: AbortSignal,
  ): Promise<void> {
    const geography = await this.#tasks.fetchGeography();
    let records = feedRecords;
    if (Object.keys(presetFilter).length) {
      const { RecordIndex, needsKnowledge, unknownPlaces } = await this.#tasks.fetchEngine();
      if (needsKnowledge(presetFilter, 'subgoals') && !this.#feed.need(subgoals)) {
        // The widget updates once they are loaded, and requests again.
        if (!signal.aborted) this.#lastRequest = undefined;
        return;
      }
      for (const name of geography ? unknownPlaces(presetFilter, geography) : []) {
        this.#tasks.warnAbout('unknown-place', name);
      }
      const known = { subgoals: this.#feed.records('subgoals'), geography };
      const index = new RecordIndex(this.#section, feedRecords, known);
      const unmatched = feedRecords.length
        ? await inSlices(index.unmatched(presetFilter), signal)
        : [];
      for (const [name, value] of unmatched) {
        this.#tasks.warnAbout('unknown-value', name, value);
      }
      records = await inSlices(index.finding(presetFilter), signal);
    }
    const prepared = await this.#tasks.prepare(records, signal);
    await breathe();
    signal.throwIfAborted();
    await this.#startVisitorFilter({ feedRecords, records, prepared });
  }

  #startVisitorFilter(presetResult: PresetResult<S, Prepared>): Promise<void> {
    this.isPending = true;
    this.#visitorWork.abort();
    const { signal } = (this.#visitorWork = new AbortController());
    return this.#run(this.#applyVisitorFilter(presetResult, this.visitorFilter, signal), signal);
  }

  async #applyVisitorFilter(
    presetResult: PresetResult<S, Prepared>,
    filter: Filter,
    signal: AbortSignal,
  ): Promise<void> {
    let appliedFilter: Filter = {};
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
        const index = await this.#indexOf(presetResult, hasNumber);
        appliedFilter = await inSlices(index.applicable(filter), signal);
        if (Object.keys(appliedFilter).length)
          matches = await inSlices(index.matching(appliedFilter), signal);
      }
    }
    signal.throwIfAborted();
    this.#presetResult = presetResult;
    this.#appliedFilter = appliedFilter;
    await this.#tasks.draw(presetResult, matches);
    signal.throwIfAborted();
    this.isPending = false;
    this.#shownRecords = presetResult.feedRecords;
    this.#tasks.finish();

    // If counting fails, the filter still works.
    this.#countOptions(presetResult, appliedFilter, signal).catch((error: unknown) => {
      if (!signal.aborted) warn(String(error));
    });
  }

  async #countOptions(
    presetResult: PresetResult<S, Prepared>,
    appliedFilter: Filter,
    signal: AbortSignal,
  ): Promise<void> {
    await painted();
    if (signal.aborted) return;
    const { FACETS, facet, whenIdle } = await this.#tasks.fetchEngine();
    const index = await this.#indexOf(presetResult, false);
    const counts = await whenIdle(index.counting(appliedFilter), signal);
    this.narrowable = await whenIdle(index.narrowable(), signal);
    this.counts = counts;
    for (const name of FACETS) {
      const { valuesFrom } = facet(name);
      if (valuesFrom && counts[name].size) this.#feed.need(valuesFrom);
    }
    this.#tasks.showCounts();
    await whenIdle(index.warmSearchIndex(), signal);
  }

  /** @param knowsNumbers - Whether the index must resolve numbers of subgoals. */
  async #indexOf(
    { records }: PresetResult<S, Prepared>,
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
      // A newer run has replaced this one.
      if (signal.aborted) return;
      this.#lastRequest = undefined;
      this.#tasks.fail(error);
    }));
  }
}
