import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far outside the screen a widget begins to load. */
const NEAR = '300px';

/** Calls a widget once it comes near the screen, or the page is printed. */
export class InSightController implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #isEager: () => boolean;
  readonly #start: () => void;
  #observer: IntersectionObserver | undefined;

  /** @param isEager - Whether not to wait. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    isEager: () => boolean,
    start: () => void,
  ) {
    this.#host = host;
    this.#isEager = isEager;
    this.#start = start;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isEager()) {
      this.#start();
      return;
    }
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#found();
      },
      { rootMargin: NEAR },
    );
    this.#observer.observe(this.#host);
    addEventListener('beforeprint', this.#found);
  }

  hostUpdated(): void {
    if (this.#observer && this.#isEager()) this.#found();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    removeEventListener('beforeprint', this.#found);
  }

  readonly #found = (): void => {
    this.hostDisconnected();
    this.#start();
  };
}
