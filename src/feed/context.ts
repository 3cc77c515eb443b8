import { createContext } from '@lit/context';

import type { Filter } from './filter.js';
import type { FeedSource } from './store.js';

/** What `dia-feed` gives its descendants, also those of another copy of this library: only ever added to. */
export interface FeedContext {
  readonly store: FeedSource;
  /** What visitors chose for all widgets inside this `dia-feed`. */
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
}

export const feedContext = createContext<FeedContext>(Symbol.for('dia/feed@1'));
