import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Limits the cost of a clock that stands still. */
const MIN_WAIT_MS = 1000;
/** Timers do not run while the computer sleeps, and browsers limit how long they can be. */
const MAX_WAIT_MS = 3_600_000;

/** Updates its host at a given moment, when what it shows changes because time passes. */
export class AlarmController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Replaces the alarm that was set before.
   * @param wait - In milliseconds; Infinity for no alarm.
   */
  set(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#host.isConnected || wait === Infinity) return;
    const ring = () => this.#host.requestUpdate();
    this.#timer = setTimeout(ring, Math.min(Math.max(wait, MIN_WAIT_MS), MAX_WAIT_MS));
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
