import { answer, isGreeting } from './message.js';

/** Tells the page around this one how high the content is, and what it is called. */
export class Height {
  readonly #content: Element;
  #origin: string | undefined;
  #told = '';

  /** @param content - Its height follows from its width alone, never from the height of the frame. */
  constructor(content: Element) {
    this.#content = content;
    addEventListener('message', this.#onMessage);
    new ResizeObserver(() => this.tell()).observe(content);
  }

  tell(): void {
    const height = Math.ceil(this.#content.getBoundingClientRect().height);
    const told = `${height} ${document.title}`;
    // Hidden, it has no height to tell.
    if (!this.#origin || !height || told === this.#told) return;
    this.#told = told;
    parent.postMessage(answer(height, document.title), this.#origin);
  }

  readonly #onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
    // A page without an origin, as in a sandbox, cannot be answered alone.
    if (source !== parent || origin === 'null' || !isGreeting(data)) return;
    this.#origin = origin;
    this.#told = '';
    this.tell();
  };
}
