import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows whether its host is at least this wide, and updates the host when that changes. */
export class WidthController implements ReactiveController {
  isWide = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #minWidthPx: number;
  readonly #observer = new ResizeObserver(([entry]) => this.#onResize(entry));

  /** @param minWidthPx - In CSS pixels. */
  constructor(host: ReactiveControllerHost & HTMLElement, minWidthPx: number) {
    this.#host = host;
    this.#minWidthPx = minWidthPx;
    host.addController(this);
  }

  hostConnected(): void {
    // Before the first update, so that nothing moves after it.
    this.isWide = this.#host.clientWidth >= this.#minWidthPx;
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #onResize(entry: ResizeObserverEntry | undefined): void {
    const width = entry?.contentRect.width ?? 0;
    const isWide = width >= this.#minWidthPx;
    // A host without a width is in a hidden part of the page: keep its layout.
    if (isWide === this.isWide || !width) return;
    this.isWide = isWide;
    this.#host.requestUpdate();
    // The update changes the height of the host. Observing that in the same frame would be an error on
    // the page ("ResizeObserver loop completed with undelivered notifications").
    this.#observer.unobserve(this.#host);
    requestAnimationFrame(() => {
      if (this.#host.isConnected) this.#observer.observe(this.#host);
    });
  }
}
