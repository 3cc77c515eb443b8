import { createContext } from '@lit/context';

import type * as Geography from '../geo/geography.js';
import type { Criterion, Filter, FilterableSection, ValueNames } from './filter.js';
import type { FacetCounts } from './record-index.js';
import { FEED_CONTEXT_KEY } from './shared.js';
import type { FeedSource } from './store.js';

/**
 * The context that `dia-feed` provides to its descendants. A page may have two copies of this library,
 * with the widgets of one inside the `dia-feed` of the other. So this type and those below are a contract
 * between versions: plain data and functions, to which only optional members may be added. Renaming one
 * needs a new key instead of `dia/feed@1`.
 */
export interface FeedContext {
  readonly store: FeedSource;
  /** The visitors' filter for all widgets inside this `dia-feed`. */
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  /** Loads the aggregator of the counts of all widgets inside. */
  readonly tally?: () => Promise<FacetSummaries>;
  /**
   * Registers a widget for these counts. A widget of an older copy does not register: it follows the
   * filter, but is not counted.
   */
  readonly register?: (participant: FeedParticipant) => Registration;
}

/**
 * A widget whose records are counted together with those of its neighbours.
 * @example
 * const registration = context.register?.({
 *   section: { name: 'news', table: { title: {}, subgoals: {} } },
 *   presetFilter: () => ({ subgoal: ['raad'] }),
 *   arrange: (records) => records,
 *   kindNames: () => undefined,
 * });
 * registration?.leave();
 */
export interface FeedParticipant {
  /** The section whose records it shows. */
  readonly section: FilterableSection;
  /** The filter that the attributes of the widget set. */
  readonly presetFilter: () => Filter;
  /** Leaves out records that the widget never shows, such as past events. */
  readonly arrange: (records: readonly object[]) => readonly object[];
  /** Names of the kinds of records. Another object after a change of language. */
  readonly kindNames: () => Readonly<Record<string, string>> | undefined;
}

/** The registration of a widget. */
export interface Registration {
  /** Reports that the results of the participant's functions may have changed. */
  readonly update: () => void;
  /** Ends the registration. */
  readonly leave: () => void;
}

/** The aggregated counts of the widgets inside a `dia-feed`. */
export interface FacetSummaries {
  /** The current counts; undefined until the first widget has records. */
  readonly sum: FacetSummary | undefined;
  /**
   * Calls a function each time the counts change.
   * @param fields - The criteria to count. The data that they need, such as the municipalities, is loaded.
   *   Default: all criteria.
   * @returns A function that removes the listener.
   */
  listen(listener: () => void, fields?: readonly Criterion[]): () => void;
}

/** The counts of the widgets inside a `dia-feed` for one filter, with the names of the counted values. */
export interface FacetSummary extends ValueNames {
  /** The filter of these counts. */
  readonly filter: Filter;
  /** Without the records of widgets that have not loaded their section yet. */
  readonly counts: Partial<FacetCounts>;
  /** Number of records that match, in sections to which the filter applies. */
  readonly shown: number;
  readonly all: number;
  readonly geography: typeof Geography | undefined;
}

/** The context, with a key that all copies of the library share. */
export const feedContext = createContext<FeedContext>(FEED_CONTEXT_KEY);
