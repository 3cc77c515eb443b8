import { createContext } from '@lit/context';

import type * as Geography from '../geo/geography.js';
import type { Criterion, Filter, FilterableSection, ValueNames } from './filter.js';
import type { FacetCounts } from './record-index.js';
import { FEED_CONTEXT_KEY } from './shared.js';
import type { FeedSource } from './store.js';

/**
 * What `dia-feed` gives its descendants. Two copies of this library may stand on one page, and the
 * widgets of one inside the `dia-feed` of the other: what this and the types below hold is a contract
 * between them. It is plain data and functions; within `dia/feed@1` members are only ever added, as
 * optional ones, and none is renamed.
 */
export interface FeedContext {
  readonly store: FeedSource;
  /** What visitors chose for all widgets inside this `dia-feed`. */
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  /** Fetches what adds up the widgets inside. */
  readonly tally?: () => Promise<FacetSummaries>;
  /**
   * Lets a widget be counted in that. A widget of a copy that does not know this is not counted; it
   * follows the filter like the others.
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
  /** What the attributes of the widget let it show, whatever visitors choose. */
  readonly presetFilter: () => Filter;
  /** Leaves out what the widget never shows of these records, such as events that are over. */
  readonly arrange: (records: readonly object[]) => readonly object[];
  /** What the widget calls kinds of records; another object when it speaks another language. */
  readonly kindNames: () => Readonly<Record<string, string>> | undefined;
}

/** That a widget takes part. */
export interface Registration {
  /** Tells that what the participant answers may have changed. */
  readonly update: () => void;
  /** Ends it. */
  readonly leave: () => void;
}

/** What the widgets inside a `dia-feed` show, added up. */
export interface FacetSummaries {
  /** That of this moment; undefined until the first widget has something. */
  readonly sum: FacetSummary | undefined;
  /**
   * Calls a function each time the counts change.
   * @param fields - The criteria that are counted; what they need beside the records is loaded.
   *   Default: all.
   * @returns A function that ends it.
   */
  listen(listener: () => void, fields?: readonly Criterion[]): () => void;
}

/** What the widgets inside a `dia-feed` have under one filter, with the names of what is counted. */
export interface FacetSummary extends ValueNames {
  /** For which it was counted. */
  readonly filter: Filter;
  /** Lacks the counts of widgets that have not loaded their section yet. */
  readonly counts: Partial<FacetCounts>;
  /** How many records match, of all those that the filter narrows. */
  readonly shown: number;
  readonly all: number;
  readonly geography: typeof Geography | undefined;
}

/** Under this name every copy of the library finds the context of every other. */
export const feedContext = createContext<FeedContext>(FEED_CONTEXT_KEY);
