import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { FeedContext, FeedParticipant, Registration } from './context.js';

/** Keeps a widget registered with the `dia-feed` whose feed and filter it follows. */
export class ParticipationController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #feed: { readonly context: FeedContext | undefined };
  readonly #participant: FeedParticipant;
  #register: FeedContext['register'];
  #registration: Registration | undefined;

  /** @param feed - Tells which `dia-feed` the widget follows now, if any. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    feed: { readonly context: FeedContext | undefined },
    participant: FeedParticipant,
  ) {
    this.#host = host;
    this.#feed = feed;
    this.#participant = participant;
    host.addController(this);
  }

  hostUpdated(): void {
    const register = this.#host.isConnected ? this.#feed.context?.register : undefined;
    if (register === this.#register) return this.#registration?.update();
    this.#registration?.leave();
    this.#register = register;
    this.#registration = register?.(this.#participant);
  }

  hostDisconnected(): void {
    this.#registration?.leave();
    this.#register = this.#registration = undefined;
  }
}
