import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A widget starts to load at this distance from the screen. */
const ROOT_MARGIN = '300px';

/** Calls a widget once it comes near the screen, or the page is printed. */
export class InSightController implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #isEager: () => boolean;
  readonly #start: () => void;
  #observer: IntersectionObserver | undefined;

  /** @param isEager - Whether to call it at once instead. */
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
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#onNear();
      },
      { rootMargin: ROOT_MARGIN },
    );
    this.#observer.observe(this.#host);
    addEventListener('beforeprint', this.#onNear);
  }

  hostUpdated(): void {
    if (this.#observer && this.#isEager()) this.#onNear();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    removeEventListener('beforeprint', this.#onNear);
  }

  readonly #onNear = (): void => {
    this.hostDisconnected();
    this.#start();
  };
}
