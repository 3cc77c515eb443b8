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

/** The records that a preset filter lets through, as a widget prepared them. */
export interface Allowed<S extends SectionName, Prepared> {
  /** What the feed has. */
  readonly given: readonly Sections[S][];
  readonly records: readonly Sections[S][];
  readonly prepared: Prepared;
}

/** What a widget does around its filter. */
export interface FilterTasks<S extends SectionName, Prepared> {
  /** Fetches what filters; it is not asked for before there is something to filter or to count. */
  readonly fetchEngine: () => Promise<typeof engineModule>;
  /** Settles with undefined when the municipalities cannot be fetched. */
  readonly fetchGeography: () => Promise<Geography | undefined>;
  /** Prepares records before anything is filtered. */
  readonly prepare: (records: readonly Sections[S][], signal: AbortSignal) => Promise<Prepared>;
  /**
   * Shows, as soon as possible, which records match; settles when a visitor sees it.
   * @param matches - 1 for each record that matches; undefined for all.
   */
  readonly draw: (allowed: Allowed<S, Prepared>, matches: Uint8Array | undefined) => Promise<void>;
  /** Shows the rest; from now on the filter is answered. */
  readonly finish: () => void;
  /** Shows other counts. */
  readonly showCounts: () => void;
  /** Called when what it takes to filter cannot be fetched. */
  readonly fail: (cause: unknown) => void;
}

/**
 * Filters a widget with so many records that it takes more than a frame: in slices, so that the page
 * stays alive with 100,000 of them. What was shown before stays until the next answer is there; a
 * question that comes in between takes the place of the one before. Then it counts, when it suits
 * the browser, what each choice would leave.
 */
export class BackgroundFilter<S extends SectionName, Prepared> {
  /** How many records each choice would leave; undefined until it is known. */
  counts: FacetCounts | undefined;
  /** What visitors chose where there is no `dia-feed` that keeps it. */
  ownFilter: Filter = {};
  /** What visitors chose, in the `dia-feed` or here. */
  visitorFilter: Filter = {};
  /** Whether what is shown does not answer the filter yet. */
  isPending = false;
  /** Settles when the work that was begun last is done, well or not. */
  done: Promise<void> | undefined;

  readonly #section: Section<S>;
  readonly #feed: FeedController<S>;
  readonly #tasks: FilterTasks<S, Prepared>;
  /** For which the work was begun. */
  #question: { readonly given: readonly Sections[S][]; readonly preset: string } | undefined;
  #allowed: Allowed<S, Prepared> | undefined;
  #index: RecordIndex<Sections[S]> | undefined;
  /** The subgoals that the index was made with. */
  #subgoals: readonly Sections['subgoals'][] = [];
  /** The part of the visitor's filter that narrows these records. */
  #applied: Filter = {};
  /** What the feed had when the filter was last answered. */
  #answered: readonly Sections[S][] | undefined;
  /** Whether the answer waits for the subgoals, which tell what a number means. */
  #isWaiting = false;
  #reading = new AbortController();
  #answering = new AbortController();

  constructor(section: Section<S>, feed: FeedController<S>, tasks: FilterTasks<S, Prepared>) {
    this.#section = section;
    this.#feed = feed;
    this.#tasks = tasks;
  }

  /** Asks for an answer, unless there is one already; a widget does so at each update. */
  request(given: readonly Sections[S][], presetFilter: Filter, sharedFilter: Filter): void {
    const preset = JSON.stringify(presetFilter);
    const isSame = this.#question?.given === given && this.#question.preset === preset;
    const filter = this.isShared ? sharedFilter : this.ownFilter;
    const isOther = filter !== this.visitorFilter;
    this.visitorFilter = filter;
    if (!isSame) {
      this.#question = { given, preset };
      this.#reading.abort();
      const { signal } = (this.#reading = new AbortController());
      void this.#run(this.#read(given, presetFilter, signal), signal);
    } else if (this.#allowed && (isOther || (this.#isWaiting && this.#feed.need(subgoals)))) {
      void this.#answer(this.#allowed);
    }
  }

  /** Whether neighbours follow the same filter. */
  get isShared(): boolean {
    return this.#feed.context !== undefined;
  }

  /** Whether what is shown is still of what the feed said before. */
  get isOutdated(): boolean {
    return this.#answered !== this.#question?.given;
  }

  /** Whether a visitor chose something that leaves records out. */
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
        // The widget updates when they come, and asks again.
        if (!signal.aborted) this.#question = undefined;
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
        warn(
          `${this.#section.name}, ${name}: nothing has the value "${value}". ${QUOTES_ADVICE}`,
        );
      }
      records = await inSlices(index.finding(presetFilter), signal);
    }
    const prepared = await this.#tasks.prepare(records, signal);
    await breathe();
    signal.throwIfAborted();
    await this.#answer({ given, records, prepared });
  }

  #answer(allowed: Allowed<S, Prepared>): Promise<void> {
    this.isPending = true;
    this.#answering.abort();
    const { signal } = (this.#answering = new AbortController());
    return this.#run(this.#match(allowed, this.visitorFilter, signal), signal);
  }

  async #match(allowed: Allowed<S, Prepared>, filter: Filter, signal: AbortSignal): Promise<void> {
    let applied: Filter = {};
    let matches: Uint8Array | undefined;
    this.#isWaiting = false;
    // The first records are shown without what filters.
    if (Object.keys(filter).length) {
      const { needsKnowledge } = await this.#tasks.fetchEngine();
      const hasNumber = needsKnowledge(filter, 'subgoals');
      signal.throwIfAborted();
      this.#isWaiting = hasNumber && !this.#feed.need(subgoals);
      // Until it can be told what matches, everything is shown.
      if (!this.#isWaiting) {
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
    this.#answered = allowed.given;
    this.#tasks.finish();

    // Nobody waits for what follows; without it a visitor looks through everything.
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

  /** @param knowsNumbers - Whether it has to know the subgoals of this moment. */
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
      // Who is interrupted gives way to who comes after.
      if (signal.aborted) return;
      this.#question = undefined;
      this.#tasks.fail(error);
    }));
  }
}
