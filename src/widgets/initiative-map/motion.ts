import type { View } from '../../geo/projection.js';
import { interpolate } from './viewport.js';

/** How long a flight takes. */
export const FLIGHT_MS = 300;

/** So long after the last movement the map is at rest. */
export const IDLE_MS = 300;

/** A movement that the map makes by itself. */
export interface Flight {
  readonly from: View;
  readonly to: View;
  /** 0 for a visitor who wants less motion. */
  readonly durationMs: number;
  /** Whether a visitor asked for it: then where it led is announced. */
  readonly isByVisitor: boolean;
  /** Called when it has landed; not when another movement came in between. */
  readonly onLanded?: (() => void) | undefined;
}

export type MotionState =
  /** Nothing moves. */
  | { readonly name: 'idle' }
  /** A hand moves the map, or what it shows has just become another: more may follow at once. */
  | { readonly name: 'changing'; readonly isByVisitor: boolean }
  | {
      readonly name: 'flying';
      readonly flight: Flight;
      /** When its first frame was drawn, in milliseconds. */
      readonly start: number | undefined;
    }
  /** A flight that a visitor asked for has ended; another may follow at once. */
  | { readonly name: 'landed' };

/**
 * How the map moves, as a state machine. Each method is an event, and this is where it leads:
 *
 * | from     | `drag`   | `changeContent`      | `fly`  | `stop` | `frame`                   | {@link IDLE_MS} pass |
 * | -------- | -------- | -------------------- | ------ | ------ | ------------------------- | -------------------- |
 * | idle     | changing | changing             | flying | –      | –                         | –                    |
 * | changing | changing | changing             | flying | –      | –                         | idle                 |
 * | flying   | changing | –                    | flying | idle   | at the end landed or idle | –                    |
 * | landed   | changing | changing             | flying | –      | –                         | idle                 |
 */
export class Motion {
  #state: MotionState = { name: 'idle' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #onIdle: (isByVisitor: boolean) => void;

  /** @param onIdle - Called when the map comes to rest, with whether a visitor had moved it. */
  constructor(onIdle: (isByVisitor: boolean) => void) {
    this.#onIdle = onIdle;
  }

  get state(): MotionState {
    return this.#state;
  }

  /** Whether the next frame will differ: then each can be drawn only nearly, for 60 of them a second. */
  get isMoving(): boolean {
    return this.#state.name === 'changing' || this.#state.name === 'flying';
  }

  /** Where it flies to. */
  get destination(): View | undefined {
    return this.#state.name === 'flying' ? this.#state.flight.to : undefined;
  }

  /** A hand moves the map. */
  drag(): void {
    this.#enter({ name: 'changing', isByVisitor: true });
  }

  /** What the map shows becomes another, which is much to draw at once. */
  changeContent(): void {
    if (this.#state.name === 'flying') return;
    this.#enter({ name: 'changing', isByVisitor: this.#isByVisitor });
  }

  fly(flight: Flight): void {
    this.#enter({ name: 'flying', flight, start: undefined });
  }

  /** The view is set without a movement, which ends a flight. */
  stop(): void {
    if (this.#state.name === 'flying') this.#enter({ name: 'idle' });
  }

  /**
   * A frame is drawn.
   * @param now - Of that frame, in milliseconds.
   * @returns the view of a flight, which goes on while there is a {@link destination}; else nothing.
   */
  frame(now: number): View | undefined {
    if (this.#state.name !== 'flying') return undefined;
    const { flight, start = now } = this.#state;
    const { from, to, durationMs, isByVisitor, onLanded } = flight;
    if (now - start < durationMs) {
      this.#state = { name: 'flying', flight, start };
      const part = (now - start) / durationMs;
      // Slows down at the end, as a thing does that is let go.
      return interpolate(from, to, 1 - (1 - part) ** 3);
    }
    this.#enter({ name: isByVisitor ? 'landed' : 'idle' });
    // Once the frame is drawn.
    if (onLanded) queueMicrotask(onLanded);
    return to;
  }

  /** Whether a visitor has moved the map since it was last at rest. */
  get #isByVisitor(): boolean {
    return (
      this.#state.name === 'landed' || (this.#state.name === 'changing' && this.#state.isByVisitor)
    );
  }

  #enter(state: MotionState): void {
    this.#state = state;
    clearTimeout(this.#timer);
    if (state.name !== 'changing' && state.name !== 'landed') return;
    this.#timer = setTimeout(() => {
      const isByVisitor = this.#isByVisitor;
      this.#enter({ name: 'idle' });
      this.#onIdle(isByVisitor);
    }, IDLE_MS);
  }
}
