import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** No sooner, so that a clock that stands still costs little; in milliseconds. */
const SOONEST = 1000;
/** No later: timers sleep along with the computer, and have a longest wait. */
const LATEST = 3_600_000;

/** Has its host look again when something has changed by the passing of time alone. */
export class AlarmController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** @param wait - In how many milliseconds; Infinity for never. */
  set(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#host.isConnected || wait === Infinity) return;
    const ring = () => this.#host.requestUpdate();
    this.#timer = setTimeout(ring, Math.min(Math.max(wait, SOONEST), LATEST));
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
