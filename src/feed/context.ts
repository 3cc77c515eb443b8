import { createContext } from '@lit/context';

import type * as Geography from '../geo/geography.js';
import type { FacetCounts } from './facets.js';
import type { Criterion, Filter } from './filter.js';
import type { Sections } from './sections.js';
import { FEED_CONTEXT_KEY } from './shared.js';
import type { FeedSource } from './store.js';

/** What `dia-feed` gives its descendants, also those of another copy of this library: only ever added to. */
export interface FeedContext {
  readonly store: FeedSource;
  /** What visitors chose for all widgets inside this `dia-feed`. */
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  /** Fetches what adds up the widgets inside. */
  readonly tally?: () => Promise<Tally>;
}

/** What the widgets inside a `dia-feed` show, added up. Only ever added to. */
export interface Tally {
  /** undefined until the first widget has something. */
  readonly sum: Sum | undefined;
  /**
   * Tells of another sum.
   * @param fields - What can be chosen from: what they need beside the records is fetched.
   * @returns Ends it.
   */
  listen(listener: () => void, fields: readonly Criterion[]): () => void;
}

export interface Sum {
  /** For which it was counted. */
  readonly filter: Filter;
  /** Without what cannot be told yet, since a widget waits until it comes near the screen. */
  readonly counts: Partial<FacetCounts>;
  /** How many records fit, of all those that the filter narrows. */
  readonly shown: number;
  readonly all: number;
  readonly subgoals: readonly Sections['subgoals'][];
  readonly themes: readonly Sections['themes'][];
  readonly geography: typeof Geography | undefined;
  /** What the widgets call a kind. */
  readonly kindName: (kind: string) => string;
}

export const feedContext = createContext<FeedContext>(FEED_CONTEXT_KEY);
