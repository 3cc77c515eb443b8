import type { ReactiveControllerHost } from 'lit';
import { css } from 'lit';

import { Announcer } from './announcer.js';
import type { Giver } from './neighbours.js';
import { Neighbours } from './neighbours.js';

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
export class Sharing extends Neighbours {
  readonly #announcer: Announcer;
  readonly #giver: Giver;
  #isDue = false;

  constructor(feed: Host, giver: Giver) {
    super(feed, giver);
    this.#giver = giver;
    if (styles.styleSheet)
      (feed.renderRoot as ShadowRoot).adoptedStyleSheets.push(styles.styleSheet);
    this.#announcer = new Announcer(feed, feed.renderRoot);
    this.listen(this.#tell, []);
  }

  /** Announces the filter of this moment, as soon as it was counted. */
  announce(): void {
    this.#isDue = true;
    this.#tell();
  }

  readonly #tell = (): void => {
    const { sum } = this;
    if (!this.#isDue || sum?.filter !== this.#giver.value.filter) return;
    this.#isDue = false;
    this.#announcer.tell(sum);
  };
}
