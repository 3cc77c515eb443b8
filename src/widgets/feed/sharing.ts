import type { ReactiveControllerHost } from 'lit';
import { css } from 'lit';

import { adopt } from '../../ui/adopt.js';
import { announceFilter } from './announcer.js';
import type { FilterProvider } from './facet-aggregator.js';
import { FacetAggregator } from './facet-aggregator.js';

const styles = css`
  .visually-hidden {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }
`;

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What a `dia-feed` needs once visitors may filter, fetched then: it adds up, and announces. */
export class Sharing {
  readonly aggregator: FacetAggregator;
  readonly #provider: FilterProvider;
  readonly #feed: Host;
  /** Whether visitors changed the filter since the last announcement. */
  #isDue = false;

  constructor(feed: Host, provider: FilterProvider) {
    this.#feed = feed;
    this.#provider = provider;
    adopt(feed.renderRoot, styles);
    this.aggregator = new FacetAggregator(feed, provider);
    this.aggregator.listen(this.#announceSum, []);
  }

  /** Announces the filter of this moment, as soon as it was counted. */
  announce(): void {
    this.#isDue = true;
    this.#announceSum();
  }

  readonly #announceSum = (): void => {
    const { sum } = this.aggregator;
    if (!this.#isDue || sum?.filter !== this.#provider.context.filter) return;
    this.#isDue = false;
    void announceFilter(this.#feed, this.#feed.renderRoot, sum);
  };
}
