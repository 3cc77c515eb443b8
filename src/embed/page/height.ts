import type { HostPage } from './host-page.js';
import { answer } from './message.js';

/** Reports to the page around this one how high the content is, and what it is called. */
export class Height {
  readonly #content: Element;
  readonly #host: HostPage;
  #reported = '';

  /** @param content - Its height follows from its width alone, never from the height of the frame. */
  constructor(content: Element, host: HostPage) {
    this.#content = content;
    this.#host = host;
    new ResizeObserver(() => this.report()).observe(content);
  }

  /** Reports what has changed since the last report. */
  report(): void {
    const height = Math.ceil(this.#content.getBoundingClientRect().height);
    const report = `${height} ${document.title}`;
    // Hidden, it has no height to report.
    if (!height || report === this.#reported) return;
    this.#reported = report;
    this.#host.send(answer(height, document.title));
  }

  /** Reports to a page that has not heard anything yet. */
  reportAgain(): void {
    this.#reported = '';
    this.report();
  }
}
